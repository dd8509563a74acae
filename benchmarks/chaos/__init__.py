"""Kill, cut and stall the whole bot under load, and count what was lost or doubled.

Everything here works from processes that are forked from a warm parent, so that a death costs milliseconds.
"""
