"""The vocabulary that every room shares: requests, replies, phrases, commands, errors and ports.

No decision about the business lives here, and nothing that only one room needs.
"""
