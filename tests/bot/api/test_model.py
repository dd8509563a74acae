"""The second reader against a local server that answers as an OpenAI-compatible one does, well or badly."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.api.model import ModelReader, model_reader
from bot.api.server import serve
from bot.delivery.circuit import Circuit
from bot.settings import Settings, SettingsProblem, load
from handlers.kit.ports import Asked
from handlers.kit.reading import Moment

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
ASKED = Asked(
    text="Anna said yes to the offer",
    moment=Moment(sent_at="2026-03-02T09:00:00+00:00", zone="Europe/Madrid"),
    stages=("Proposal",),
    schema={"type": "object"},
)


@asynccontextmanager
async def endpoint(answer: Answer) -> AsyncIterator[str]:
    """Serve one answer to everything."""
    app = web.Application()
    app.add_routes([web.post("/v1/chat/completions", answer)])
    async with serve(app, "127.0.0.1", 0) as port:
        yield f"http://127.0.0.1:{port}/v1"


def said(content: str) -> Answer:
    """Answer with a message of the model."""

    async def answer(_request: web.Request) -> web.Response:
        return web.json_response({"id": "x", "choices": [{"index": 0, "message": {"content": content}}]})

    return answer


async def asks(answer: Answer, seconds: float = 2.0) -> tuple[Any, ...]:
    async with endpoint(answer) as url:
        return await ModelReader(url, "small", "", seconds).propose(ASKED)


async def test_it_sends_the_sentence_its_moment_and_the_schema_and_nothing_else() -> None:
    seen: list[tuple[dict[str, Any], str | None]] = []

    async def answer(request: web.Request) -> web.Response:
        seen.append((await request.json(), request.headers.get("Authorization")))
        return await said('{"actions": [{"action": "pipeline"}]}')(request)  # type: ignore[return-value]  # It is one.

    async with endpoint(answer) as url:
        found = await ModelReader(url + "/", "small", "canary", 2.0).propose(ASKED)
    assert found == ({"action": "pipeline"},)
    ((sent, header),) = seen
    assert header == "Bearer canary"
    assert sent["model"] == "small"
    assert sent["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert json.loads(sent["messages"][1]["content"]) == {
        "sentence": "Anna said yes to the offer",
        "sent_at": "2026-03-02T09:00:00+00:00",
        "time_zone": "Europe/Madrid",
        "language": "en",
        "currency": "EUR",
        "stages": ["Proposal"],
    }


async def test_fences_and_tools_are_answers_too() -> None:
    assert await asks(said('```json\n{"actions": [{"action": "show"}]}\n```')) == ({"action": "show"},)

    async def tool(_request: web.Request) -> web.Response:
        call = {"type": "function", "function": {"name": "actions", "arguments": '{"actions": [1]}'}}
        return web.json_response({"choices": [{"message": {"content": None, "tool_calls": [call]}}]})

    assert await asks(tool) == (1,)


@pytest.mark.parametrize(
    "content", ["", "I cannot help", "{", '{"actions": 7}', '{"other": []}', "[]", "null", '{"actions": [' * 5000]
)
async def test_nonsense_is_nothing(content: str) -> None:
    assert await asks(said(content)) == ()


async def test_errors_redirects_floods_and_silence_are_nothing() -> None:
    async def broken(_request: web.Request) -> web.Response:
        return web.Response(status=500, text="Anna said yes")

    async def elsewhere(_request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"})

    async def flood(_request: web.Request) -> web.Response:
        return web.Response(body=b" " * 200_000 + b'{"choices": []}')

    async def empty(_request: web.Request) -> web.Response:
        return web.json_response({"choices": []})

    for answer in (broken, elsewhere, flood, empty):
        assert await asks(answer) == ()
    assert await ModelReader("http://127.0.0.1:1", "small", "", 2.0).propose(ASKED) == ()


async def test_a_late_answer_is_nothing() -> None:
    asked = asyncio.Event()
    over = asyncio.Event()

    async def slow(_request: web.Request) -> web.Response:
        asked.set()
        await over.wait()
        return web.json_response({})

    async with endpoint(slow) as url:
        assert await ModelReader(url, "small", "", 0.2).propose(ASKED) == ()
        over.set()
    assert asked.is_set()


async def test_nothing_of_the_text_is_logged(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        await asks(said("Anna said yes to the offer { "))
    out = capsys.readouterr()
    assert "Anna" not in caplog.text + out.out + out.err


def test_it_is_off_unless_both_are_set(tmp_path: Any) -> None:
    database = f"sqlite:///{tmp_path / 'rapport.db'}"
    assert model_reader(Settings(_env_file=None, database_url=database)) is None  # type: ignore[call-arg]  # pydantic's own.
    given = {"_env_file": None, "database_url": database, "model_url": "http://127.0.0.1:9/v1"}
    with pytest.raises(SettingsProblem, match="RAPPORT_MODEL_NAME is missing"):
        load(**given)
    with pytest.raises(SettingsProblem, match="RAPPORT_MODEL_URL should be a plain web address"):
        load(**given | {"model_url": "ftp://x"})
    made = model_reader(load(**given, model_name="small"))
    assert isinstance(made, ModelReader)
    assert made.seconds == 4.0


async def test_messages_do_not_wait_one_after_another_for_a_model_that_is_late() -> None:
    seconds, asked, over = 0.0, 0, asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        nonlocal asked
        asked += 1
        if not over.is_set():
            await over.wait()
        return await said('{"actions": [1]}')(request)

    fuse = Circuit(lambda: seconds, failures=3, probe_seconds=30.0)
    async with endpoint(slow) as url:
        reader = ModelReader(url, "small", "", 0.05, fuse)
        for _ in range(8):
            assert await reader.propose(ASKED) == ()
        assert asked == 3
        seconds = 31.0
        for _ in range(3):
            assert await reader.propose(ASKED) == ()
        assert asked == 4
        over.set()
        seconds, reader.seconds = 62.0, 2.0
        assert [await reader.propose(ASKED) for _ in range(2)] == [(1,), (1,)]


@pytest.mark.parametrize(("status", "left_alone"), [(500, True), (429, True), (200, False)])
async def test_a_failing_model_is_left_alone_and_one_that_speaks_nonsense_is_asked_again(
    status: int, left_alone: bool
) -> None:
    asked = 0

    async def answer(_request: web.Request) -> web.Response:
        nonlocal asked
        asked += 1
        return web.Response(status=status, text="no")

    async with endpoint(answer) as url:
        reader = ModelReader(url, "small", "", 2.0, Circuit(failures=3))
        for _ in range(6):
            assert await reader.propose(ASKED) == ()
    assert asked == (3 if left_alone else 6)


def test_the_bot_gives_its_model_a_fuse(tmp_path: Any) -> None:
    given = {"database_url": f"sqlite:///{tmp_path / 'rapport.db'}", "model_url": "http://127.0.0.1:9/v1"}
    made = model_reader(load(_env_file=None, **given, model_name="small"), Circuit())
    assert isinstance(made, ModelReader)
    assert made.fuse is not None
