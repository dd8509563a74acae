"""From a request's body to a plan: commands with their arguments, and what is still open."""
