"""Keep what corrections taught the workspace about its own words.

Revision ID: 0011
Revises: 0010
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "lesson",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("record_id", IDENTIFIER, nullable=True),
        sa.Column("created_by", IDENTIFIER, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("kind IN ('name', 'verb')", name=op.f("ck_lesson_kind")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "created_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_lesson_workspace_id_created_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_lesson_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_lesson")),
        sa.UniqueConstraint("workspace_id", "kind", "said", name=op.f("uq_lesson_workspace_id_kind_said")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("lesson")
