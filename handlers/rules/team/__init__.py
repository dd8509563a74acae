"""People together: who leads whom, who may what, who covers, who hears what where. Pure.

Rights and places are judged here for all commands and jobs alike.
"""
