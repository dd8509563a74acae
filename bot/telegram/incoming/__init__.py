"""From Telegram to requests: polling, webhook, inline mode, and what an update means."""
