"""Time as a caller: a ticker, and jobs that find what is due in the store and put it into the outbox.

Knows handlers and storage, never bot; the calendar is the database, APScheduler only rings the bell.
"""
