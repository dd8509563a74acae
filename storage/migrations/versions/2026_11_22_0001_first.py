"""Make all tables, and keep the audit from being changed.

Revision ID: 0001
Revises: nothing
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

IDENTIFIER = sa.Text().with_variant(sa.Uuid(), "postgresql")
MOMENT = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
DAY = sa.Text().with_variant(sa.Date(), "postgresql")
JSON = sa.Text().with_variant(postgresql.JSONB(), "postgresql")
FLAG = sa.Boolean(create_constraint=False).with_variant(sa.Integer(), "sqlite")
WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


# An audit entry is never changed or removed; what it speaks of may be removed, never changed.
APPEND_ONLY = {
    "sqlite": [
        f"CREATE TRIGGER {table}_refuses_{verb} BEFORE {verb} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table, verb in (("audit", "update"), ("audit", "delete"), ("audit_payload", "update"))
    ],
    "postgresql": [
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER audit_payload_refuses_change BEFORE UPDATE ON audit_payload"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ],
}


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "workspace",
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("slack_team", sa.Text(), nullable=True),
        sa.Column("telegram_bot", sa.Text(), nullable=True),
        sa.Column("join_policy", sa.Text(), nullable=False),
        sa.Column("day_parts", JSON, nullable=False),
        sa.Column("deployment_id", sa.Text(), nullable=False),
        sa.Column("names_version", WHOLE, nullable=False),
        sa.Column("audit_seq", WHOLE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("join_policy IN ('ask', 'open')", name=op.f("ck_workspace_join_policy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workspace")),
        sqlite_strict=True,
    )
    op.create_table(
        "audit",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("request_key", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", IDENTIFIER, nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_audit_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_audit")),
        sa.UniqueConstraint("workspace_id", "seq", name=op.f("uq_audit_workspace_id_seq")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_audit_workspace_id_entity_entity_id"),
        "audit",
        ["workspace_id", "entity", "entity_id"],
        unique=False,
    )
    op.create_table(
        "inbox",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=False),
        sa.Column("second_key", sa.Text(), nullable=True),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", WHOLE, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("leased_by", sa.Text(), nullable=True),
        sa.Column("fence", WHOLE, nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("error_ref", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'done', 'quarantined')", name=op.f("ck_inbox_state")),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_inbox_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_inbox")),
        sa.UniqueConstraint(
            "workspace_id",
            "platform",
            "account",
            "dedupe_key",
            name=op.f("uq_inbox_workspace_id_platform_account_dedupe_key"),
        ),
        sa.UniqueConstraint("workspace_id", "second_key", name=op.f("uq_inbox_workspace_id_second_key")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["workspace_id", "conversation", "received_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
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
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=True),
        sa.CheckConstraint("role IN ('admin', 'manager', 'rep', 'viewer')", name=op.f("ck_member_role")),
        sa.CheckConstraint("state IN ('asked', 'active', 'deactivated')", name=op.f("ck_member_state")),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_member_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_member")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_member_workspace_id_state"), "member", ["workspace_id", "state"], unique=False)
    op.create_table(
        "name_change",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", IDENTIFIER, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_name_change_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_name_change")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_name_change_workspace_id_version"), "name_change", ["workspace_id", "version"], unique=False
    )
    op.create_table(
        "pause",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_pause_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_pause")),
        sa.UniqueConstraint("workspace_id", "scope", name=op.f("uq_pause_workspace_id_scope")),
        sqlite_strict=True,
    )
    op.create_table(
        "pipeline",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_pipeline_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_pipeline")),
        sqlite_strict=True,
    )
    op.create_table(
        "state",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_state_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_state")),
        sa.UniqueConstraint("workspace_id", "key", name=op.f("uq_state_workspace_id_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "stranger",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("first_at", MOMENT, nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
        sa.Column("messages", WHOLE, nullable=False),
        sa.Column("last_answered_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_stranger_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_stranger")),
        sa.UniqueConstraint(
            "workspace_id",
            "platform",
            "account",
            "user_id",
            name=op.f("uq_stranger_workspace_id_platform_account_user_id"),
        ),
        sqlite_strict=True,
    )
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
        op.f("ix_audit_payload_workspace_id_audit_id"),
        "audit_payload",
        ["workspace_id", "audit_id"],
        unique=False,
    )
    op.create_table(
        "card",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("presses", JSON, nullable=False),
        sa.Column("shows", JSON, nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("request", JSON, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("posted_at", MOMENT, nullable=True),
        sa.Column("undo_id", IDENTIFIER, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_card_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_card_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_card")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_card_workspace_id_channel_member_id"),
        "card",
        ["workspace_id", "channel", "member_id"],
        unique=False,
    )
    op.create_index(
        "uq_card_message",
        "card",
        ["workspace_id", "platform", "account", "channel", "message_id"],
        unique=True,
        sqlite_where=sa.text("message_id IS NOT NULL"),
        postgresql_where=sa.text("message_id IS NOT NULL"),
    )
    op.create_table(
        "company",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("provisional", FLAG, nullable=False),
        sa.Column("owner_id", IDENTIFIER, nullable=True),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by", IDENTIFIER, nullable=True),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "created_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_company_workspace_id_created_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_company_workspace_id_owner_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_company_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_company")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_company_workspace_id_name_key"), "company", ["workspace_id", "name_key"], unique=False
    )
    op.create_index(
        op.f("ix_company_workspace_id_owner_id"), "company", ["workspace_id", "owner_id"], unique=False
    )
    op.create_table(
        "identity",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("direct_channel", sa.Text(), nullable=True),
        sa.Column("checked_at", MOMENT, nullable=True),
        sa.Column("blocked", FLAG, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_identity_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_identity_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_identity")),
        sa.UniqueConstraint(
            "workspace_id",
            "platform",
            "account",
            "user_id",
            name=op.f("uq_identity_workspace_id_platform_account_user_id"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_identity_workspace_id_member_id"), "identity", ["workspace_id", "member_id"], unique=False
    )
    op.create_table(
        "invitation",
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
        sa.ForeignKeyConstraint(
            ["workspace_id", "invited_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_invitation_workspace_id_invited_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "used_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_invitation_workspace_id_used_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_invitation_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("workspace_id", "token_hash", name=op.f("uq_invitation_workspace_id_token_hash")),
        sqlite_strict=True,
    )
    op.create_table(
        "stage",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("pipeline_id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("stall_days", WHOLE, nullable=True),
        sa.Column("probability", WHOLE, nullable=True),
        sa.CheckConstraint("kind IN ('open', 'won', 'lost')", name=op.f("ck_stage_kind")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "pipeline_id"],
            ["pipeline.workspace_id", "pipeline.id"],
            name=op.f("fk_stage_workspace_id_pipeline_id_pipeline"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_stage_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_stage")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_stage_workspace_id_pipeline_id"), "stage", ["workspace_id", "pipeline_id"], unique=False
    )
    op.create_table(
        "contact",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("company_id", IDENTIFIER, nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("provisional", FLAG, nullable=False),
        sa.Column("owner_id", IDENTIFIER, nullable=True),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by", IDENTIFIER, nullable=True),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.CheckConstraint("state IN ('lead', 'contact')", name=op.f("ck_contact_state")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "company_id"],
            ["company.workspace_id", "company.id"],
            name=op.f("fk_contact_workspace_id_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "created_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_contact_workspace_id_created_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_contact_workspace_id_owner_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_contact_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_contact")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_contact_workspace_id_company_id"), "contact", ["workspace_id", "company_id"], unique=False
    )
    op.create_index(op.f("ix_contact_workspace_id_email"), "contact", ["workspace_id", "email"], unique=False)
    op.create_index(
        op.f("ix_contact_workspace_id_name_key"), "contact", ["workspace_id", "name_key"], unique=False
    )
    op.create_index(
        op.f("ix_contact_workspace_id_owner_id"), "contact", ["workspace_id", "owner_id"], unique=False
    )
    op.create_index(op.f("ix_contact_workspace_id_phone"), "contact", ["workspace_id", "phone"], unique=False)
    op.create_table(
        "draft",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("card_id", IDENTIFIER, nullable=True),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("arguments", JSON, nullable=False),
        sa.Column("questions", JSON, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("waiting", JSON, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "card_id"],
            ["card.workspace_id", "card.id"],
            name=op.f("fk_draft_workspace_id_card_id_card"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_draft_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_draft_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_draft")),
        sa.UniqueConstraint(
            "workspace_id",
            "conversation",
            "member_id",
            name=op.f("uq_draft_workspace_id_conversation_member_id"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "outbox",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("to_user", sa.Text(), nullable=True),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("card_id", IDENTIFIER, nullable=True),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("intent_key", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("leased_by", sa.Text(), nullable=True),
        sa.Column("fence", WHOLE, nullable=False),
        sa.Column("attempts", WHOLE, nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("first_tried_at", MOMENT, nullable=True),
        sa.Column("provider_id", sa.Text(), nullable=True),
        sa.Column("repeat", FLAG, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "kind IN ('post', 'ephemeral', 'edit', 'delete', 'answer')", name=op.f("ck_outbox_kind")
        ),
        sa.CheckConstraint(
            "state IN ('due', 'sending', 'unknown', 'sent', 'parked', 'cancelled')",
            name=op.f("ck_outbox_state"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "card_id"],
            ["card.workspace_id", "card.id"],
            name=op.f("fk_outbox_workspace_id_card_id_card"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_outbox_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_outbox_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_outbox")),
        sa.UniqueConstraint(
            "workspace_id", "conversation", "seq", name=op.f("uq_outbox_workspace_id_conversation_seq")
        ),
        sa.UniqueConstraint("workspace_id", "intent_key", name=op.f("uq_outbox_workspace_id_intent_key")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_outbox_by_time",
        "outbox",
        ["workspace_id", "not_before", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('due', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('due', 'sending', 'unknown')"),
    )
    op.create_index(
        "ix_outbox_unsettled",
        "outbox",
        ["workspace_id", "conversation", "seq"],
        unique=False,
        sqlite_where=sa.text("state IN ('due', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('due', 'sending', 'unknown')"),
    )
    op.create_index(
        op.f("ix_outbox_workspace_id_card_id"), "outbox", ["workspace_id", "card_id"], unique=False
    )
    op.create_table(
        "undo",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("member_id", IDENTIFIER, nullable=True),
        sa.Column("request_key", sa.Text(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("changes", JSON, nullable=False),
        sa.Column("says", JSON, nullable=False),
        sa.Column("undone_at", MOMENT, nullable=True),
        sa.Column("undone_by", IDENTIFIER, nullable=True),
        sa.Column("card_id", IDENTIFIER, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "card_id"],
            ["card.workspace_id", "card.id"],
            name=op.f("fk_undo_workspace_id_card_id_card"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_undo_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "undone_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_undo_workspace_id_undone_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_undo_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_undo")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_undo_workspace_id_member_id_made_at"),
        "undo",
        ["workspace_id", "member_id", "made_at"],
        unique=False,
    )
    op.create_table(
        "attempt",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("outbox_id", IDENTIFIER, nullable=False),
        sa.Column("fence", WHOLE, nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('sent', 'not_sent', 'unknown', 'late')", name=op.f("ck_attempt_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "outbox_id"],
            ["outbox.workspace_id", "outbox.id"],
            name=op.f("fk_attempt_workspace_id_outbox_id_outbox"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_attempt_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_attempt")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_attempt_workspace_id_outbox_id"), "attempt", ["workspace_id", "outbox_id"], unique=False
    )
    op.create_table(
        "deal",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("company_id", IDENTIFIER, nullable=True),
        sa.Column("contact_id", IDENTIFIER, nullable=True),
        sa.Column("pipeline_id", IDENTIFIER, nullable=False),
        sa.Column("stage_id", IDENTIFIER, nullable=False),
        sa.Column("amount_minor", WHOLE, nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("close_on", DAY, nullable=True),
        sa.Column("owner_id", IDENTIFIER, nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("lost_reason", sa.Text(), nullable=True),
        sa.Column("stage_since", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by", IDENTIFIER, nullable=True),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "company_id"],
            ["company.workspace_id", "company.id"],
            name=op.f("fk_deal_workspace_id_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "contact_id"],
            ["contact.workspace_id", "contact.id"],
            name=op.f("fk_deal_workspace_id_contact_id_contact"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "created_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_deal_workspace_id_created_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_deal_workspace_id_owner_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "pipeline_id"],
            ["pipeline.workspace_id", "pipeline.id"],
            name=op.f("fk_deal_workspace_id_pipeline_id_pipeline"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "stage_id"],
            ["stage.workspace_id", "stage.id"],
            name=op.f("fk_deal_workspace_id_stage_id_stage"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_deal_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_deal")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_deal_workspace_id_company_id"), "deal", ["workspace_id", "company_id"], unique=False
    )
    op.create_index(
        op.f("ix_deal_workspace_id_contact_id"), "deal", ["workspace_id", "contact_id"], unique=False
    )
    op.create_index(op.f("ix_deal_workspace_id_name_key"), "deal", ["workspace_id", "name_key"], unique=False)
    op.create_index(op.f("ix_deal_workspace_id_owner_id"), "deal", ["workspace_id", "owner_id"], unique=False)
    op.create_index(op.f("ix_deal_workspace_id_stage_id"), "deal", ["workspace_id", "stage_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("assignee_id", IDENTIFIER, nullable=False),
        sa.Column("created_by", IDENTIFIER, nullable=False),
        sa.Column("contact_id", IDENTIFIER, nullable=True),
        sa.Column("company_id", IDENTIFIER, nullable=True),
        sa.Column("deal_id", IDENTIFIER, nullable=True),
        sa.Column("due_on", DAY, nullable=True),
        sa.Column("due_kind", sa.Text(), nullable=False),
        sa.Column("wall_local", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("anchor", JSON, nullable=True),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("occurrence", WHOLE, nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("place", JSON, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", IDENTIFIER, nullable=True),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "due_kind IN ('none', 'day', 'wall', 'elapsed', 'anchored')", name=op.f("ck_task_due_kind")
        ),
        sa.CheckConstraint("state IN ('open', 'done', 'cancelled')", name=op.f("ck_task_state")),
        sa.ForeignKeyConstraint(
            ["workspace_id", "assignee_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_task_workspace_id_assignee_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "closed_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_task_workspace_id_closed_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "company_id"],
            ["company.workspace_id", "company.id"],
            name=op.f("fk_task_workspace_id_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "contact_id"],
            ["contact.workspace_id", "contact.id"],
            name=op.f("fk_task_workspace_id_contact_id_contact"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "created_by"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_task_workspace_id_created_by_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "deal_id"],
            ["deal.workspace_id", "deal.id"],
            name=op.f("fk_task_workspace_id_deal_id_deal"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_task_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_task")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_task_bell",
        "task",
        ["workspace_id", "next_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open' AND next_at IS NOT NULL"),
        postgresql_where=sa.text("state = 'open' AND next_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_task_workspace_id_assignee_id_state"),
        "task",
        ["workspace_id", "assignee_id", "state"],
        unique=False,
    )
    op.create_index(
        op.f("ix_task_workspace_id_company_id"), "task", ["workspace_id", "company_id"], unique=False
    )
    op.create_index(
        op.f("ix_task_workspace_id_contact_id"), "task", ["workspace_id", "contact_id"], unique=False
    )
    op.create_index(op.f("ix_task_workspace_id_deal_id"), "task", ["workspace_id", "deal_id"], unique=False)
    op.create_table(
        "activity",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("occurred_at", MOMENT, nullable=False),
        sa.Column("duration_minutes", WHOLE, nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("contact_id", IDENTIFIER, nullable=True),
        sa.Column("company_id", IDENTIFIER, nullable=True),
        sa.Column("deal_id", IDENTIFIER, nullable=True),
        sa.Column("task_id", IDENTIFIER, nullable=True),
        sa.Column("member_id", IDENTIFIER, nullable=False),
        sa.Column("logged_at", MOMENT, nullable=False),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.CheckConstraint("direction IN ('inbound', 'outbound')", name=op.f("ck_activity_direction")),
        sa.CheckConstraint(
            "kind IN ('call', 'meeting', 'demo', 'visit', 'email', 'message', 'note')",
            name=op.f("ck_activity_kind"),
        ),
        sa.CheckConstraint(
            "outcome IN ('reached', 'no_answer', 'voicemail')", name=op.f("ck_activity_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "company_id"],
            ["company.workspace_id", "company.id"],
            name=op.f("fk_activity_workspace_id_company_id_company"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "contact_id"],
            ["contact.workspace_id", "contact.id"],
            name=op.f("fk_activity_workspace_id_contact_id_contact"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "deal_id"],
            ["deal.workspace_id", "deal.id"],
            name=op.f("fk_activity_workspace_id_deal_id_deal"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_activity_workspace_id_member_id_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "task_id"],
            ["task.workspace_id", "task.id"],
            name=op.f("fk_activity_workspace_id_task_id_task"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_activity_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_activity")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_activity_workspace_id_company_id_occurred_at"),
        "activity",
        ["workspace_id", "company_id", "occurred_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_activity_workspace_id_contact_id_occurred_at"),
        "activity",
        ["workspace_id", "contact_id", "occurred_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_activity_workspace_id_deal_id_occurred_at"),
        "activity",
        ["workspace_id", "deal_id", "occurred_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_activity_workspace_id_member_id_occurred_at"),
        "activity",
        ["workspace_id", "member_id", "occurred_at"],
        unique=False,
    )
    op.create_table(
        "attachment",
        sa.Column("workspace_id", IDENTIFIER, nullable=False),
        sa.Column("id", IDENTIFIER, nullable=False),
        sa.Column("activity_id", IDENTIFIER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("size", WHOLE, nullable=True),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "kind IN ('photo', 'voice', 'file', 'location', 'contact_card')", name=op.f("ck_attachment_kind")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "activity_id"],
            ["activity.workspace_id", "activity.id"],
            name=op.f("fk_attachment_workspace_id_activity_id_activity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_attachment_workspace_id_workspace"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_attachment")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_attachment_workspace_id_activity_id"),
        "attachment",
        ["workspace_id", "activity_id"],
        unique=False,
    )
    for statement in APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Take the change back."""
    op.drop_index(op.f("ix_attachment_workspace_id_activity_id"), table_name="attachment")
    op.drop_table("attachment")
    op.drop_index(op.f("ix_activity_workspace_id_member_id_occurred_at"), table_name="activity")
    op.drop_index(op.f("ix_activity_workspace_id_deal_id_occurred_at"), table_name="activity")
    op.drop_index(op.f("ix_activity_workspace_id_contact_id_occurred_at"), table_name="activity")
    op.drop_index(op.f("ix_activity_workspace_id_company_id_occurred_at"), table_name="activity")
    op.drop_table("activity")
    op.drop_index(op.f("ix_task_workspace_id_deal_id"), table_name="task")
    op.drop_index(op.f("ix_task_workspace_id_contact_id"), table_name="task")
    op.drop_index(op.f("ix_task_workspace_id_company_id"), table_name="task")
    op.drop_index(op.f("ix_task_workspace_id_assignee_id_state"), table_name="task")
    op.drop_index(
        "ix_task_bell",
        table_name="task",
        sqlite_where=sa.text("state = 'open' AND next_at IS NOT NULL"),
        postgresql_where=sa.text("state = 'open' AND next_at IS NOT NULL"),
    )
    op.drop_table("task")
    op.drop_index(op.f("ix_deal_workspace_id_stage_id"), table_name="deal")
    op.drop_index(op.f("ix_deal_workspace_id_owner_id"), table_name="deal")
    op.drop_index(op.f("ix_deal_workspace_id_name_key"), table_name="deal")
    op.drop_index(op.f("ix_deal_workspace_id_contact_id"), table_name="deal")
    op.drop_index(op.f("ix_deal_workspace_id_company_id"), table_name="deal")
    op.drop_table("deal")
    op.drop_index(op.f("ix_attempt_workspace_id_outbox_id"), table_name="attempt")
    op.drop_table("attempt")
    op.drop_index(op.f("ix_undo_workspace_id_member_id_made_at"), table_name="undo")
    op.drop_table("undo")
    op.drop_index(op.f("ix_outbox_workspace_id_card_id"), table_name="outbox")
    op.drop_index(
        "ix_outbox_unsettled",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('due', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('due', 'sending', 'unknown')"),
    )
    op.drop_index(
        "ix_outbox_by_time",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('due', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('due', 'sending', 'unknown')"),
    )
    op.drop_table("outbox")
    op.drop_table("draft")
    op.drop_index(op.f("ix_contact_workspace_id_phone"), table_name="contact")
    op.drop_index(op.f("ix_contact_workspace_id_owner_id"), table_name="contact")
    op.drop_index(op.f("ix_contact_workspace_id_name_key"), table_name="contact")
    op.drop_index(op.f("ix_contact_workspace_id_email"), table_name="contact")
    op.drop_index(op.f("ix_contact_workspace_id_company_id"), table_name="contact")
    op.drop_table("contact")
    op.drop_index(op.f("ix_stage_workspace_id_pipeline_id"), table_name="stage")
    op.drop_table("stage")
    op.drop_table("invitation")
    op.drop_index(op.f("ix_identity_workspace_id_member_id"), table_name="identity")
    op.drop_table("identity")
    op.drop_index(op.f("ix_company_workspace_id_owner_id"), table_name="company")
    op.drop_index(op.f("ix_company_workspace_id_name_key"), table_name="company")
    op.drop_table("company")
    op.drop_index(
        "uq_card_message",
        table_name="card",
        sqlite_where=sa.text("message_id IS NOT NULL"),
        postgresql_where=sa.text("message_id IS NOT NULL"),
    )
    op.drop_index(op.f("ix_card_workspace_id_channel_member_id"), table_name="card")
    op.drop_table("card")
    op.drop_index(op.f("ix_audit_payload_workspace_id_audit_id"), table_name="audit_payload")
    op.drop_table("audit_payload")
    op.drop_table("stranger")
    op.drop_table("state")
    op.drop_table("pipeline")
    op.drop_table("pause")
    op.drop_index(op.f("ix_name_change_workspace_id_version"), table_name="name_change")
    op.drop_table("name_change")
    op.drop_index(op.f("ix_member_workspace_id_state"), table_name="member")
    op.drop_table("member")
    op.drop_index(
        "ix_inbox_waiting",
        table_name="inbox",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.drop_table("inbox")
    op.drop_index(op.f("ix_audit_workspace_id_entity_entity_id"), table_name="audit")
    op.drop_table("audit")
    op.drop_table("workspace")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change")
