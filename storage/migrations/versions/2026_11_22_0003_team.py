"""Let members belong to teams with a place of their own, and choose what is told there and to them.

Revision ID: 0003
Revises: 0002
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
JSON = sa.Text().with_variant(sa.dialects.postgresql.JSONB(), "postgresql")
FLAG = sa.Boolean().with_variant(sa.Integer(), "sqlite")


def _points_to(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{to}.workspace_id", f"{to}.id"],
        name=op.f(f"fk_{table}_workspace_id_{column}_{to}"),
        initially="DEFERRED",
        deferrable=True,
    )


def _belongs(table: str) -> tuple[sa.Constraint, sa.Constraint]:
    to_workspace = sa.ForeignKeyConstraint(
        ["workspace_id"],
        ["workspace.id"],
        name=op.f(f"fk_{table}_workspace_id_workspace"),
        initially="DEFERRED",
        deferrable=True,
    )
    return to_workspace, sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f(f"pk_{table}"))


def _chosen(table: str, of: str, *columns: sa.Column[str]) -> None:
    op.create_table(
        table,
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column(f"{of}_id", IDENTIFIER, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        *columns,
        _points_to(table, f"{of}_id", of),
        *_belongs(table),
        sa.UniqueConstraint("workspace_id", f"{of}_id", "event", name=op.f(f"uq_{table}_workspace_id_{of}_id_event")),
        sqlite_strict=True,
    )


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "team",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("manager_id", IDENTIFIER, nullable=True),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("shows_amounts", FLAG, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        _points_to("team", "manager_id", "member"),
        *_belongs("team"),
        sa.UniqueConstraint("workspace_id", "name_key", name=op.f("uq_team_workspace_id_name_key")),
        sqlite_strict=True,
    )
    _chosen("team_ping", "team", sa.Column("frequency", sa.Text(), nullable=False))
    _chosen(
        "member_ping",
        "member",
        sa.Column("frequency", sa.Text(), nullable=True),
        sa.Column("platform", sa.Text(), nullable=True),
    )
    if op.get_bind().dialect.name == "sqlite":
        _rebuild_member(with_team=True)
    else:
        op.add_column("member", sa.Column("team_id", IDENTIFIER, nullable=True))
        op.create_foreign_key(
            op.f("fk_member_workspace_id_team_id_team"),
            "member",
            "team",
            ["workspace_id", "team_id"],
            ["workspace_id", "id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_index(op.f("ix_member_workspace_id_team_id"), "member", ["workspace_id", "team_id"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_member_workspace_id_team_id"), table_name="member")
    if op.get_bind().dialect.name == "sqlite":
        _rebuild_member(with_team=False)
    else:
        op.drop_constraint(op.f("fk_member_workspace_id_team_id_team"), "member", type_="foreignkey")
        op.drop_column("member", "team_id")
    op.drop_table("member_ping")
    op.drop_table("team_ping")
    op.drop_table("team")


_MEMBER = "workspace_id, id, name, role, state, locale, zone, quiet_from, quiet_to, day_starts_at, pings_off"
_MEMBER += ", preferred, asked_at, created_at, last_seen_at"


def _rebuild_member(*, with_team: bool) -> None:
    """Make the table of members anew: SQLite can add a composite foreign key only to a new table.

    Its rows are put aside and come back into a table of the same name. Renaming another table into its place, as a
    batch does, would leave every row that points to a member counted as pointing to nobody.
    """
    op.execute(f"CREATE TEMPORARY TABLE member_aside AS SELECT {_MEMBER} FROM member")  # noqa: S608  Our own names.
    op.drop_table("member")
    op.create_table(
        "member",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("quiet_from", sa.Text(), nullable=True),
        sa.Column("quiet_to", sa.Text(), nullable=True),
        sa.Column("day_starts_at", sa.Text(), nullable=False),
        sa.Column("pings_off", JSON, nullable=False),
        sa.Column("preferred", sa.Text(), nullable=True),
        *([sa.Column("team_id", IDENTIFIER, nullable=True)] if with_team else []),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=True),
        sa.CheckConstraint("role IN ('admin', 'manager', 'rep', 'viewer')", name=op.f("ck_member_role")),
        sa.CheckConstraint("state IN ('asked', 'active', 'deactivated')", name=op.f("ck_member_state")),
        *([_points_to("member", "team_id", "team")] if with_team else []),
        *_belongs("member"),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_member_workspace_id_state"), "member", ["workspace_id", "state"], unique=False)
    op.execute(f"INSERT INTO member ({_MEMBER}) SELECT {_MEMBER} FROM member_aside")  # noqa: S608  Our own names.
    op.execute("DROP TABLE member_aside")
