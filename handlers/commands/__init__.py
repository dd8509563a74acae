"""One file a command; its folder is its group, its file's name is its name.

Commands return phrase keys and blocks; they know no SDK, no SQL and no language, and do not call each other.
"""
