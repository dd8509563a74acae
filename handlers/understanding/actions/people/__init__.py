"""What a clause says of people and companies: new ones, changes, tags, owners.

What an address, a number or a job beside a name is, is decided here.
"""
