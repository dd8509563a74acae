"""What the bot can do: commands, cards, rules and the reading of sentences.

Nothing here knows a chat SDK, writes SQL or speaks a language: words are phrase keys.
"""
