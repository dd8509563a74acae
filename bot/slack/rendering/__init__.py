"""From replies to Slack's blocks and windows, within their limits.

Pure: everything that somebody typed is made harmless here, and nowhere else.
"""
