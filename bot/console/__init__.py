"""The terminal as a chat platform: replies become lines with numbered buttons, typed lines become requests.

No pipes, colours or key handling belong elsewhere; no business and no storage belong here.
"""
