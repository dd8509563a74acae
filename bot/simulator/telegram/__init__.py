"""A local server of the Telegram Bot API: chats, people, updates, webhooks and Telegram's own error words.

It belongs here when a real client could not tell the difference over HTTP. The bot's own code does not: this
package imports neither aiogram nor anything of ours but the simulator's journal and fault queue.
"""
