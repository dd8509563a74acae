"""What is to be handed over on a day to come: now, a reminder, or somebody who covers for a while."""

from datetime import date

from handlers.cards.record import person
from handlers.kit.context import Context
from handlers.kit.phrase import On, Value, say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To, reply
from storage.models.member import Member

_LONGEST = 120


def not_yet(ctx: Context, heir: Member, what: Value, days: tuple[date | None, date | None], now: Button) -> Reply:
    """Ask whether something goes to ``heir`` at once: the day that was said is still to come.

    ``days`` are the first one and that of the way back; who only covers gets the pings, and nothing changes hands.
    """
    later, until = days
    ways = [now]
    if later is not None:
        title = {"title": ctx.text.strip(" .!")[:_LONGEST]} if ctx.text else {}
        ways.append(Button(say("assign-remind", day=On(later)), Press("remind", {"due": later.isoformat(), **title})))
    if until is not None and heir.id != ctx.actor.id:
        away = {"back_on": until.isoformat(), "cover": person(heir)}
        away |= {"away_from": later.isoformat()} if later is not None else {}
        ways.append(Button(say("assign-cover", name=heir.name, day=On(until)), Press("away", away)))
    asked = say("assign-when", what=what, name=heir.name)
    return reply(Text(asked), Buttons(tuple(ways)), to=To.ASKER)
