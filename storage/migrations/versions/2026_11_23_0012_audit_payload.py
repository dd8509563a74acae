"""Let an audit entry hold what it speaks of itself: one row where there were two.

Revision ID: 0012
Revises: 0011
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
JSON = sa.Text().with_variant(postgresql.JSONB(), "postgresql")
FIXED = (
    "workspace_id",
    "id",
    "seq",
    "at",
    "member_id",
    "request_key",
    "action",
    "entity",
    "entity_id",
    "digest",
    "prev_hash",
    "hash",
)

# What an entry speaks of may be erased; nothing else of it ever changes.
IS_ERASED = "NEW.salt IS NULL AND NEW.payload IS NULL"
ONLY_ERASED = {
    "sqlite": [
        "DROP TRIGGER audit_refuses_update",
        f"CREATE TRIGGER audit_refuses_update BEFORE UPDATE ON audit WHEN NOT ({IS_ERASED} AND "
        + " AND ".join(f"NEW.{name} IS OLD.{name}" for name in FIXED)
        + ") BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
    ],
    "postgresql": [
        "DROP TRIGGER audit_refuses_change ON audit",
        "CREATE TRIGGER audit_refuses_loss BEFORE DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        f"CREATE TRIGGER audit_refuses_change BEFORE UPDATE ON audit FOR EACH ROW WHEN (NOT ({IS_ERASED} AND "
        + " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in FIXED)
        + ")) EXECUTE FUNCTION refuse_change()",
    ],
}
UNLOCKED = {"sqlite": ["DROP TRIGGER audit_refuses_update"], "postgresql": ["DROP TRIGGER audit_refuses_change ON audit"]}
APART = {
    "sqlite": [
        f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in ("audit", "audit_payload")
    ],
    "postgresql": [
        "DROP TRIGGER audit_refuses_loss ON audit",
        "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER audit_payload_refuses_change BEFORE UPDATE ON audit_payload"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ],
}


def upgrade() -> None:
    """Make the change."""
    dialect = op.get_bind().dialect.name
    op.add_column("audit", sa.Column("salt", sa.Text(), nullable=True))
    op.add_column("audit", sa.Column("payload", JSON, nullable=True))
    unlock, *lock = ONLY_ERASED[dialect]
    op.execute(unlock)
    op.execute(
        "UPDATE audit SET salt = p.salt, payload = p.payload FROM audit_payload AS p"
        " WHERE p.workspace_id = audit.workspace_id AND p.audit_id = audit.id"
    )
    for statement in lock:
        op.execute(statement)
    op.drop_table("audit_payload")


def downgrade() -> None:
    """Take it back."""
    dialect = op.get_bind().dialect.name
    op.create_table(
        "audit_payload",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("audit_id", IDENTIFIER, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "audit_id"],
            ["audit.workspace_id", "audit.id"],
            name=op.f("fk_audit_payload_workspace_id_audit_id_audit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_audit_payload_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_audit_payload")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_audit_payload_workspace_id_audit_id"), "audit_payload", ["workspace_id", "audit_id"], unique=False
    )
    op.execute(
        "INSERT INTO audit_payload (workspace_id, id, audit_id, salt, payload)"
        " SELECT workspace_id, id, id, salt, payload FROM audit WHERE salt IS NOT NULL"
    )
    for statement in UNLOCKED[dialect]:
        op.execute(statement)
    op.drop_column("audit", "payload")
    op.drop_column("audit", "salt")
    for statement in APART[dialect]:
        op.execute(statement)
