"""The facts: one mapped class a file, with the enumerations of its columns.

Columns, constraints and indexes belong here; queries belong to the repositories, decisions to the rules.
"""
