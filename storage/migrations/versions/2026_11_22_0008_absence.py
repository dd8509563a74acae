"""Let members be away, be one person on two platforms, and tell the administrators what they think.

Revision ID: 0008
Revises: 0005
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
FLAG = sa.Boolean(create_constraint=False).with_variant(sa.Integer(), "sqlite")
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _of_member(table: str, *columns: str) -> tuple[sa.Constraint, ...]:
    pointers = (
        sa.ForeignKeyConstraint(
            ["workspace_id", column],
            ["member.workspace_id", "member.id"],
            name=op.f(f"fk_{table}_workspace_id_{column}_member"),
            initially="DEFERRED",
            deferrable=True,
        )
        for column in columns
    )
    to_workspace = sa.ForeignKeyConstraint(
        ["workspace_id"],
        ["workspace.id"],
        name=op.f(f"fk_{table}_workspace_id_workspace"),
        initially="DEFERRED",
        deferrable=True,
    )
    return (*pointers, to_workspace, sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f(f"pk_{table}")))


def _scoped(*columns: sa.Column[object]) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=False),
        *columns,
    )


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "absence",
        *_scoped(
            sa.Column("cover_id", IDENTIFIER, nullable=True),
            sa.Column("from_at", MOMENT, nullable=False),
            sa.Column("until_at", MOMENT, nullable=False),
            sa.Column("created_at", MOMENT, nullable=False),
            sa.Column("ended_at", MOMENT, nullable=True),
        ),
        *_of_member("absence", "member_id", "cover_id"),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_absence_workspace_id_ended_at_until_at"),
        "absence",
        ["workspace_id", "ended_at", "until_at"],
        unique=False,
    )
    op.create_table(
        "feedback",
        *_scoped(
            sa.Column("text", sa.Text(), nullable=False),
            sa.Column("created_at", MOMENT, nullable=False),
        ),
        *_of_member("feedback", "member_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "link",
        *_scoped(
            sa.Column("begun_on", IDENTIFIER, nullable=False),
            sa.Column("code_hash", sa.Text(), nullable=False),
            sa.Column("tries", WHOLE, nullable=False),
            sa.Column("platform", sa.Text(), nullable=True),
            sa.Column("account", sa.Text(), nullable=True),
            sa.Column("user_id", sa.Text(), nullable=True),
            sa.Column("name", sa.Text(), nullable=False),
            sa.Column("direct_channel", sa.Text(), nullable=True),
            sa.Column("created_at", MOMENT, nullable=False),
            sa.Column("expires_at", MOMENT, nullable=False),
            sa.Column("settled_at", MOMENT, nullable=True),
            sa.Column("is_linked", FLAG, nullable=False),
        ),
        *_of_member("link", "member_id"),
        sa.UniqueConstraint("workspace_id", "code_hash", name=op.f("uq_link_workspace_id_code_hash")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_link_workspace_id_member_id"), "link", ["workspace_id", "member_id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_link_workspace_id_member_id"), table_name="link")
    op.drop_table("link")
    op.drop_table("feedback")
    op.drop_index(op.f("ix_absence_workspace_id_ended_at_until_at"), table_name="absence")
    op.drop_table("absence")
