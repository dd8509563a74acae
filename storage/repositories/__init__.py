"""The queries: one module an entity, every one of them scoped to the workspace of its store.

Verbs are get, find_by, list, search, count, claim and add; a commit is never made here.
"""
