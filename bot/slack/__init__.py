"""Slack in and out: payloads become requests, replies become Block Kit, answers of calls become outcomes.

No business rule lives here, and no decision about who may do what.
"""
