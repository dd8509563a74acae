"""What the bot brings up by itself: why it came, and how to have less of it.

One command a file; when somebody is nudged is decided by the rules, and done by the scheduler.
"""
