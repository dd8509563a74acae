"""The welcome of somebody new: three lines, one of them an example made from the workspace's own records."""

from handlers.cards.team import setup
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Buttons, Note, Reply, Text, To
from storage.models.member import Member
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

_LONGEST = 40


def hello(member: Member, workspace: Workspace) -> Text:
    """Give the first line."""
    return Text(say("join-welcome", name=member.name, workspace=workspace.name))


async def first_words(store: Store, member: Member) -> tuple[Block, ...]:
    """Give the second and third line: what to try, with a customer that is really there, and what else there is.

    An administrator hears first how to set up what is not set up yet.
    """
    name = await _somebody(store)
    tried = say("join-try-with", name=name) if name else say("join-try")
    begin = await setup.begin(store, member)
    first = (Text(say("setup-begin-how")),) if begin else ()
    return (*first, Text(tried), Note(say("join-more")), *((Buttons((begin,)),) if begin else ()))


async def welcome(store: Store, member: Member, workspace: Workspace) -> Reply:
    """Greet somebody who was let in, where they wait for it."""
    words = (hello(member, workspace), *await first_words(store, member))
    return Reply(words, to=To.MEMBER, member=str(member.id))


async def _somebody(store: Store) -> str:
    """Name the customer that was added last; a long name makes no good example."""
    companies = await store.companies.list_newest()
    return next((each.name for each in companies if len(each.name) <= _LONGEST and not each.provisional), "")
