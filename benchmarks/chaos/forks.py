"""Children of a warm parent: forked before any loop, thread or connection exists, asked by one JSON line at a time."""

import asyncio
import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from storage.failpoints import arm

Making = Callable[[], AbstractAsyncContextManager[Any]]
_PATIENCE = 60.0
# The parent's ends of all pipes. A child closes them, or no sibling would ever read the end of its own.
_parents_ends: set[int] = set()


class Died(Exception):
    """The child ended without an answer."""


class Fork:
    """One child. It makes its object, says that it is ready, then calls the method that each line names.

    ``failpoint`` (``name:n``) is armed before anything is made. It ends when its pipe does: with its parent too.
    """

    def __init__(self, make: Making, log: Path, failpoint: str = "") -> None:
        asked, ask = os.pipe()
        answers, answer = os.pipe()
        self._ask, self._answers, self._rest = ask, answers, b""
        _parents_ends.update((ask, answers))
        self.pid = os.fork()
        if self.pid == 0:
            _live(make, log, failpoint, asked, answer)
        os.close(asked)
        os.close(answer)
        self._status: int | None = None

    def is_ready(self, seconds: float = _PATIENCE) -> bool:
        """Wait until the child is ready; False when it died before."""
        try:
            self._read(seconds)
        except Died:
            return False
        return True

    def ask(self, do: str, seconds: float = _PATIENCE, **given: Any) -> Any:
        """Call a method of the child's object and return what it returns. Raises ``Died``."""
        try:
            os.write(self._ask, json.dumps({"do": do, "with": given}).encode() + b"\n")
        except BrokenPipeError:
            raise Died(do) from None
        return self._read(seconds)

    def kill(self) -> None:
        """Kill it, this very moment."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self, seconds: float = _PATIENCE) -> int | None:
        """Wait for its end; return the exit code, negative for a signal, or None when it lives on."""
        until = time.monotonic() + seconds
        while self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
                self._forget()
            elif time.monotonic() > until:
                return None
            else:
                time.sleep(0.005)
        return self._status

    def close(self) -> int | None:
        """Let it end by itself; return its exit code."""
        if self._status is None and self._ask in _parents_ends:
            _parents_ends.discard(self._ask)
            os.close(self._ask)
        code = self.ended(20.0)
        if code is None:
            self.kill()
            code = self.ended()
        return code

    def _read(self, seconds: float) -> Any:
        until = time.monotonic() + seconds
        while b"\n" not in self._rest:
            if not select.select([self._answers], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeoutError(f"child {self.pid} is silent")
            piece = os.read(self._answers, 1 << 16)
            if not piece:
                raise Died(str(self.pid))
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\n")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["is"]

    def _forget(self) -> None:
        for end in {self._ask, self._answers} & _parents_ends:
            os.close(end)
            _parents_ends.discard(end)


def _live(make: Making, log: Path, failpoint: str, asked: int, answer: int) -> None:
    """Be the child, to the end of the process."""
    code = 1
    try:
        for end in _parents_ends:
            os.close(end)
        _parents_ends.clear()
        words = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(words, 1)
        os.dup2(words, 2)
        arm(failpoint)
        asyncio.run(_answer(make, asked, answer))
        code = 0
    except BaseException:  # The child must never run on into its parent's code, whatever happens.
        traceback.print_exc()
    finally:
        os._exit(code)


async def _answer(make: Making, asked: int, answer: int) -> None:
    reader = asyncio.StreamReader(limit=1 << 24)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(asked))
    async with make() as made:
        _write(answer, {"is": True})
        while line := await reader.readline():
            wanted = json.loads(line)
            try:
                found = {"is": await getattr(made, wanted["do"])(**wanted["with"])}
            except Exception:  # The parent decides what an error means.
                found = {"error": traceback.format_exc()}
            _write(answer, found)


def _write(end: int, answer: dict[str, Any]) -> None:
    left = memoryview(json.dumps(answer, default=str).encode() + b"\n")
    while left:
        left = left[os.write(end, left) :]
