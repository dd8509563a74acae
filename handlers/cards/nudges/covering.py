"""What reaches a colleague because somebody is away says so, and stops when that one is back."""

from handlers.kit.phrase import Phrase, say
from handlers.rules.team.absences import in_force, stand_in
from storage.models.member import Member
from storage.unit_of_work import Store


async def covers(store: Store, cover: Member, of: Member) -> bool:
    """Tell whether a member hears another's pings now."""
    running = in_force(await store.absences.list_running(store.now))
    return cover.id != of.id and stand_in(of.id, running) == cover.id


def covering(of: Member) -> Phrase:
    """Explain why a ping came to somebody else."""
    return say("job-reminders-covering", name=of.name)
