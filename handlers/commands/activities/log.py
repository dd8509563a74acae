"""`log`: a call, a meeting, a demo or a message goes into the timeline."""

from datetime import datetime

from handlers.cards import task as task_card
from handlers.cards.activity import logged
from handlers.cards.next_step import ask_next_step, listen
from handlers.cards.record import this
from handlers.cards.rights import may_move
from handlers.cards.sent import keep
from handlers.kit.arguments import Continue, Missing, NewCompany, NewContact
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, reply
from handlers.rules.records.activity import Happening, make
from handlers.understanding.words.calls import is_call
from storage.models.activity import ActivityKind, Direction, Outcome
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal


@command(actions=("log_activity",), form=("contact", "company"))
async def log(
    ctx: Context,
    summary: str = "",
    kind: ActivityKind = ActivityKind.NOTE,
    contact: NewContact | None = None,
    company: NewCompany | None = None,
    deal: Deal | None = None,
    occurred_at: datetime | None = None,
    duration_minutes: int | None = None,
    direction: Direction | None = None,
    outcome: Outcome | None = None,
    try_again: bool = False,
) -> Reply | Continue:
    """Log what happened with a customer, and offer to close the follow-up that asked for it.

    ``try_again`` marks an attempt with which nothing else was said: when to try again is asked.
    """
    if not (summary or contact or company or deal or ctx.files):
        raise Missing(("summary", "contact"))
    if not (contact or company or deal):
        raise Missing(("contact",))  # A line that belongs to nobody is found by nobody.
    if kind is ActivityKind.NOTE and not (summary or outcome or duration_minutes or ctx.files):
        return _noted(ctx, contact, company, deal)
    happening = Happening(
        kind, summary, occurred_at or ctx.sent_at, duration_minutes, direction, outcome, contact, company, deal
    )
    open_deals = ctx.names.open_deals(str(company.id) if company else None, str(contact.id) if contact else None)
    activity = make(happening, by=ctx.actor.id, now=ctx.now, open_deals=open_deals)
    ctx.store.activities.add(activity)
    asked = await ctx.store.tasks.find_open_about(
        company=activity.company_id, contact=activity.contact_id, deal=deal.id if deal else None
    )
    said = logged(activity, contact, company, deal, keep(ctx, activity))
    if asked is None or asked.created_at == ctx.now:
        return said
    if try_again and is_call(asked.title, ctx.actor.locale) and await may_move(ctx, asked):
        await listen(ctx, asked)
        return reply(*said.blocks, *ask_next_step(asked, again=True), shows=said.shows, undo=True)
    close = Button(say("log-closes", title=asked.title[:40]), Press("done", task_card.this(asked)))
    return reply(*said.blocks, Buttons((close,)), shows=said.shows, undo=True)


def _noted(ctx: Context, *records: Contact | Company | Deal | None) -> Continue:
    """Ask what the note shall say; for a name that is new it is asked before anything is made. Raises ``Missing``."""
    named = [each for each in records if each is not None]
    if any(each in ctx.provisional for each in named):
        raise Missing(("summary",))
    return Continue((Press("note", {kind: value for each in named for kind, value in this(each).items()}),))
