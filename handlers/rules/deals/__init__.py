"""Deals: their stages, when they are stalled, why they are lost, what became of them. Pure."""
