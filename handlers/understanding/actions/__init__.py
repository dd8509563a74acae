"""From a clause to actions: one file for each family of them."""
