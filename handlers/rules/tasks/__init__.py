"""Follow-ups: when they are due, when the bell rings, what ends them and what comes after. Pure.

The one place that says which columns a follow-up's end or its new moment touches.
"""
