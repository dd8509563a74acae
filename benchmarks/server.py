"""The measured process: the whole bot as `crm run` starts it, with counters that its parent may ask for.

Each line on standard input is a question, each line on standard output its answer in JSON.
"""

import asyncio
import cProfile
import json
import pstats
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot import app, logs
from bot.settings import Settings
from bot.slack.rendering import limits as slack_limits

LIMITLESS = 1_000_000
_statements: Counter[str] = Counter()
_profile = cProfile.Profile()


def count_statements() -> None:
    """Count every statement of every engine; a transaction that writes begins with BEGIN IMMEDIATE on SQLite."""

    @event.listens_for(Engine, "before_cursor_execute")
    def _count(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        _statements[statement] += 1


def lift_pace(with_telegram: bool) -> None:
    """Lift the pace that the platforms ask for: at Slack's five messages a second nothing else could be measured."""
    modules: list[Any] = [slack_limits]
    if with_telegram:
        from bot.telegram.rendering import limits as telegram_limits

        modules.append(telegram_limits)
    for module in modules:
        for name in dir(module):
            if name.endswith(("_RATE", "_BURST")):
                setattr(module, name, LIMITLESS)


def counters() -> dict[str, Any]:
    """Give what was used since the start: CPU seconds of all threads, memory, statements, transactions that write."""
    begun = {text: count for text, count in _statements.items() if text.startswith("BEGIN")}
    return {
        "cpu": time.process_time(),
        "memory": memory(Path("/proc/self/status")),
        "statements": sum(_statements.values()) - sum(begun.values()),
        "commits": begun.get("BEGIN IMMEDIATE", 0),
        "texts": dict(_statements),
    }


def memory(status: Path) -> float:
    """Read a process's resident memory in MB from its status file."""
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def profiled() -> list[list[Any]]:
    """Give file, function, calls, own seconds and seconds with callees of each function that was seen."""
    stats: Any = pstats.Stats(_profile)
    return [
        [where[0], where[2], calls, own, whole]
        for where, (_primitive, calls, own, whole, _callers) in stats.stats.items()
    ]


def answer(question: str, loop: asyncio.AbstractEventLoop) -> Any:
    """Answer one question of the parent; profiling is switched in the loop's own thread."""
    match question:
        case "count":
            return counters()
        case "profile":
            loop.call_soon_threadsafe(_profile.enable)
        case "profiled":
            loop.call_soon_threadsafe(_profile.disable)
            time.sleep(0.2)
            return profiled()
    return None


def converse(loop: asyncio.AbstractEventLoop) -> None:
    """Answer questions until standard input ends."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(line.strip(), loop)) + "\n")
        sys.stdout.flush()


async def main() -> None:
    """Run the bot with the settings of the environment."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings' own spelling.
    lift_pace(settings.telegram_bot_token is not None)
    threading.Thread(target=converse, args=(asyncio.get_running_loop(),), daemon=True).start()
    await app.run(settings)


if __name__ == "__main__":
    logs.set_up()
    count_statements()
    asyncio.run(main())
