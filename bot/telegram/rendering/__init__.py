"""From replies to Telegram's HTML, keyboards and menus, within their limits."""
