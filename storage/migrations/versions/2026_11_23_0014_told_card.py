"""Let the message that is sent tell its card so within its own statement.

Revision ID: 0014
Revises: 0013
"""

from collections.abc import Sequence

from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# A message's number means something only in its channel; that of a direct message is known once it is sent.
TELLS = """UPDATE card SET message_id = NEW.provider_id, posted_at = NEW.finished_at,
    channel = CASE WHEN NEW.channel <> OLD.channel THEN NEW.channel ELSE channel END
    WHERE workspace_id = NEW.workspace_id AND id = NEW.card_id;"""
IS_POSTED = """NEW.provider_id IS NOT NULL AND NEW.card_id IS NOT NULL
    AND NEW.kind IN ('post', 'ephemeral', 'answer')"""
MAKE = {
    "sqlite": [
        f"CREATE TRIGGER outbox_tells_card AFTER UPDATE OF provider_id ON outbox WHEN {IS_POSTED} BEGIN {TELLS} END"
    ],
    "postgresql": [
        f"CREATE FUNCTION tell_card() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {TELLS} RETURN NULL; END $$",
        "CREATE TRIGGER outbox_tells_card AFTER UPDATE OF provider_id ON outbox FOR EACH ROW"
        f" WHEN ({IS_POSTED}) EXECUTE FUNCTION tell_card()",
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER outbox_tells_card"],
    "postgresql": ["DROP TRIGGER outbox_tells_card ON outbox", "DROP FUNCTION tell_card()"],
}


def upgrade() -> None:
    """Make the change."""
    for statement in MAKE[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Take it back."""
    for statement in DROP[op.get_bind().dialect.name]:
        op.execute(statement)
