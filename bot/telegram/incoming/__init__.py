"""From Telegram to requests: polling, webhook, inline mode, and what an update means.

Nothing is done here but checking and translating; an update is stored before Telegram may forget it.
"""
