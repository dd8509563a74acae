"""Find the cards that show a record, and the card that offers an undo; let an invitation name its member.

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
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")


def _invitation() -> sa.Table:
    """Give the table as revision 0001 left it: SQLite can add a constraint only to a new table."""
    return sa.Table(
        "invitation",
        sa.MetaData(),
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("member_name", sa.Text(), nullable=True),
        sa.Column("invited_by", IDENTIFIER, nullable=True),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("used_by", IDENTIFIER, nullable=True),
        sa.CheckConstraint("role IN ('admin', 'manager', 'rep', 'viewer')", name=op.f("ck_invitation_role")),
        _points_to_member("invited_by"),
        _points_to_member("used_by"),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_invitation_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("workspace_id", "token_hash", name=op.f("uq_invitation_workspace_id_token_hash")),
    )


def _points_to_member(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        ["member.workspace_id", "member.id"],
        name=op.f(f"fk_invitation_workspace_id_{column}_member"),
        initially="DEFERRED",
        deferrable=True,
    )


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
    with op.batch_alter_table(
        "invitation", copy_from=_invitation(), table_kwargs={"sqlite_strict": True}
    ) as invitation:
        invitation.add_column(sa.Column("member_id", IDENTIFIER, nullable=True))
        invitation.create_foreign_key(
            op.f("fk_invitation_workspace_id_member_id_member"),
            "member",
            ["workspace_id", "member_id"],
            ["workspace_id", "id"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    """Take it back."""
    table = _invitation()
    table.append_column(sa.Column("member_id", IDENTIFIER, nullable=True))
    table.append_constraint(_points_to_member("member_id"))
    with op.batch_alter_table("invitation", copy_from=table, table_kwargs={"sqlite_strict": True}) as invitation:
        invitation.drop_constraint(op.f("fk_invitation_workspace_id_member_id_member"), type_="foreignkey")
        invitation.drop_column("member_id")
    op.drop_index("ix_card_undo", table_name="card")
    op.drop_index(op.f("ix_card_record_workspace_id_card_id"), table_name="card_record")
    op.drop_index(op.f("ix_card_record_workspace_id_record_id"), table_name="card_record")
    op.drop_table("card_record")
