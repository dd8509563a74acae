"""From a record to a reply, reused by commands, reminders and pages.

A card shows; it changes nothing and asks nobody's rights: its caller has done that.
"""
