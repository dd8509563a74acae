"""The team: who is in which one, what its place hears, who covers and who takes over."""
