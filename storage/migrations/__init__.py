"""How the tables came to be: dated revisions, running them, and copying an SQLite database safely.

Revisions are never edited once released; what reads or writes rows while the bot works does not belong here.
"""
