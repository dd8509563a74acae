"""Local servers that behave like Slack and Telegram, for tests, demos and runs with injected faults.

What belongs here: the platforms' side of the wire, their rules and limits, and people who act in them.
What does not: anything of our bot; no platform SDK, no handler, no storage is imported.
"""
