"""People together: who leads whom, who may what, who covers, who hears what where. Pure."""
