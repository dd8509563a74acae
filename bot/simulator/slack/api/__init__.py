"""The Web API methods, one module a family; each is a function from a `Call` to a JSON object.

What does not belong here: HTTP, tokens, faults and rate limits, which surround every method alike.
"""
