"""A working week of ten people on both platforms on a turned clock: what reached whom, when, and what came of it.

Run it with `python -m benchmarks.week`; it writes docs/week.md. Everything passes through the local servers.
"""
