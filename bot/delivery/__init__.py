"""From a committed outbox row to a message on its platform: claim, build, send once, note what became of it.

Knows adapters only by their protocol; no SDK, no business rule and no SQL in here.
"""
