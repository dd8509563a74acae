"""Who is in: inviting, approving, changing, linking two platforms.

Who may come in at all is decided before any command runs, in `dispatcher/arrivals`.
"""
