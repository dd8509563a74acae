"""The HTTP server: the platforms' webhooks and the health checks.

What a webhook does with its request belongs to the platform's room; this one only listens.
"""
