"""What the subcommands share with the shell: opening the store, the clock, people, problems in one sentence.

Nothing here is a subcommand, and nothing here prints.
"""
