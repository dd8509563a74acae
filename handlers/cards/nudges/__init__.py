"""What the bot brings up by itself: stalled deals, the morning's agenda, the week.

Built at the moment of sending, and only what still holds then; who hears of it, and when, the rules and jobs decide.
"""
