"""The warm parent, once for all kill tests: what it imported, its children need not."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
Play = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def play() -> Iterator[Play]:
    """Give a function that plays a scenario in the warm parent and returns its report."""
    # A process of its own: pytest's loops and threads must not be forked.
    command = [sys.executable, "-m", "benchmarks.chaos.warm"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603  Our own program.
        assert parent.stdin is not None
        assert parent.stdout is not None

        def ask(kind: str, platform: str, database_url: str, **given: Any) -> dict[str, Any]:
            wanted = {"kind": kind, "platform": platform, "database_url": database_url, **given}
            print(json.dumps(wanted), file=parent.stdin, flush=True)
            report: dict[str, Any] = json.loads(parent.stdout.readline())
            return report

        yield ask
        parent.stdin.close()
