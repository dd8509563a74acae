"""Deals: their stages, when they are stalled, why they are lost, what became of them. Pure.

The thresholds and days come in as arguments; nothing here looks at a clock.
"""
