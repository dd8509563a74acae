"""What Alembic runs: the connection comes from `migrate`, never from a file of settings."""

import importlib
import pkgutil
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, text

import storage.models
from storage.base import Base, Choice, Day, Flag, Identifier, Json, Moment, Whole, Words

_RENDERED = {
    Identifier: "IDENTIFIER",
    Moment: "MOMENT",
    Day: "DAY",
    Json: "JSON",
    Flag: "FLAG",
    Words: "sa.Text()",
    Choice: "sa.Text()",
}


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our column types by the constants of the revision, which outlive changes of our classes."""
    if kind != "type":
        return False
    return "WHOLE" if item is Whole or type(item) is type(Whole) else _RENDERED.get(type(item), False)


def run(connection: Connection) -> None:
    """Run the revisions in one transaction, one process at a time."""
    for module in pkgutil.iter_modules(storage.models.__path__):
        importlib.import_module(f"storage.models.{module.name}")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_item=render_item,
        transactional_ddl=True,
        compare_type=False,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('rapport_migrations'))"))
        context.run_migrations()


run(context.config.attributes["connection"])
