"""Follow-ups: making, closing, moving and listing them.

One command a file; when a bell rings is decided by the rules, and rung by the scheduler.
"""
