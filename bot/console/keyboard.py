"""Lines from standard input, without holding up the event loop or the end of the process."""

import asyncio
import codecs
import os
import threading
from collections.abc import AsyncIterator, Callable


async def typed_lines(descriptor: int, prompt: Callable[[], None]) -> AsyncIterator[str]:
    """Yield the lines that arrive on a file descriptor; ``prompt`` is called before each is waited for.

    A thread that dies with the process reads the descriptor itself: a file cannot be polled, and the
    interpreter does not end while a thread sits in ``sys.stdin``.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[str | None] = asyncio.Queue()

    def hand_over(line: str | None) -> None:
        try:
            loop.call_soon_threadsafe(arrived.put_nowait, line)
        except RuntimeError:
            return  # The loop has ended: nobody waits for this line any more.

    threading.Thread(target=_read, args=(descriptor, hand_over), daemon=True, name="keyboard").start()
    while True:
        prompt()
        line = await arrived.get()
        if line is None:
            return
        yield line


def _read(descriptor: int, hand_over: Callable[[str | None], None]) -> None:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while data := _next(descriptor):
        *lines, rest = (rest + decoder.decode(data)).split("\n")
        for line in lines:
            hand_over(line.removesuffix("\r"))
    if rest:
        hand_over(rest)
    hand_over(None)


def _next(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""  # The terminal is gone: that is the end of the input.
