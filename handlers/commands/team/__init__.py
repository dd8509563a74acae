"""The team: who is in which one, what its place hears, who covers and who takes over.

One command a file; who leads whom and who may press what is decided in `rules/team`.
"""
