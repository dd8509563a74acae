"""People as cards: members, teams, what goes from hand to hand, the first steps.

Who may ask for them is decided by the commands that show them.
"""
