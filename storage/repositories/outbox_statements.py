"""The statements that every message to send runs, built once: building one costs more than running it."""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from storage.base import Moment
from storage.models.attempt import Attempt
from storage.models.outbox import Outbox, OutboxState
from storage.repositories.outbox_reading import UNSETTLED
from storage.repositories.scope import has_run_out, ids_of, is_one_of, lease_clock

INVITATION = "invitation"
_outbox: Table = Outbox.__table__  # type: ignore[assignment]  # A mapped class's table is a Table.
_attempt: Table = Attempt.__table__  # type: ignore[assignment]  # As above.

ADD_ATTEMPT = insert(_attempt)

GIVEN = tuple(column.key for column in _outbox.columns if column.key not in ("seq", "lease_until"))
"""The columns that a new row brings along; the store gives its number and its lease."""


@cache
def insert_of(on_postgresql: bool, lease_seconds: float | None) -> Any:
    """Build the INSERT of a message whose intent is new, behind all others of its conversation.

    It takes `GIVEN`, the `moment` and the `worker`. With `lease_seconds` the row is leased to the worker for so long,
    unless its time has not come or another must be sent first; the statement gives back what became of it.
    """
    dialect, moment = postgresql if on_postgresql else sqlite, bindparam("moment", type_=Moment())
    look = _look_at_conversation(moment)
    values: dict[str, Any] = {name: bindparam(name, type_=_outbox.c[name].type) for name in GIVEN}
    values["seq"] = look.c.seq
    if lease_seconds is not None:
        worker = bindparam("worker", type_=Text())
        values |= {
            "state": case((look.c.is_free, OutboxState.SENDING.value), else_=OutboxState.DUE.value),
            **{name: case((look.c.is_free, worker)) for name in ("leased_by", "begun_by")},
            **{name: case((look.c.is_free, 1), else_=0) for name in ("fence", "attempts")},
            **{name: case((look.c.is_free, moment)) for name in ("started_at", "first_tried_at")},
            "lease_until": case((look.c.is_free, lease_clock(lease_seconds))),
        }
    # SQLite cannot tell ON CONFLICT from a join's ON where a SELECT ends without WHERE.
    row = select(*(value.label(name) for name, value in values.items())).select_from(look).where(true())
    statement = dialect.insert(_outbox).from_select(list(values), row, include_defaults=False)
    fresh = statement.on_conflict_do_nothing(index_elements=["workspace_id", "intent_key"])
    return fresh.returning(_outbox.c.seq, _outbox.c.state)


def _look_at_conversation(moment: Any) -> Any:
    """Select the next number of a conversation, and whether the new row may go at once."""
    mine = and_(
        _outbox.c.workspace_id == bindparam("workspace_id", type_=_outbox.c.workspace_id.type),
        _outbox.c.conversation == bindparam("conversation", type_=_outbox.c.conversation.type),
    )
    top = select(func.max(_outbox.c.seq)).where(mine).scalar_subquery()
    must_wait = exists().where(mine, is_one_of(_outbox.c.state, *UNSETTLED), in_the_way(_outbox.c, moment))
    has_come = bindparam("not_before", type_=Moment()) <= moment
    return select((func.coalesce(top, 0) + 1).label("seq"), and_(has_come, ~must_wait).label("is_free")).subquery(
        "look"
    )


# Written by hand because SQLAlchemy leaves out the tables' names within RETURNING on SQLite.
_OTHERS_WAIT: ColumnElement[bool] = literal_column(
    "EXISTS (SELECT 1 FROM outbox AS other WHERE other.workspace_id = outbox.workspace_id"
    " AND other.conversation = outbox.conversation AND other.id <> outbox.id"
    " AND other.state IN ('due', 'sending', 'unknown'))"
).label("others_wait")


def purpose_of(on_postgresql: bool) -> ColumnElement[str]:
    """Read what a message is for out of its payload."""
    # Written by hand because the column's own type would write the key as JSON.
    return literal_column("payload ->> 'purpose'" if on_postgresql else "json_extract(payload, '$.purpose')")


@cache
def forgetting_codes(on_postgresql: bool) -> Any:
    """Build the UPDATE that blanks the answers which hold an invitation's code; the caller says which rows."""
    return update(_outbox).where(purpose_of(on_postgresql) == INVITATION).values(payload={"type": "sent"})


@cache
def finish_of(columns: tuple[str, ...], on_postgresql: bool) -> Any:
    """Build the UPDATE of these columns of a row that is being tried under a fence.

    It gives back what the try's end must know, and whether others of the conversation still wait.
    """
    return (
        update(_outbox)
        .where(
            _outbox.c.workspace_id == bindparam("workspace"),
            _outbox.c.id == bindparam("row"),
            _outbox.c.fence == bindparam("held_fence"),
            _outbox.c.state.in_((OutboxState.SENDING, OutboxState.UNKNOWN)),
        )
        .values({name: bindparam(name) for name in (*columns, "reason")})
        .returning(
            _outbox.c.started_at,
            purpose_of(on_postgresql).label("purpose"),
            _OTHERS_WAIT,
        )
    )


def in_the_way(row: Any, now: Any) -> Any:
    """Tell whether a row must be settled before later ones of its conversation may go.

    What waits for its own hour (quiet hours, a later day) lets others pass; what was tried already does not.
    """
    is_waiting = and_(row.state == OutboxState.DUE, or_(row.not_before <= now, row.attempts > 0))
    return or_(row.state.in_((OutboxState.SENDING, OutboxState.UNKNOWN)), is_waiting)


@cache
def claim_of(lease_seconds: float, begun_on: frozenset[str] | None, platforms: frozenset[str] | None) -> Any:
    """Build the UPDATE that takes the first message of each conversation whose time has come."""
    worker = bindparam("worker", type_=Text())
    begun = bindparam("moment", type_=Moment())  # Within an expression the column's type is not passed on to a value.
    is_due = Outbox.state == OutboxState.DUE
    is_fresh = or_(is_due, and_(Outbox.state == OutboxState.SENDING, Outbox.started_at.is_(None)))
    counts = true() if begun_on is None else Outbox.platform.in_(sorted(begun_on))
    return (
        update(Outbox)
        .where(
            Outbox.workspace_id == bindparam("workspace"),
            Outbox.id.in_(ids_of(_first_of_each(platforms))),
            Outbox.state.in_(UNSETTLED),
            has_run_out(Outbox.lease_until),
        )
        .values(
            state=case((is_fresh, OutboxState.SENDING.value), else_=OutboxState.UNKNOWN.value),
            leased_by=worker,
            lease_until=lease_clock(lease_seconds),
            fence=Outbox.fence + 1,
            attempts=case((is_due, Outbox.attempts + 1), else_=Outbox.attempts),
            begun_by=case((and_(is_fresh, counts), worker), (is_fresh, null()), else_=Outbox.begun_by),
            started_at=case((and_(is_fresh, counts), begun), (is_fresh, null()), else_=Outbox.started_at),
            first_tried_at=func.coalesce(Outbox.first_tried_at, begun),
        )
        .returning(Outbox)
        .execution_options(synchronize_session=False, populate_existing=True)
    )


def _first_of_each(platforms: frozenset[str] | None) -> Select[UUID]:
    """Select the free rows whose time has come and that no older one of their conversation holds back."""
    row, other, moment = aliased(Outbox), aliased(Outbox), bindparam("moment", type_=Moment())
    # A subquery for one value is looked up by index for each row, whatever the planner believes of a table
    # that has just been filled; NOT EXISTS became a join that cost seconds.
    first_seq = (
        select(other.seq)
        .where(
            other.workspace_id == bindparam("workspace"),
            other.conversation == row.conversation,
            is_one_of(other.state, *UNSETTLED),
            in_the_way(other, moment),
        )
        .order_by(other.seq)
        .limit(1)
        .correlate(row)
        .scalar_subquery()
    )
    return (
        select(row.id)
        .where(
            row.workspace_id == bindparam("workspace"),
            is_one_of(row.state, *UNSETTLED),
            row.not_before <= moment,
            has_run_out(row.lease_until),
            true() if platforms is None else row.platform.in_(sorted(platforms)),
            row.seq == first_seq,
        )
        .order_by(row.not_before, row.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
