"""Measurements of the running bot: what a message, a reminder and a start cost, beside references of the same run.

The bot runs in a process of its own; the load and the platforms' servers run in this one. No assertion is made here:
`make bench` prints tables and writes them to docs/performance.md.
"""
