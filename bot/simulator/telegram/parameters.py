"""The parameters of one call, from a query string, a form, a multipart body or JSON.

Values arrive as text in forms and as JSON types in JSON bodies; both are taken everywhere
(https://core.telegram.org/bots/api#making-requests).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.simulator.telegram.errors import bad_request


@dataclass(slots=True)
class Upload:
    """A file sent in a multipart body."""

    name: str
    data: bytes
    content_type: str


@dataclass(slots=True)
class Parameters:
    """The named values of a call and the files that came along."""

    values: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """Return a value as text."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def number(self, name: str, default: int = 0) -> int:
        """Return a value as a whole number; what is not one counts as absent, as on the real server."""
        value = self.values.get(name)
        try:
            return default if value is None or isinstance(value, bool) else int(value)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Return a value as a truth: true, True, 1 and yes mean yes."""
        return str(self.values.get(name, "")).lower() in {"true", "1", "yes", "y", "t"}

    def parsed(self, name: str) -> Any:
        """Return a JSON value, whether it came as JSON or as JSON text; None where it is absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def upload(self, name: str) -> Upload | None:
        """Return the file of a field, sent directly or by attach://."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)


async def read(request: web.Request) -> Parameters:
    """Collect the parameters of an HTTP request; raise 400 for JSON that cannot be read."""
    parameters = Parameters(dict(request.query))
    if request.content_type == "application/json":
        parameters.values |= _json_object(await request.read())
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            await _read_part(part, parameters)
    elif request.method == "POST":
        parameters.values |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
    return parameters


async def _read_part(part: Any, parameters: Parameters) -> None:
    data = bytes(await part.read(decode=True))
    if part.filename is None:
        parameters.values[part.name] = data.decode("utf-8", "replace")
    else:
        kind = part.headers.get("Content-Type", "application/octet-stream")
        parameters.uploads[part.name] = Upload(part.filename, data, kind)


def _json_object(raw: bytes) -> dict[str, Any]:
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON object: object expected")
    return body
