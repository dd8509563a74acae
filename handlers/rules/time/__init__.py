"""People's time: zones, quiet hours, working hours, days off. Pure."""
