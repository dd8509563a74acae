"""Platforms in, platforms out: adapters, delivery, the terminal, the HTTP server and the composition root.

Rooms in here know SDKs; none of them knows a business rule.
"""
