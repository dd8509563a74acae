"""People as cards: members, teams, what goes from hand to hand, the first steps."""
