"""Keep on a card itself the first record by which it is found.

Revision ID: 0013
Revises: 0012
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")


def upgrade() -> None:
    """Make the change; the cards of before stay found by their rows in card_record."""
    op.add_column("card", sa.Column("record_id", IDENTIFIER, nullable=True))
    op.create_index(
        "ix_card_record_id",
        "card",
        ["workspace_id", "record_id"],
        unique=False,
        sqlite_where=sa.text("record_id IS NOT NULL"),
        postgresql_where=sa.text("record_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Take it back."""
    op.execute(
        "INSERT INTO card_record (workspace_id, id, card_id, kind, record_id)"
        " SELECT workspace_id, id, id, 'task', record_id FROM card WHERE record_id IS NOT NULL"
    )
    op.drop_index("ix_card_record_id", table_name="card")
    op.drop_column("card", "record_id")
