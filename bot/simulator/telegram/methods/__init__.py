"""The Bot API methods, one module for each family; each takes (server, parameters) and returns JSON.

Reading the HTTP request, faults and the journal do not belong here: the server does that around every method.
"""
