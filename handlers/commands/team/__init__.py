"""The team: invitations, joining, settings.

One command a file; who may come in at all is decided before any command runs.
"""
