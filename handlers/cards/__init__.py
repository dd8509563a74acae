"""From a record to a reply, reused by commands, reminders and pages.

What several commands share beside it stands here too: whose rights a record asks for, and in `team` and `hanging`
the steps that change more than one record.
"""
