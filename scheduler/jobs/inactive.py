"""Inactive: administrators learn who has not been here for ninety days, once for each absence."""

from datetime import datetime, timedelta

from handlers.cards.team.member import QUIET_AFTER, is_quiet, last_here, this
from handlers.cards.why import REPORTS, why_button
from handlers.kit.phrase import At, literal, say
from handlers.kit.reply import Button, Buttons, Field, Fields, Heading, Note, Press, Reply
from scheduler.job import Turn, job
from scheduler.recipients import Team, at_ease, message
from storage.models.member import Member

TOLD = "inactive_told"
_MOST_BUTTONS = 6


@job(every=timedelta(hours=6))
async def inactive(turn: Turn) -> int:
    """Flag members who were not here for ninety days; return how many were flagged now."""
    async with turn.database.reading(turn.workspace_id) as store:
        quiet = [each for each in await store.members.list_active() if is_quiet(each, turn.now)]
        told = dict(await store.state.find(TOLD) or {})
    new = [each for each in quiet if _mark(each) != told.get(str(each.id))]
    if not new:
        return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        # Whoever comes back is forgotten here, and flagged anew after another ninety days.
        key = f"{turn.now.date()}:{new[0].id}"
        await store.state.put(TOLD, {str(each.id): _mark(each) for each in quiet})
        rows = [
            at_ease(message(store, admin, account, _card(others, turn.now), f"inactive:{key}:{admin.member.id}"), admin)
            for admin in (await Team.of(store)).admins
            # Nobody needs to be told of their own absence.
            if admin.wants(REPORTS)
            and (others := [each for each in new if each.id != admin.member.id])
            and (account := admin.account()) is not None
        ]
        await store.outbox.add(rows)
    return len(new)


def _mark(member: Member) -> str:
    return last_here(member).isoformat()


def _card(quiet: list[Member], now: datetime) -> Reply:
    rows = tuple(
        Field(literal(each.name), say("job-inactive-since", at=At(last_here(each), style="date"))) for each in quiet
    )
    ways = tuple(Button(literal(each.name[:30]), Press("member", this(each))) for each in quiet[:_MOST_BUTTONS])
    why = say("job-inactive-why", days=QUIET_AFTER.days)
    return Reply(
        (
            Heading(say("job-inactive-title", count=len(quiet))),
            Fields(rows),
            Note(why),
            Buttons((*ways, Button(say("members-all"), Press("members", {})), why_button(REPORTS, (why,), now))),
        ),
        purpose="report",
    )
