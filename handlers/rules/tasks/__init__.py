"""Follow-ups: when they are due, when the bell rings, what ends them and what comes after. Pure."""
