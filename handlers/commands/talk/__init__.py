"""The conversation itself: answers to questions, help, taking back.

One command a file; nothing here belongs to one kind of record.
"""
