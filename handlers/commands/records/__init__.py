"""Contacts and companies: making, finding, showing and sorting them out.

One command a file; deals have a folder of their own.
"""
