"""Two workspaces with the same names: no method of any repository sees or changes anything of the other."""

import inspect
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from storage.base import Base, new_id
from storage.models.activity import Activity, ActivityKind
from storage.models.attachment import Attachment, AttachmentKind
from storage.models.attempt import AttemptOutcome
from storage.models.card import Card
from storage.models.contact import Contact
from storage.models.draft import Draft
from storage.models.identity import Identity
from storage.models.invitation import Invitation
from storage.models.member import Role
from storage.repositories.scope import NotFound, Repository
from storage.unit_of_work import Database, Store
from tests.conftest import NOW
from tests.storage.conftest import House, found

LATER = NOW + timedelta(days=1)
REPOSITORIES = (
    "workspaces members identities invitations strangers companies contacts pipelines deals activities tasks"
    " cards drafts inbox outbox pauses undo audit state names"
).split()


async def fill(house: House) -> dict[str, Any]:
    """Put one of everything into a workspace, the same words each time; give what methods may be asked with."""
    company, deal, task = house.company(phone="+491"), house.deal(), house.task(next_at=NOW, due_at=NOW)
    member, contact_id, card_id, activity_id = house.admin_id, new_id(NOW), new_id(NOW), new_id(NOW)
    platform = {"platform": "slack", "account": "T1"}
    async with house.database.writing(house.id, actor=member, request_key="r1", now=NOW) as store:
        store.companies.add(company)
        identity = Identity(id=store.new_id(), user_id="U1", member_id=member, **platform)
        store.identities.add(identity)
        invitation = Invitation(id=store.new_id(), token_hash="h", role=Role.REP, expires_at=LATER)
        store.invitations.add(invitation)
        person = {"email": "jo@one.example", "phone": "+491", "created_at": NOW}
        store.contacts.add(Contact(id=contact_id, name="Jo", company_id=company.id, **person))
        deal.company_id = task.company_id = company.id
        deal.contact_id = task.contact_id = contact_id
        task.deal_id = deal.id
        store.deals.add(deal)
        store.tasks.add(task)
        about = {"contact_id": contact_id, "company_id": company.id, "deal_id": deal.id, "member_id": member}
        said = {"kind": ActivityKind.CALL, "summary": "x", "occurred_at": NOW, "logged_at": NOW}
        store.activities.add(Activity(id=activity_id, **said, **about))
        file = {"kind": AttachmentKind.FILE, "platform": "slack", "reference": "F1", "added_at": NOW}
        store.activities.add_attachment(Attachment(id=store.new_id(), activity_id=activity_id, **file))
        card = {"purpose": "answer", "channel": "C1", "message_id": "1.1", "created_at": NOW, "expires_at": NOW}
        store.cards.add(Card(id=card_id, member_id=member, **card, **platform))
        kept = {"conversation": "C1", "command": "task", "sent_at": NOW, "expires_at": NOW}
        draft = await store.drafts.put(Draft(id=store.new_id(), member_id=member, card_id=card_id, **kept))
        stranger = await store.strangers.count("slack", "T1", "U9")
        await store.pauses.put("slack:T1", LATER)
        await store.state.put("offset", {"next": 7})
        heard, sent = house.heard("e1"), house.said("i1", card_id=card_id)
        await store.inbox.accept([heard], leased_to="w1", lease_seconds=-1)
        await store.outbox.add([sent], leased_to="w1", lease_seconds=-1)
        undo_id = store.undo_id
    ids = {"company": company.id, "contact": contact_id, "deal": deal.id, "stage": house.stage_id}
    keys = {f"{name}_id": value for name, value in ids.items()}
    return {
        **ids,
        **keys,
        "owner": member,
        "assignee": member,
        "member_id": member,
        "member_ids": [member],
        "pipeline_id": house.pipeline_id,
        "card_id": card_id,
        "activity_ids": [activity_id],
        "deal_ids": [deal.id],
        "audit_ids": [],
        "undo_id": undo_id,
        "records": {
            "members": member,
            "identities": identity.id,
            "invitations": invitation.id,
            "companies": company.id,
            "contacts": contact_id,
            "deals": deal.id,
            "activities": activity_id,
            "tasks": task.id,
            "cards": card_id,
            "undo": undo_id,
            "inbox": heard.id,
            "outbox": sent.id,
        },
        "rows": {"identity": identity, "stranger": stranger, "draft": draft},
    }


WORDS: dict[str, Any] = {
    "platform": "slack",
    "account": "T1",
    "user_id": "U1",
    "token_hash": "h",
    "name": "Jo",
    "key": "offset",
    "words": "o",
    "email": "jo@one.example",
    "phone": "+491",
    "channel": "C1",
    "conversation": "C1",
    "message_id": "1.1",
    "thread": None,
    "purpose": None,
    "request_key": "r1",
    "intent_key": "i1",
    "prefix": False,
    "worker": "w1",
    "lease_seconds": 10.0,
    "fence": 1,
    "outcome": AttemptOutcome.SENT,
    "ending": None,
    "error_ref": "E1",
    "reason": "why",
    "repeat": False,
    "scope": "slack:T1",
    "entity": "company",
    "now": LATER,
    "since": NOW - timedelta(days=1),
    "until": LATER,
    "until_day": LATER.date(),
    "before": LATER,
    "not_before": NOW,
    "before_seq": None,
    "version": 0,
    "limit": 100,
    "offset": 0,
    "batch": 100,
    "action": "export",
    "payload": {},
    "value": {"next": 9},
}
# These take rows that the caller has made or read; their writes are stamped by the store (see test_unit_of_work).
TAKE_ROWS = {"add", "add_stage", "add_attachment", "put", "accept", "accept_batch", "remove", "revert", "note"}


def methods() -> list[tuple[str, str]]:
    """List every public asynchronous method of every repository that can be asked with words and ids."""
    attributes = inspect.getmembers(Store.__init__)
    assert attributes
    pairs = []
    for name in REPOSITORIES:
        kind = type(getattr(_store(), name))
        assert issubclass(kind, Repository)
        for method, member in inspect.getmembers(kind, inspect.isfunction):
            if not method.startswith("_") and method not in TAKE_ROWS:
                pairs.append((name, method))
                assert inspect.iscoroutinefunction(member), (name, method)
    return pairs


def _store() -> Store:
    """Make a store of nothing, only to look at its repositories."""
    from storage.repositories.changes import Changes
    from storage.repositories.scope import Scope

    return Store(Scope(None, new_id(NOW), NOW), Changes())  # type: ignore[arg-type]  # No session is needed to look.


def test_every_repository_of_a_store_is_swept() -> None:
    held = {name for name, value in vars(_store()).items() if isinstance(value, Repository)}
    assert held == set(REPOSITORIES)


def ids_in(value: Any) -> set[UUID]:
    """Collect all ids of rows and names within an answer."""
    if isinstance(value, UUID):
        return {value}
    if isinstance(value, Base):
        return {value.id, getattr(value, "workspace_id", value.id)}
    if isinstance(value, dict):
        return set().union(*(ids_in(one) for one in (*value, *value.values())))
    if isinstance(value, list | tuple | set):
        return set().union(*(ids_in(one) for one in value))
    return set().union(*(ids_in(one) for one in vars(value).values())) if hasattr(value, "__dict__") else set()


async def picture(database: Database, workspace_id: UUID) -> dict[str, list[Any]]:
    """Take a picture of all rows of a workspace."""
    rows: dict[str, list[Any]] = {}
    async with database.engines.reader.connect() as connection:
        for table in Base.metadata.sorted_tables:
            key = "id" if table.name == "workspace" else "workspace_id"
            order = text(f"SELECT * FROM {table.name} WHERE {key} = :id ORDER BY id")
            shown = workspace_id if connection.dialect.name == "postgresql" else str(workspace_id)
            rows[table.name] = [tuple(row) for row in await connection.execute(order, {"id": shown})]
    return rows


async def call(store: Store, repository: str, method: str, known: dict[str, Any]) -> Any:
    """Call a method with the other workspace's ids and the words that both share."""
    function = getattr(getattr(store, repository), method)
    arguments: dict[str, Any] = {}
    record_id = known["records"].get(repository)
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            continue
        if name in ("record_id", "row_id", "entity_id"):
            arguments[name] = record_id or known["company_id"]
        elif name == "ids":
            arguments[name] = [record_id]
        else:
            assert name in known or name in WORDS, f"{repository}.{method} has a new parameter {name}"
            arguments[name] = known.get(name, WORDS.get(name))
    return await function(**arguments)


@pytest.mark.parametrize(("repository", "method"), methods())
async def test_nothing_of_the_other_workspace_is_seen_or_changed(
    sqlite_database: Database, repository: str, method: str
) -> None:
    mine, theirs = await found(sqlite_database, "Acme"), await found(sqlite_database, "Acme")
    known = await fill(theirs)
    await fill(mine)
    before = await picture(sqlite_database, theirs.id)
    foreign = {row.id for row in await _all_rows(sqlite_database, theirs.id)} | {theirs.id}
    async with sqlite_database.writing(mine.id, now=NOW) as store:
        try:
            answer = await call(store, repository, method, known)
        except NotFound:
            answer = None
        # An attempt is written down even under a lost fence; it points to a row that is not there.
        if (repository, method) == ("outbox", "finish"):
            assert answer is False
            await store._scope.session.rollback()
            return
        shown = ids_in(answer)
    asked = {value for value in known.values() if isinstance(value, UUID)} | set(known["deal_ids"])
    assert not shown & foreign - (asked if isinstance(answer, dict) else set())
    assert not shown & foreign
    assert await picture(sqlite_database, theirs.id) == before


async def _all_rows(database: Database, workspace_id: UUID) -> list[Any]:
    """List all rows of a workspace that have an id."""
    from collections import namedtuple

    Row = namedtuple("Row", "id")  # noqa: PYI024 - one field, only here.
    rows = []
    async with database.engines.reader.connect() as connection:
        for table in Base.metadata.sorted_tables:
            key = "id" if table.name == "workspace" else "workspace_id"
            found_rows = await connection.execute(
                text(f"SELECT id FROM {table.name} WHERE {key} = :id"), {"id": str(workspace_id)}
            )
            rows += [Row(UUID(row[0])) for row in found_rows]
    return rows


@pytest.mark.parametrize(("repository", "method"), methods())
async def test_the_same_question_is_answered_in_ones_own_workspace(
    sqlite_database: Database, repository: str, method: str
) -> None:
    """The sweep would prove nothing if its questions had no answer anywhere."""
    mine = await found(sqlite_database, "Acme")
    known = await fill(mine)
    async with sqlite_database.writing(mine.id, now=NOW) as store:
        answer = await call(store, repository, method, known)
    unanswered = {
        ("members", "list_asked"),
        ("audit", "verify"),
        ("audit", "get_payloads"),
        ("state", "drop"),
        ("inbox", "list_quarantined"),
        ("outbox", "list_parked"),
        ("outbox", "list_attempts"),
        ("outbox", "cancel_by_intent"),
        ("deals", "list_closing"),
        ("deals", "list_closed"),
        ("tasks", "list_done"),
        ("inbox", "prune"),
        ("outbox", "start_again"),
        ("members", "find_by_name"),
        ("strangers", "find_by_user"),
        ("companies", "find_by_name"),
    }
    assert answer or (repository, method) in unanswered, answer
