"""From replies to Telegram's HTML, keyboards and menus, within their limits.

Pure: everything that somebody typed is made harmless here, and nowhere else.
"""
