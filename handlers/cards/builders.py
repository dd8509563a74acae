"""The cards that are built at the moment of sending, by the name that a ``CardRef`` gives them."""

from handlers.cards import home, reminder
from handlers.cards.nudges import digest, morning, stall, week

BUILDERS = {
    **reminder.BUILDERS,
    **stall.BUILDERS,
    **morning.BUILDERS,
    **week.BUILDERS,
    **digest.BUILDERS,
    "home": home.home,
}
