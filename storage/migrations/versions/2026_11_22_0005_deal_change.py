"""Keep what became of deals, step by step; what the audit knows of the time before is taken over.

Revision ID: 0005
Revises: 0004
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
FIELDS = ("stage_id", "amount_minor", "currency", "close_on", "owner_id", "deleted_at")
BATCH = 1000


def _points_to(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        name=op.f(f"fk_deal_change_workspace_id_{column}_{table}"),
        initially="DEFERRED",
        deferrable=True,
    )


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "deal_change",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("deal_id", IDENTIFIER, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        _points_to("deal", "deal_id"),
        _points_to("member", "member_id"),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_deal_change_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_deal_change")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_deal_change_workspace_id_at"), "deal_change", ["workspace_id", "at"], unique=False)
    op.create_index(
        op.f("ix_deal_change_workspace_id_deal_id_at"),
        "deal_change",
        ["workspace_id", "deal_id", "at"],
        unique=False,
    )
    _take_over()


def _take_over() -> None:
    """Fill in the steps that were taken before this table was there, from the audit, as far as it still speaks."""
    connection = op.get_bind()
    step = sa.table(
        "deal_change",
        *(sa.column(name, IDENTIFIER) for name in ("workspace_id", "id", "deal_id", "member_id")),
        sa.column("at", MOMENT),
        *(sa.column(name, sa.Text()) for name in ("field", "before", "after")),
    )
    rows: list[dict[str, Any]] = []
    for found in _audited(connection):
        rows += _steps(found)
        if len(rows) >= BATCH:
            connection.execute(sa.insert(step), rows)
            rows = []
    if rows:
        connection.execute(sa.insert(step), rows)


def _audited(connection: sa.Connection) -> Sequence[Any]:
    """Read the audit of deals in order."""
    payload = sa.Text().with_variant(JSONB(), "postgresql")
    audit = sa.table(
        "audit",
        *(sa.column(name, IDENTIFIER) for name in ("workspace_id", "id", "entity_id", "member_id")),
        sa.column("at", MOMENT),
        sa.column("seq", sa.Integer()),
        sa.column("entity", sa.Text()),
    )
    told = sa.table(
        "audit_payload",
        *(sa.column(name, IDENTIFIER) for name in ("workspace_id", "audit_id")),
        sa.column("payload", payload),
    )
    deal = sa.table("deal", *(sa.column(name, IDENTIFIER) for name in ("workspace_id", "id")))
    member = sa.table("member", *(sa.column(name, IDENTIFIER) for name in ("workspace_id", "id")))
    here = audit.c.workspace_id
    statement = (
        sa.select(here, audit.c.entity_id, audit.c.at, member.c.id.label("member_id"), told.c.payload)
        .join(told, (told.c.workspace_id == here) & (told.c.audit_id == audit.c.id))
        .join(deal, (deal.c.workspace_id == here) & (deal.c.id == audit.c.entity_id))
        .join(member, (member.c.workspace_id == here) & (member.c.id == audit.c.member_id), isouter=True)
        .where(audit.c.entity == "deal")
        .order_by(here, audit.c.seq)
    )
    return connection.execute(statement).fetchall()


def _steps(found: Any) -> Iterator[dict[str, Any]]:
    told = json.loads(found.payload) if isinstance(found.payload, str) else found.payload
    before, after = told.get("before"), told.get("after")
    if before is None or after is None:
        return
    for name in FIELDS:
        if name not in after:
            continue
        old, new = before.get(name), after[name]
        yield {
            "workspace_id": found.workspace_id,
            "id": uuid4() if not isinstance(found.workspace_id, str) else str(uuid4()),
            "deal_id": found.entity_id,
            "at": found.at,
            "member_id": found.member_id,
            "field": name,
            "before": None if old is None else str(old),
            "after": None if new is None else str(new),
        }


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_deal_change_workspace_id_deal_id_at"), table_name="deal_change")
    op.drop_index(op.f("ix_deal_change_workspace_id_at"), table_name="deal_change")
    op.drop_table("deal_change")
