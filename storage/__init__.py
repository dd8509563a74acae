"""Rows and queries: the engine, the unit of work, the models, the repositories and the migrations.

Whatever speaks SQL belongs here, and it knows nothing of chats, commands, schedules or words.
Decisions of the business do not belong here: they are pure rules above.
"""
