"""`pause`: nobody is nudged about a deal, or about a customer's deals, until a day."""

from datetime import date, timedelta
from typing import Any

from handlers.cards.nudges.asking import asked
from handlers.cards.nudges.concerned import deals_of, told_apart
from handlers.cards.record import this
from handlers.kit.arguments import Due, Missing
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Listing, On, Phrase, say
from handlers.kit.reply import Button, Buttons, Choice, Note, Option, Press, Reply, Shown, Text, To, reply
from handlers.kit.request import Audience
from handlers.rules.deals.stalls import FOR_GOOD
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal

SPANS = {"day": 1, "days": 3, "week": 7, "month": 30}


@command(actions=("pause_nudges",), labels={"until": "due"}, own=("deal",))
async def pause(
    ctx: Context,
    deal: Deal | None = None,
    company: Company | None = None,
    contact: Contact | None = None,
    until: Due | None = None,
    reason: str = "",
    span: str = "",
    ask: bool = False,
    alone: bool = False,
) -> Reply:
    """Stop nudging about a deal or a customer, until a day or for good; ``alone`` tells only the asker."""
    del reason  # It may be said; what counts is the day.
    about = deal or company or contact
    if about is None:
        raise Missing(("deal", "until"))
    deals, others = await told_apart(ctx, await deals_of(ctx.store, deal, company, contact))
    if ask:
        words = say("pause-ask", name=about.name)
        shared = ctx.place.audience is not Audience.PRIVATE
        question = _until_when(about, words, {"alone": True} if shared else {})
        return asked(ctx, deal, question) if deal is not None else question
    today = ctx.now.astimezone(ctx.actor.tz).date()
    day = _day(until, span, today)
    if day is None or day <= today:
        # Silence for good is never what somebody gets who has named a day.
        passed = say("pause-passed", day=On(day), name=about.name) if day else say("pause-ask", name=about.name)
        return _until_when(about, passed)
    for each in deals:
        each.quiet_until = day
    again = tuple(Button(say("pause-resume"), Press("resume", this(each))) for each in deals[:1] if len(deals) == 1)
    blocks: list[Text | Note | Buttons] = [Text(_said(deals, day)), Note(say("pause-still-rings"))]
    if others:
        blocks.append(Note(say("pause-others", names=Listing(tuple(each.name for each in others)))))
    blocks += [Buttons(again)] if again else []
    shows = tuple(Shown("deal", str(each.id)) for each in deals[:1])
    return reply(*blocks, to=To.ASKER if alone else To.PLACE, shows=shows, undo=True)


def _day(until: Due | None, span: str, today: date) -> date | None:
    """Resolve the first day on which a nudge may come again; None for what is tied to no day."""
    if until is None:
        return today + timedelta(days=SPANS[span]) if span in SPANS else FOR_GOOD
    return until.on or (until.at.date() if until.at else None)


def _said(deals: list[Deal], day: date) -> Phrase:
    names = Listing(tuple(each.name for each in deals))
    if day == FOR_GOOD:
        return say("pause-for-good", names=names)
    return say("pause-done", names=names, day=On(day))


def _until_when(about: Deal | Company | Contact, words: Phrase, how: dict[str, Any] | None = None) -> Reply:
    given = this(about) | (how or {})
    options = tuple(Option(say(f"pause-{span}"), Press("pause", given | {"span": span})) for span in SPANS)
    last = Option(say("pause-always"), Press("pause", given))
    shows = (Shown("deal", str(about.id)),) if isinstance(about, Deal) else ()
    return reply(Text(words), Choice(say("pause-until"), (*options, last)), shows=shows)
