"""Two workspaces with the same names: no method of any repository sees or changes anything of the other."""

import contextlib
import inspect
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.base import Base, new_id
from storage.models.absence import Absence
from storage.models.activity import Activity, ActivityKind
from storage.models.attachment import Attachment, AttachmentKind
from storage.models.attempt import AttemptOutcome
from storage.models.card import Card
from storage.models.chat_group import ChatGroup
from storage.models.contact import Contact
from storage.models.draft import Draft
from storage.models.feedback import Feedback
from storage.models.identity import Identity
from storage.models.invitation import Invitation
from storage.models.lesson import Lesson, LessonKind
from storage.models.link import Link
from storage.models.member import Role
from storage.models.nudge import Nudge
from storage.models.team import Team
from storage.repositories.changes import Changes
from storage.repositories.deals import DealsWanted
from storage.repositories.scope import NotFound, Repository, Scope
from storage.repositories.tasks import Held
from storage.unit_of_work import Database, Store
from tests.conftest import NOW
from tests.storage.conftest import House, found

LATER = NOW + timedelta(days=1)
REPOSITORIES = sorted(
    {"workspaces", "members", "identities", "invitations", "strangers", "companies", "contacts", "pipelines"}
    | {"deals", "activities", "tasks", "cards", "drafts", "inbox", "outbox", "pauses", "undo", "audit", "state"}
    | {"names", "pruning", "groups", "nudges", "quiet", "teams", "absences", "feedback", "links"}
    | {"deal_changes", "deal_figures", "lessons"}
)


SLACK = {"platform": "slack", "account": "T1"}
PLACE = {**SLACK, "channel": "C1", "shows_amounts": False}


async def fill(house: House) -> dict[str, Any]:
    """Put one of everything into a workspace, the same words each time; give what methods may be asked with."""
    async with house.database.writing(house.id, actor=house.admin_id, request_key="r1", now=NOW) as store:
        records = {**await _fill_people(house, store), **await _fill_records(house, store)}
        records |= await _fill_messages(house, store, records["tasks"], records["deals"])
        records["undo"] = store.undo_id
    async with house.database.writing(house.id, now=NOW) as store:
        (await store.deals.get(records["deals"])).amount_minor = 2
    singular = {"companies": "company", "contacts": "contact", "deals": "deal", "cards": "card", "members": "owner"}
    singular |= {"teams": "team"}
    named = {name: records[plural] for plural, name in singular.items()}
    return {
        **named,
        **{f"{name}_id": value for name, value in named.items()},
        "assignee": house.admin_id,
        "owner_id": house.admin_id,
        "cover_id": house.admin_id,
        "about_id": house.admin_id,
        "member_id": house.admin_id,
        "member_ids": [house.admin_id],
        "owners": [house.admin_id],
        "wanted": DealsWanted(owners=[house.admin_id]),
        "pipeline_id": house.pipeline_id,
        "stage": house.stage_id,
        "stage_id": house.stage_id,
        "attachment_id": records["attachments"],
        "activity_ids": [records["activities"]],
        "deal_ids": [records["deals"]],
        "nudge_ids": [records["nudges"]],
        "keys": ["jo"],
        "cutoffs": {house.stage_id: LATER},
        "task_ids": [records["tasks"]],
        "record_ids": [records["tasks"]],
        "records": records,
    }


async def _fill_people(house: House, store: Store) -> dict[str, UUID]:
    """Put in who uses the bot, and who may come to."""
    identity = store.identities.add(Identity(id=store.new_id(), user_id="U1", member_id=house.admin_id, **SLACK))
    link = {"token_hash": "h", "role": Role.REP, "member_name": "Jo", "expires_at": LATER + timedelta(1)}
    invitation = store.invitations.add(Invitation(id=store.new_id(), **link))
    await store.strangers.count("slack", "T1", "U9")
    team = store.teams.add(Team(id=store.new_id(), name="Jo", manager_id=house.admin_id, created_at=NOW, **PLACE))
    await store.flush()
    (await store.members.get(house.admin_id)).team_id = team.id
    await store.teams.set_ping(team.id, "wins", "off")
    await store.teams.set_own_ping(house.admin_id, "wins", frequency="digest")
    group = store.groups.add(ChatGroup(id=store.new_id(), channel="C1", asked_at=NOW, **SLACK))
    return {
        **_fill_wishes(house, store),
        "teams": team.id,
        "groups": group.id,
        "members": house.admin_id,
        "identities": identity.id,
        "invitations": invitation.id,
    }


def _fill_wishes(house: House, store: Store) -> dict[str, UUID]:
    """Put in who is away, who links an account, and what somebody had to say."""
    mine = {"member_id": house.admin_id, "created_at": NOW}
    for ends in (NOW, LATER + timedelta(1)):
        cover = {"cover_id": house.admin_id}
        away = store.absences.add(Absence(id=store.new_id(), from_at=NOW, until_at=ends, **mine, **cover))
    said = store.feedback.add(Feedback(id=store.new_id(), text="Jo", **mine))
    taught = {"kind": LessonKind.NAME, "said": "jo", "shown": "Jo", "means": "company", "record_id": house.admin_id}
    lesson = store.lessons.add(Lesson(id=store.new_id(), created_by=house.admin_id, created_at=NOW, **taught))
    link = store.links.add(Link(id=store.new_id(), begun_on=house.admin_id, code_hash="h", expires_at=LATER, **mine))
    return {"absences": away.id, "feedback": said.id, "links": link.id, "lessons": lesson.id}


async def _fill_records(house: House, store: Store) -> dict[str, UUID]:
    """Put in a customer and what happened and will happen with it."""
    company = store.companies.add(house.company("Jo", phone="+491", owner_id=house.admin_id))
    person = {"email": "jo@one.example", "phone": "+491", "created_at": NOW, "company_id": company.id}
    person["owner_id"] = house.admin_id
    contact = store.contacts.add(Contact(id=store.new_id(), name="Jo", **person))
    about = {"company_id": company.id, "contact_id": contact.id}
    deal = store.deals.add(house.deal("Jo", close_on=NOW.date(), amount_minor=1, currency="EUR", **about))
    about["deal_id"] = deal.id
    task = store.tasks.add(house.task("Jo", next_at=NOW, due_at=NOW, **about))
    said = {"kind": ActivityKind.CALL, "summary": "x", "occurred_at": NOW, "logged_at": NOW}
    call = store.activities.add(Activity(id=store.new_id(), member_id=house.admin_id, **said, **about))
    file = {"kind": AttachmentKind.FILE, "platform": "slack", "reference": "F1", "added_at": NOW}
    kept = store.activities.add_attachment(Attachment(id=store.new_id(), activity_id=call.id, **file))
    records = {"companies": company, "contacts": contact, "deals": deal, "tasks": task, "activities": call}
    records["attachments"] = kept
    return {name: row.id for name, row in records.items()}


async def _fill_messages(house: House, store: Store, task_id: UUID, deal_id: UUID) -> dict[str, UUID]:
    """Put in what came and goes, and what is remembered about it."""
    shown = {"purpose": "answer", "channel": "C1", "message_id": "1.1", "created_at": NOW, "expires_at": NOW}
    shows = [{"kind": "task", "id": str(task_id)}]
    shown["undo_id"] = WORDS["undo_id"]
    card = store.cards.add(Card(id=store.new_id(), member_id=house.admin_id, shows=shows, **shown, **SLACK))
    page = {**shown, "channel": "", "message_id": "home:U1", "undo_id": None}
    store.cards.add(Card(id=store.new_id(), member_id=house.admin_id, **page, **SLACK))
    kept = {"conversation": "C1", "command": "task", "sent_at": NOW, "expires_at": NOW}
    await store.drafts.put(Draft(id=store.new_id(), member_id=house.admin_id, card_id=card.id, **kept))
    await store.pauses.put("slack:T1", LATER + timedelta(1))
    await store.state.put("jo", {"next": 7})
    brought_up = {"key": "jo", "step": "owner", "claimed_at": NOW, "member_id": house.admin_id}
    nudge = Nudge(id=store.new_id(), deal_id=deal_id, **brought_up)
    await store.nudges.add([nudge])
    heard, sent = (
        house.heard("e1", second_key="T1:C1:1.1"),
        house.said("nudge:1", card_id=card.id, member_id=house.admin_id),
    )
    await store.inbox.accept([heard], leased_to="w1", lease_seconds=-1)
    await store.outbox.add([sent], leased_to="w1", lease_seconds=-1)
    return {"cards": card.id, "inbox": heard.id, "outbox": sent.id, "nudges": nudge.id}


WORDS: dict[str, Any] = {
    "purposes": ["answer"],
    "platform": "slack",
    "platforms": ["slack"],
    "besides": (),
    "pressed": True,
    "account": "T1",
    "user_id": "U1",
    "token_hash": "h",
    "code_hash": "h",
    "undo_id": UUID(int=7),
    "name": "Jo",
    "kind_of_find_by_said": LessonKind.NAME,
    "said": "jo",
    "key": "jo",
    "second_key": "T1:C1:1.1",
    "words": "o",
    "email": "jo@one.example",
    "phone": "+491",
    "channel": "C1",
    "to_channel": "C2",
    "to_conversation": "C2",
    "conversation": "C1",
    "message_id": "1.1",
    "thread": None,
    "purpose": "answer",
    "request_key": "r1",
    "intent_key": "nudge:1",
    "prefix": False,
    "worker": "w1",
    "lease_seconds": 10.0,
    "begun_on": None,
    "steps": ("agenda",),
    "fence": 1,
    "outcome": AttemptOutcome.SENT,
    "ending": None,
    "error_ref": "E1",
    "reason": "why",
    "repeat": False,
    "scope": "slack:T1",
    "entity": "company",
    "event": "wins",
    "frequency": "digest",
    "now": LATER,
    "since": NOW - timedelta(days=1),
    "until": LATER,
    "until_day": LATER.date(),
    "before": LATER,
    "not_before": NOW,
    "quiet_since": None,
    "close_from": None,
    "close_to": LATER.date(),
    "before_seq": None,
    "after": None,
    "version": 0,
    "limit": 100,
    "offset": 0,
    "batch": 100,
    "action": "export",
    "payload": {},
    "value": {"next": 9},
    "held": Held({}, {}),
}
# These take rows that the caller has made or read; their writes are stamped by the store (see test_unit_of_work).
TAKE_ROWS = {"add", "add_stage", "add_attachment", "put", "accept", "remove", "revert", "note", "show"}
# A lesson is found by `find_by_said`, which is swept, and written by `add`.
TAKE_ROWS |= {"dissolve", "unmake", "find_gone_on", "list_since", "teach"}


class RolledBack(Exception):
    """Ends a unit whose changes shall not stay."""


def _store() -> Store:
    """Make a store of nothing, only to look at its repositories."""
    return Store(Scope(None, new_id(NOW), NOW), Changes())  # type: ignore[arg-type]  # No session is needed to look.


def methods_of(repository: str) -> list[str]:
    """List the public methods of a repository that can be asked with words and ids."""
    kind = type(getattr(_store(), repository))
    functions = inspect.getmembers(kind, inspect.isfunction)
    return [name for name, _function in functions if not name.startswith("_") and name not in TAKE_ROWS]


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
            key = table.c.id if table.name == "workspace" else table.c.workspace_id
            found_rows = await connection.execute(select(table).where(key == workspace_id).order_by(table.c.id))
            rows[table.name] = found_rows.all()
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
        elif name in ("ids", "row_ids"):
            arguments[name] = [record_id]
        elif f"{name}_of_{method}" in WORDS:
            arguments[name] = WORDS[f"{name}_of_{method}"]
        else:
            assert name in known or name in WORDS, f"{repository}.{method} has a new parameter {name}"
            arguments[name] = known.get(name, WORDS.get(name))
    return await function(**arguments)


@pytest.mark.parametrize("repository", REPOSITORIES)
async def test_nothing_of_the_other_workspace_is_seen_or_changed(database: Database, repository: str) -> None:
    mine, theirs = await found(database, "Acme"), await found(database, "Acme")
    known = await fill(theirs)
    await fill(mine)
    before = await picture(database, theirs.id)
    foreign = {row.id for rows in before.values() for row in rows}
    for method in methods_of(repository):
        with contextlib.suppress(RolledBack):
            async with database.writing(mine.id, now=NOW) as store:
                try:
                    answer = await call(store, repository, method, known)
                except NotFound:
                    answer = None
                assert not ids_in(answer) & foreign, method
                if method == "finish":
                    # Under a lost fence only the attempt is written down, and it points to no row of ours.
                    assert answer is False
                    raise RolledBack
        assert await picture(database, theirs.id) == before, method


@pytest.mark.parametrize("repository", REPOSITORIES)
async def test_the_same_questions_are_answered_at_home(sqlite_database: Database, repository: str) -> None:
    """The sweep would prove nothing if its questions had no answer anywhere."""
    mine = await found(sqlite_database, "Acme")
    known, answered = await fill(mine), {}
    for method in methods_of(repository):
        with contextlib.suppress(RolledBack):
            async with sqlite_database.writing(mine.id, now=NOW) as store:
                answered[method] = bool(await call(store, repository, method, known))
                raise RolledBack
    assert {method for method, was in answered.items() if not was} <= UNANSWERED.get(repository, set())


# What has no answer after `fill`, because nothing there is asked, done, failed, closed or begun.
UNANSWERED = {
    "members": {"find_by_name", "find_left"},
    "activities": {"list_notes_of"},
    "strangers": {"find_by_user"},
    "contacts": {"list_leads"},
    "deals": {"list_closed"},
    "deal_figures": {"list_reasons"},
    "deal_changes": {"find_mover", "list_of_unit", "list_by_others"},
    "tasks": {"list_done", "count_done"},
    "inbox": {"has_free", "list_quarantined", "prune", "extend_all", "list_still_waiting", "release"},
    "outbox": {"list_parked", "list_attempts", "cancel_by_intent", "revive", "hasten", "has_posted"},
    "pruning": {"blank_messages", "drop_attempts", "drop_quarantined"},
    "audit": {"verify"},
    "state": {"drop"},
    "cards": {"list_suggestions"},
    "drafts": {"list_by_member"},
    "nudges": {"find_latest_agenda", "list_left", "drop_old"},
    "undo": {"note_card", "list_since"},
    "teams": {"set_ping", "set_own_ping", "move_place"},
}
