"""People's time: zones, quiet hours, working hours, days off. Pure.

Whether a moment suits somebody; what is due at all, `tasks` and `deals` decide.
"""
