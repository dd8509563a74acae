"""Who is in: inviting, approving, changing, linking two platforms."""
