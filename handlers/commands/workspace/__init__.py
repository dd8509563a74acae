"""The workspace and one's own settings: the first steps, preferences, feedback.

One command a file; the cards of the first steps are in `cards/team`.
"""
