"""Writing the sample team into a store, as if it had worked there for some weeks."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import count
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.demo import team
from handlers.rules.tasks.schedule import at_day
from storage.base import new_id
from storage.models.activity import Activity, ActivityKind, Outcome
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.identity import Identity
from storage.models.member import Member, Role
from storage.models.stage import Stage, StageKind
from storage.models.task import DueKind, Task
from storage.unit_of_work import Store

_WEEKS_AGO = -45


class Filling:
    """One writing of the team; ``today`` is the day that all days of the data count from."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._members: dict[str, Member] = {}
        self._people: dict[str, Contact] = {}
        self._deals: dict[UUID, UUID] = {}
        self._minutes = count()

    async def write(self) -> Mapping[str, Member]:
        """Write everything; return the members by name."""
        workspace = await self._store.workspaces.get()
        workspace.name, workspace.zone, workspace.currency = team.NAME, team.ZONE, team.CURRENCY
        stages = dict(zip(team.STAGES, await self._store.pipelines.list_stages(), strict=True))
        async with self._store.untracked():
            for colleague in team.COLLEAGUES:
                self._members[colleague.name] = self._member(colleague)
            await self._store.flush()
            for customer in team.CUSTOMERS:
                await self._customer(customer, stages)
            for happened in team.HISTORY:
                self._activity(happened)
            for to_do in team.TO_DO:
                self._task(to_do)
            await self._store.flush()
        return self._members

    def _id(self, day: int) -> UUID:
        """Make an id of that day; records of one day differ by their minute, so that they keep their order."""
        return new_id(at_day(self._date(day), "08:00", self._zone) + timedelta(minutes=next(self._minutes)))

    def _date(self, day: int) -> date:
        return self._today + timedelta(days=day)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(team.ZONE)

    def _member(self, colleague: team.Colleague) -> Member:
        member = Member(
            id=self._id(_WEEKS_AGO),
            name=colleague.name,
            role=Role(colleague.role),
            zone=colleague.zone,
            created_at=at_day(self._date(_WEEKS_AGO), "08:00", self._zone),
        )
        self._store.members.add(member)
        return member

    async def _customer(self, customer: team.Customer, stages: Mapping[str, Stage]) -> None:
        since = at_day(self._date(_WEEKS_AGO), "09:00", self._zone)
        owner = self._members[customer.owner].id
        company = Company(
            id=self._id(_WEEKS_AGO),
            name=customer.name,
            website=customer.website,
            industry=customer.industry,
            owner_id=owner,
            created_at=since,
            created_by=owner,
        )
        self._store.companies.add(company)
        await self._store.flush()
        for person in customer.people:
            contact = Contact(
                id=self._id(_WEEKS_AGO),
                name=person.name,
                company_id=company.id,
                title=person.title,
                email=person.email,
                phone=person.phone or None,
                owner_id=owner,
                created_at=since,
                created_by=owner,
            )
            self._people[person.name] = self._store.contacts.add(contact)
        await self._store.flush()
        for sale in customer.deals:
            deal = self._deal(sale, company, stages[sale.stage])
            self._deals.setdefault(company.id, deal.id)
        await self._store.flush()

    def _deal(self, sale: team.Sale, company: Company, stage: Stage) -> Deal:
        since = at_day(self._date(sale.stage_since), "12:00", self._zone)
        owner = self._members[sale.owner].id
        deal = Deal(
            id=self._id(_WEEKS_AGO),
            name=sale.name,
            company_id=company.id,
            pipeline_id=stage.pipeline_id,
            stage_id=stage.id,
            amount_minor=sale.amount * 100,
            currency=team.CURRENCY,
            close_on=self._date(sale.closes),
            owner_id=owner,
            lost_reason=sale.lost_because or None,
            stage_since=since,
            closed_at=None if stage.kind is StageKind.OPEN else since,
            created_at=at_day(self._date(_WEEKS_AGO), "10:00", self._zone),
            created_by=owner,
        )
        return self._store.deals.add(deal)

    def _activity(self, happened: team.Happened) -> None:
        person, at = self._people[happened.person], at_day(self._date(happened.day), happened.at, self._zone)
        activity = Activity(
            id=self._id(happened.day),
            kind=ActivityKind(happened.kind),
            summary=happened.summary,
            occurred_at=at,
            outcome=Outcome(happened.outcome) if happened.outcome else None,
            contact_id=person.id,
            company_id=person.company_id,
            deal_id=self._deals.get(person.company_id) if person.company_id else None,
            member_id=self._members[happened.by].id,
            logged_at=at,
        )
        self._store.activities.add(activity)

    def _task(self, to_do: team.ToDo) -> None:
        person, owner = self._people[to_do.person], self._members[to_do.owner].id
        due_at = at_day(self._date(to_do.day), to_do.at, self._zone)
        overdue = to_do.day < 0
        task = Task(
            id=self._id(to_do.day - 7),
            title=f"{to_do.title} · {person.name}",
            assignee_id=owner,
            created_by=owner,
            contact_id=person.id,
            company_id=person.company_id,
            due_kind=DueKind.WALL,
            wall_local=f"{self._date(to_do.day).isoformat()}T{to_do.at}",
            zone=team.ZONE,
            due_at=due_at,
            # The bell of what is overdue has rung on its day.
            next_at=None if overdue else due_at,
            reminded_at=due_at if overdue else None,
            occurrence=1 if overdue else 0,
            created_at=at_day(self._date(min(to_do.day, 0) - 7), "10:00", self._zone),
        )
        self._store.tasks.add(task)


def link(store: Store, member: Member, account: tuple[str, str], user: str) -> None:
    """Give a member an account, named by its platform and the platform's own id of ours there."""
    platform, ours = account
    identity = Identity(
        id=store.new_id(),
        platform=platform,
        account=ours,
        user_id=user,
        member_id=member.id,
        display_name=member.name,
    )
    store.identities.add(identity)
