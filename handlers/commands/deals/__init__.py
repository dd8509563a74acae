"""Deals: making, changing and moving them.

One command a file; what a stage allows is decided by the rules.
"""
