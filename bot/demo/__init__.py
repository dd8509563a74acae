"""A day with the bot, played in a terminal between a local Slack and a local Telegram.

Sample team, stage, script and print; what the bot says is never written here: it is read from the servers.
"""
