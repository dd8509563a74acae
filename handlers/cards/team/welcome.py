"""The welcome of somebody new: three lines, one of them an example made from the workspace's own records."""

from handlers.kit.phrase import say
from handlers.kit.reply import Note, Text
from storage.models.member import Member
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

_LONGEST = 40


def hello(member: Member, workspace: Workspace) -> Text:
    """Give the first line."""
    return Text(say("join-welcome", name=member.name, workspace=workspace.name))


async def first_words(store: Store) -> tuple[Text | Note, ...]:
    """Give the second and third line: what to try, with a customer that is really there, and what else there is."""
    name = await _somebody(store)
    tried = say("join-try-with", name=name) if name else say("join-try")
    return Text(tried), Note(say("join-more"))


async def _somebody(store: Store) -> str:
    """Name the customer that was added last; a long name makes no good example."""
    companies = await store.companies.list_newest()
    return next((each.name for each in companies if len(each.name) <= _LONGEST and not each.provisional), "")
