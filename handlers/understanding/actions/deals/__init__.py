"""What a clause says of deals: opened, changed, moved, won, lost.

A new deal's name is told from its customer's here; which deal an existing one is, the names say.
"""
