"""From a request's body to a plan: commands with their arguments, and what is still open.

Nothing is written here; the plan's commands run afterwards, in one transaction.
"""
