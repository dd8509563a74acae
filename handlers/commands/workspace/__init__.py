"""The workspace and one's own settings: the first steps, preferences, feedback."""
