"""Words and presses below a card: whose records they are about, and what they change there.

A card is what the bot showed before; what names somebody else is a sentence of its own.
"""
