"""Telegram: updates in as requests, replies out as HTML with inline keyboards.

Knows the Bot API and the kit. No business rule, no storage, nothing of other platforms belongs here.
"""
