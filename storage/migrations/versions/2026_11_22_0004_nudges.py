"""Remember what was brought up, each deal's own patience, and each member's days off and measure of pings.

Revision ID: 0004
Revises: 0003
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
DAY = sa.Text().with_variant(sa.Date(), "postgresql")
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _points_to(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{table}.workspace_id", f"{table}.id"],
        name=op.f(f"fk_nudge_workspace_id_{column}_{table}"),
        initially="DEFERRED",
        deferrable=True,
    )


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "nudge",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("deal_id", IDENTIFIER, nullable=True),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("since", MOMENT, nullable=True),
        sa.Column("claimed_at", MOMENT, nullable=False),
        sa.CheckConstraint("manner IN ('card', 'digest', 'agenda')", name=op.f("ck_nudge_manner")),
        _points_to("deal", "deal_id"),
        _points_to("member", "member_id"),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_nudge_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_nudge")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_nudge_workspace_id_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_nudge_workspace_id_deal_id"), "nudge", ["workspace_id", "deal_id"], unique=False)
    op.create_index(
        op.f("ix_nudge_workspace_id_member_id_claimed_at"),
        "nudge",
        ["workspace_id", "member_id", "claimed_at"],
        unique=False,
    )
    op.add_column("deal", sa.Column("stall_days", WHOLE, nullable=True))
    op.add_column("deal", sa.Column("stall_reason", sa.Text(), nullable=True))
    op.add_column("deal", sa.Column("stall_set_at", MOMENT, nullable=True))
    op.add_column("deal", sa.Column("quiet_until", DAY, nullable=True))
    op.add_column("member", sa.Column("country", sa.Text(), nullable=True))
    op.add_column("member", sa.Column("most_pings", WHOLE, nullable=True))


def downgrade() -> None:
    """Take it back."""
    for column in ("most_pings", "country"):
        op.drop_column("member", column)
    for column in ("quiet_until", "stall_set_at", "stall_reason", "stall_days"):
        op.drop_column("deal", column)
    op.drop_index(op.f("ix_nudge_workspace_id_member_id_claimed_at"), table_name="nudge")
    op.drop_index(op.f("ix_nudge_workspace_id_deal_id"), table_name="nudge")
    op.drop_table("nudge")
