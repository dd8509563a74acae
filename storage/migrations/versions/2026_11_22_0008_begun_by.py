"""Know which process began to send a message.

Revision ID: 0008
Revises: 0007
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Make the change."""
    op.add_column("outbox", sa.Column("begun_by", sa.Text(), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("outbox", "begun_by")
