"""Know which process began to send a message.

Revision ID: 0009
Revises: 0008
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("outbox", sa.Column("begun_by", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("outbox", "begun_by")
