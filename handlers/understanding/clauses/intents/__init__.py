"""Which action a clause begins: by the templates of the language, a sign, a heading, a slash command's name.

Nothing here looks at records; a template only says where its slots lie.
"""
