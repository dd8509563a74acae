"""Away: after a gap in which nobody rang the bell, the administrators learn from when to when."""

from datetime import datetime, timedelta
from typing import Final

from handlers.kit.phrase import At, say
from handlers.kit.reply import Heading, Note, Reply, Text
from scheduler.job import Turn, job
from scheduler.recipients import Team, message

LAST_ALIVE: Final = "last_alive"
GAP: Final = timedelta(minutes=30)


@job(every=timedelta(minutes=1), attended=True)
async def away(turn: Turn) -> int:
    """Note that we are alive; after a long gap tell every administrator. Returns how many were told."""
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        mark = await store.state.find(LAST_ALIVE)
        last = datetime.fromisoformat(mark["at"]) if mark else turn.now
        if last > turn.now:
            # The clock was turned back: the later moment stays, or the same gap would be told twice.
            return 0
        await store.state.put(LAST_ALIVE, {"at": turn.now.isoformat()})
        if turn.now - last < GAP:
            return 0
        report = Reply(
            (
                Heading(say("job-away-title")),
                Text(say("job-away-when", **{"from": At(last), "to": At(turn.now)})),
                Note(say("job-away-what-now")),
            ),
            purpose="report",
        )
        rows = [
            message(store, admin, account, report, f"away:{last.isoformat()}:{admin.member.id}")
            for admin in (await Team.of(store)).admins
            if (account := admin.account()) is not None
        ]
        return len(await store.outbox.add(rows))
