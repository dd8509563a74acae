"""The jobs: one file each, named after its function; ``scheduler.job`` finds them.

A job is one question to the store ("what is due?") and rows for the outbox; jobs do not call each other.
"""
