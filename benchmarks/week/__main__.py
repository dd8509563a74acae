"""Play the week, print what it came to, and write docs/week.md: `python -m benchmarks.week`."""

import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from benchmarks.child import ROOT
from benchmarks.week.page import page
from benchmarks.week.playing import play


def main() -> int:
    """Fail when something came at night, twice, or about what was done, or could not be explained."""
    logging.disable(logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        played = asyncio.run(play(Path(folder)))
    text = page(played)
    print(text)
    (ROOT / "docs" / "week.md").write_text(text)
    unexplained = [each.intent for each in played.pings if each.intent not in played.explained]
    wrong = [*(each.intent for each in played.at_night()), *played.doubled(), *played.superfluous, *unexplained]
    for each in wrong:
        print(f"wrong: {each}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
