"""Find the cards that show a record, and the card that offers an undo.

Revision ID: 0002
Revises: 0001
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "card_record",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("card_id", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", IDENTIFIER, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "card_id"],
            ["card.workspace_id", "card.id"],
            name=op.f("fk_card_record_workspace_id_card_id_card"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_card_record_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_card_record")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_card_record_workspace_id_record_id"), "card_record", ["workspace_id", "record_id"], unique=False
    )
    op.create_index(
        op.f("ix_card_record_workspace_id_card_id"), "card_record", ["workspace_id", "card_id"], unique=False
    )
    op.create_index(
        "ix_card_undo",
        "card",
        ["workspace_id", "undo_id"],
        unique=False,
        sqlite_where=sa.text("undo_id IS NOT NULL"),
        postgresql_where=sa.text("undo_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_index("ix_card_undo", table_name="card")
    op.drop_index(op.f("ix_card_record_workspace_id_card_id"), table_name="card_record")
    op.drop_index(op.f("ix_card_record_workspace_id_record_id"), table_name="card_record")
    op.drop_table("card_record")
