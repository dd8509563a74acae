"""What happened: logging it, noting it, answering a reminder.

One command a file; nothing here decides when something is due.
"""
