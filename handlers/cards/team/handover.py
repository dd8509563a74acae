"""All that somebody has, and how it is told when it goes to somebody else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final, TypeVar
from uuid import UUID

from handlers.cards.deals.money import Sums
from handlers.cards.record import Record, kind_of
from handlers.kit.phrase import Listing, Phrase, say
from handlers.kit.reply import Note
from handlers.rules.tasks.personal import is_personal
from handlers.rules.team.handing_over import hand_over, owner_of
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.task import Task, TaskState
from storage.models.undo import Undo
from storage.repositories.scope import Records
from storage.unit_of_work import Store

_MOST: Final = 10_000
Kept = TypeVar("Kept", Task, Deal, Contact, Company)


@dataclass(frozen=True, slots=True)
class Belongings:
    """The open deals, the open follow-ups with their reminders, and the customers of somebody.

    ``personal`` are the follow-ups that go to nobody: they are only counted.
    """

    deals: tuple[Deal, ...]
    tasks: tuple[Task, ...]
    contacts: tuple[Contact, ...]
    companies: tuple[Company, ...]
    personal: tuple[Task, ...] = ()

    def __len__(self) -> int:
        """Count all that can be given."""
        return len(self.deals) + len(self.tasks) + len(self.contacts) + len(self.companies)

    def whole(self) -> "Belongings":
        """Count the personal follow-ups among the others: the heir is the same person."""
        return replace(self, tasks=(*self.tasks, *self.personal), personal=())

    def give(self, heir: Member) -> None:
        """Let all of it be somebody else's."""
        hand_over([*self.deals, *self.tasks, *self.contacts, *self.companies], heir.id)

    def words(self) -> Phrase:
        """Say what it is: "3 open deals (€42,000), 2 follow-ups and 12 customers"."""
        customers = len(self.contacts) + len(self.companies)
        counted = (
            (len(self.deals), self._deals()),
            (len(self.tasks), say("handoff-tasks", count=len(self.tasks))),
            (customers, say("handoff-customers", count=customers)),
        )
        said = tuple(words for count, words in counted if count)
        return say("common-value", value=Listing(said)) if said else say("handoff-nothing")

    def _deals(self) -> Phrase:
        sums = Sums()
        for deal in self.deals:
            sums.add(deal.currency, deal.amount_minor or 0)
        if not any(sums.minor.values()):
            return say("handoff-deals-bare", count=len(self.deals))
        return say("handoff-deals", count=len(self.deals), sum=sums.phrase())

    def mark(self) -> str:
        """Give a mark that is another one as soon as it is something else, or worth something else."""
        each = [f"{deal.id}:{deal.amount_minor}:{deal.currency}" for deal in self.deals]
        each += [str(task.id) for task in self.tasks]
        each += [str(customer.id) for customer in self.contacts] + [str(customer.id) for customer in self.companies]
        return sha256("\n".join(sorted(each)).encode()).hexdigest()[:16]

    def kept_back(self) -> tuple[Note, ...]:
        """Say how many follow-ups stay private, where there are any."""
        return (Note(say("handoff-private", count=len(self.personal))),) if self.personal else ()


async def belongings(store: Store, member: Member) -> Belongings:
    """Find all that a member has."""
    tasks = await store.tasks.list_open(assignee=member.id, limit=_MOST)
    return Belongings(
        tuple(await store.deals.list_open(owner=member.id, limit=_MOST)),
        tuple(each for each in tasks if not is_personal(each)),
        tuple(await store.contacts.list_by_owner(member.id, _MOST)),
        tuple(await store.companies.list_by_owner(member.id, _MOST)),
        tuple(each for each in tasks if is_personal(each)),
    )


async def handed_over(store: Store, undo: Undo) -> Belongings:
    """Find what a handover, known by its undo, gave away, and is still open and with whom it went to."""
    heirs: dict[str, dict[UUID, str]] = {}
    for change in undo.changes:
        heir = (change["after"] or {}).get("assignee_id" if change["entity"] == "task" else "owner_id")
        if change["before"] is not None and heir is not None:
            heirs.setdefault(str(change["entity"]), {})[UUID(change["id"])] = str(heir)
    deals, tasks = heirs.get("deal", {}), heirs.get("task", {})
    contacts, companies = heirs.get("contact", {}), heirs.get("company", {})
    return Belongings(
        tuple(each for each in await _still(store.deals, deals) if each.closed_at is None),
        tuple(each for each in await _still(store.tasks, tasks) if each.state is TaskState.OPEN),
        tuple(await _still(store.contacts, contacts)),
        tuple(await _still(store.companies, companies)),
    )


async def _still(records: Records[Kept], heirs: Mapping[UUID, str]) -> list[Kept]:
    """List those records that are there and with whom they went to."""
    found = (await records.get_many(heirs)).values()
    return [each for each in found if str(owner_of(each)) == heirs[each.id] and not getattr(each, "deleted_at", None)]


def others(members: Iterable[Member], *but: UUID) -> list[Member]:
    """List the members who could take it instead."""
    return [each for each in members if each.id not in but]


async def steps_go_along(store: Store, record: Record, before: Member | None, heir: Member) -> list[Task]:
    """Hand over the open follow-ups that the one before had on a record: their bells shall ring for who has it.

    Returns all that the heir has to do with it from now on.
    """
    about: dict[str, Any] = {kind_of(record): record.id}
    steps = await store.tasks.list_open(**about)
    hand_over([each for each in steps if before is not None and each.assignee_id == before.id], heir.id)
    return [each for each in steps if each.assignee_id == heir.id]
