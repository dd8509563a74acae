"""News: after an upgrade the administrators learn what is new, in one message."""

from datetime import datetime, timedelta

from handlers.cards.why import REPORTS, why_button
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Heading, Note, Press, Reply, Text
from handlers.rules import news as rules
from scheduler.job import Turn, job
from scheduler.recipients import Team, at_ease, message

TOLD = "news_told"
_FOUNDED = timedelta(days=1)
_TO_TRY = ("team", "pings", "setup")


@job(every=timedelta(minutes=10))
async def news(turn: Turn) -> int:
    """Tell every administrator once what the versions since the last one brought; return how many were told.

    Who has only just begun has no earlier version to compare with: nothing is news to them.
    """
    async with turn.database.reading(turn.workspace_id) as store:
        known = await store.state.find(TOLD)
        founded = (await store.workspaces.get()).created_at
    version = str(known["version"]) if known else None
    if version == rules.latest():
        return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        await store.state.put(TOLD, {"version": rules.latest()})
        what = rules.since(version)
        if not what or (version is None and turn.now - founded < _FOUNDED):
            return 0
        card = _card(what, turn.now)
        rows = [
            at_ease(message(store, admin, account, card, f"news:{rules.latest()}:{admin.member.id}"), admin)
            for admin in (await Team.of(store)).admins
            if admin.wants(REPORTS) and (account := admin.account()) is not None
        ]
        return len(await store.outbox.add(rows))


def _card(what: tuple[str, ...], now: datetime) -> Reply:
    lines = tuple(Text(say(f"job-news-{each}")) for each in what)
    ways = tuple(Button(say(f"job-news-try-{each}"), Press(each, {})) for each in _TO_TRY)
    buttons = Buttons((*ways, why_button(REPORTS, (say("job-news-why"),), now)))
    return Reply((Heading(say("job-news-title")), *lines, Note(say("job-news-more")), buttons), purpose="report")
