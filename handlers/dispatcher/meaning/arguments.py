"""From words and ids to a command's typed arguments, looked up in the store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from handlers.cards.record import labels as by_kind
from handlers.dispatcher.meaning.forms import answers
from handlers.kit.arguments import ANEW, Amount, Due, Missing, Named
from handlers.kit.command import Command
from handlers.kit.context import Context, Forgiven
from handlers.kit.errors import NoSuchRecord, NotUnderstood, Stale, Unclear
from handlers.kit.phrase import literal
from handlers.kit.ports import NameHit
from handlers.kit.reply import Button, Press
from handlers.rules.records.details import written
from handlers.rules.tasks.whose import told_apart
from handlers.rules.team.rights import HasLeft
from handlers.understanding.naming.proper import proper
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold
from storage.base import new_id
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage
from storage.models.task import Task
from storage.repositories.scope import NotFound

RECORDS: dict[type, str] = {Contact: "contact", Company: "company", Deal: "deal", Member: "member", Task: "task"}
_OPTIONS = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """A parameter's annotation, taken apart: the types it admits, whether an unknown name makes a new record, and what
    checks a text (given the text and the locale).
    """

    types: tuple[type, ...]
    anew: bool
    check: Callable[[str, str], str] | None = None

    @property
    def record(self) -> str | None:
        """The kind of record that it takes, if it takes one."""
        return next(iter(self.kinds), None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """All kinds of record that it takes."""
        return tuple(RECORDS[each] for each in self.types if each in RECORDS)


def wanted(annotation: Any) -> Wanted:
    """Take a parameter's annotation apart."""
    anew, check, types = False, None, []
    pending = [annotation]
    while pending:
        each = pending.pop(0)
        if get_origin(each) is Annotated:
            anew = anew or ANEW in each.__metadata__
            check = next((mark for mark in each.__metadata__ if callable(mark)), check)
            pending.insert(0, get_args(each)[0])
        elif get_origin(each) in (Union, UnionType):
            pending = [*get_args(each), *pending]
        elif each is not type(None):
            types.append(get_origin(each) or each)
    return Wanted(tuple(types), anew, check)


@dataclass(frozen=True, slots=True)
class Slot:
    """One parameter of one call: what it wants, and all that was given beside it."""

    ctx: Context
    command: Command
    name: str
    need: Wanted
    given: Mapping[str, Any]

    def press(self, kind: str, identity: str) -> Press:
        """The same call once more, with a record chosen for this parameter."""
        return Press(self.command.name, {**self.given, self.name: {"kind": kind, "id": identity}})


async def resolve(ctx: Context, command: Command, given: Mapping[str, Any]) -> dict[str, Any]:
    """Turn given values into the command's arguments. Raises a ``UserError``, or ``Missing`` for a form."""
    arguments: dict[str, Any] = {}
    given = _rightly_named(ctx, command, given)
    for parameter in command.parameters:
        value = given.get(parameter.name)
        identity = given.get(f"{parameter.name}_id")
        if value in (None, "") and identity is None:
            continue
        slot = Slot(ctx, command, parameter.name, wanted(parameter.type), given)
        arguments[parameter.name] = await _one(slot, value, identity)
    absent = [each.name for each in command.parameters if each.required and each.name not in arguments]
    if absent:
        optional = [name for name in command.form if name not in arguments]
        raise Missing((*absent, *optional), dict(given))
    return arguments


def _rightly_named(ctx: Context, command: Command, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Let a name that was typed for a person mean the company that is called so, and the other way round."""
    taken = {each.name for each in command.parameters} & {"contact", "company", "deal"}
    for kind in taken & {"contact", "company"}:
        name = given.get(kind)
        if not isinstance(name, str) or given.get(f"{kind}_id") or ctx.names.find(name, kind, slips=False):
            continue
        hits = [each for each in ctx.names.find(name, *taken, slips=False) if each.kind not in given]
        if len(hits) == 1:
            rest = {key: value for key, value in given.items() if key != kind}
            return {**rest, hits[0].kind: {"kind": hits[0].kind, "id": hits[0].id}}
    return given


async def check(ctx: Context, command: Command, name: str, given: Mapping[str, Any]) -> None:
    """Check one answer of an unfinished form, so that what cannot be is asked again at once. Raises a ``UserError``."""
    parameter = next(each for each in command.parameters if each.name == name)
    need, value = wanted(parameter.type), given.get(name)
    if value in (None, ""):
        return
    if need.record and (need.anew or Named in need.types) and len(ctx.names.find(str(value), need.record)) < 2:
        return
    await _one(Slot(ctx, command, name, need, given), value, None)


async def _one(slot: Slot, value: Any, identity: str | None) -> Any:
    ctx, need = slot.ctx, slot.need
    if kind := need.record:
        return await _record(slot, kind, value, identity)
    for each in need.types:
        if each is Stage:
            return _stage(ctx, value)
        if each is Due:
            return answers.due(value, ctx)
        if each is Amount:
            return answers.amount(value, slot.given.get("currency"))
        if each is datetime:
            return answers.moment(value, ctx)
        if each is date:
            return answers.day(value, ctx)
        if issubclass(each, StrEnum):
            return answers.choice(each, value)
        if each is str and need.check is not None:
            return need.check(str(value), written(ctx.actor.locale, ctx.actor.zone))
        if each in (int, bool, dict, list, tuple, UUID):
            return each(value)
    return value if isinstance(value, str) else str(value)


async def _record(slot: Slot, kind: str, value: Any, identity: str | None) -> Any:
    if isinstance(value, dict):
        kind, identity = value.get("kind", kind), value.get("id")
    if identity is None and kind in ("task", "member") and _is_id(value):
        identity = value
    if identity is not None:
        found = await fetch(slot.ctx, kind, UUID(str(identity)))
        if not is_gone(found):
            return found
        if slot.command.hidden or not slot.need.anew or not isinstance(value, str):
            raise Stale
    if kind == "task":
        return await _task(slot, str(value))
    return await _named(slot, kind, str(value).strip())


async def _named(slot: Slot, kind: str, name: str) -> Any:
    """Find a record by its name; several are asked, an unknown one is made where the command allows that."""
    ctx, need = slot.ctx, slot.need
    if kind == "member" and _is_oneself(ctx, name):
        return ctx.actor.member
    # The reader has forgiven slips already; a name that it left new ("Anna" beside "Ana") is nobody's misspelling.
    hits = ctx.names.find(name, *need.kinds, slips=not need.anew)
    if len(hits) == 1:
        found = await fetch(ctx, hits[0].kind, UUID(hits[0].id))
        if not is_gone(found):
            if not need.anew and not ctx.names.find(name, *need.kinds, slips=False):
                ctx.forgiven.append(Forgiven(name, hits[0].name))
            return found
        hits = []  # It was taken back in this very transaction: a corrected sentence makes it anew.
    if hits:
        raise Unclear(name=name, buttons=_options(slot, hits))
    if Named in need.types:
        return Named(kind, name)
    if need.anew:
        made = [each for each in ctx.provisional if RECORDS[type(each)] == kind and each.name == proper(name)]
        return made[0] if made else _make(ctx, kind, name)
    near = ctx.names.near(name, *need.kinds) or (list(ctx.names.index.members()) if kind == "member" else [])
    if kind == "member" and (gone := await ctx.store.members.find_left(name)) is not None:
        raise HasLeft(name=gone.name, buttons=_options(slot, near))
    raise NoSuchRecord(name=name, buttons=(*_options(slot, near), *_customers(slot, kind, name)))


def _is_oneself(ctx: Context, name: str) -> bool:
    """Tell whether somebody means themselves: by name, or by a word for it in their language or in presses'."""
    mine = load(ctx.actor.locale).sets.get("me_words", frozenset())
    return name.casefold() in ("me", ctx.actor.member.name.casefold()) or fold(name) in mine


async def fetch(ctx: Context, kind: str, identity: UUID) -> Any:
    """Load a record by kind and id. Raises ``Stale`` for what this workspace does not have."""
    store = ctx.store
    rows: dict[str, Any] = {
        "contact": store.contacts,
        "company": store.companies,
        "deal": store.deals,
        "task": store.tasks,
    }
    try:
        return await (rows.get(kind) or store.members).get(identity)
    except NotFound:
        raise Stale from None


def is_gone(record: Any) -> bool:
    """Tell whether a record was deleted, merged away or taken back."""
    return getattr(record, "deleted_at", None) is not None


def _make(ctx: Context, kind: str, name: str) -> Contact | Company:
    """Make a provisional record of a name, so that nothing typed waits behind a question."""
    common: dict[str, Any] = {
        "id": new_id(ctx.now),
        "name": proper(name)[:200],
        "provisional": True,
        "owner_id": ctx.actor.id,
    }
    common |= {"created_at": ctx.now, "created_by": ctx.actor.id}
    record: Contact | Company = Contact(**common) if kind == "contact" else Company(**common)
    (ctx.store.contacts if isinstance(record, Contact) else ctx.store.companies).add(record)  # type: ignore[arg-type]
    ctx.provisional.append(record)
    return record


async def unmade(ctx: Context, known: int) -> None:
    """Take back the records that were made from names since there were ``known``: only a question was asked."""
    while len(ctx.provisional) > known:
        record = ctx.provisional.pop()
        records = ctx.store.contacts if isinstance(record, Contact) else ctx.store.companies
        await records.unmake(record)  # type: ignore[arg-type]  # Which of the two it is was asked just now.


async def _task(slot: Slot, title: str) -> Task:
    ctx = slot.ctx
    mine = await ctx.store.tasks.search(title, assignee=ctx.actor.id) or await ctx.store.tasks.search(title)
    if len(mine) == 1:
        return mine[0]
    if not mine:
        raise NoSuchRecord(name=title)
    some = mine[:_OPTIONS]
    named = zip(some, told_apart(some), strict=True)
    raise Unclear(name=title, buttons=tuple(Button(name, slot.press("task", str(each.id))) for each, name in named))


def _stage(ctx: Context, value: Any) -> Stage:
    wanted_name = str(value).casefold().strip()
    for stage in ctx.stages:
        if wanted_name in (str(stage.id), stage.name.casefold()):
            return stage
    near = [stage for stage in ctx.stages if stage.name.casefold().startswith(wanted_name)]
    if len(near) == 1:
        return near[0]
    raise NotUnderstood(text=str(value), about=literal(", ".join(stage.name for stage in ctx.stages)))


def _options(slot: Slot, hits: Sequence[NameHit]) -> tuple[Button, ...]:
    shown = hits[:_OPTIONS]
    labels = by_kind([(hit.name, hit.kind) for hit in shown])
    return tuple(Button(label, slot.press(hit.kind, hit.id)) for label, hit in zip(labels, shown, strict=True))


def _customers(slot: Slot, kind: str, name: str) -> tuple[Button, ...]:
    """Offer the customers that an unknown deal's name names, where the command can be about them as well."""
    takes = [each.name for each in slot.command.parameters if each.name in ("company", "contact")]
    said = set(fold(name).split())
    near = slot.ctx.names.near(name, *takes) if kind == "deal" and takes else []
    known = [each for each in near if said.issuperset(fold(each.name).split())][:_OPTIONS]
    given = {key: value for key, value in slot.given.items() if key not in (slot.name, f"{slot.name}_id")}
    presses = (Press(slot.command.name, {**given, each.kind: {"kind": each.kind, "id": each.id}}) for each in known)
    return tuple(Button(literal(each.name), press) for each, press in zip(known, presses, strict=True))


def _is_id(value: Any) -> bool:
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True
