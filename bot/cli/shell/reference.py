"""The settings as a table for people and as the page docs/configuration.md."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings, variable


def table(settings: Settings) -> Iterator[str]:
    """Yield one line for each setting: variable, where its value comes from, the value, what it is."""
    rows = []
    for name, field in Settings.model_fields.items():
        isset = name in settings.model_fields_set
        shown = _masked(getattr(settings, name)) if isset else _default(field)
        rows.append((variable(name), "set" if isset else "default", shown, field.description or ""))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False))
        yield "  ".join([*cells, row[3]])


def markdown() -> Iterator[str]:
    """Yield the lines of the settings' page."""
    yield "# Configuration"
    yield ""
    yield "<!-- Written by `make docs` from bot/settings.py. -->"
    yield ""
    yield "Set these in the environment, or in a file `.env` in the folder where `crm` starts. Nothing is needed to try"
    yield "`crm chat`; [Slack](slack.md) and [Telegram](telegram.md) say which ones they need."
    yield "`crm config` shows what is set, `crm doctor` whether it works."
    yield ""
    yield "| variable | what it is | unless set |"
    yield "|---|---|---|"
    for name, field in Settings.model_fields.items():
        yield f"| `{variable(name)}` | {field.description} | {_default(field)} |"


def _default(field: FieldInfo) -> str:
    extra: Any = field.json_schema_extra
    if isinstance(extra, dict) and "shown" in extra:
        return str(extra["shown"])
    return "—" if field.default is None else str(field.default)


def _masked(value: object) -> str:
    if isinstance(value, SecretStr):
        return "********"
    return re.sub(r"(://[^:/@]*):.*@", r"\1:********@", str(value))
