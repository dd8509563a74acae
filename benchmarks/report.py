"""What was measured, as one page of Markdown: docs/performance.md."""

from dataclasses import dataclass, field
from platform import python_version
from sqlite3 import sqlite_version

from benchmarks.areas import areas
from benchmarks.deals import Answered, History
from benchmarks.language import Read, section
from benchmarks.messages import Measured
from benchmarks.references import References
from benchmarks.reminders import Rung
from benchmarks.startup import Started

# The aims of a message: statements, commits, milliseconds of work, and how much more with a thousand times the records.
STATEMENTS, COMMITS, WORK, GROWTH = 12, 3, 12.0, 1.3
_HEAD = """# What a message costs

`make bench` writes this page. The bot runs in a process of its own (`crm run`, with the pace that the platforms ask for
lifted); the load and the platforms' servers run in another. A message is a sentence that logs a call with a known
contact and sets a reminder, from the signed HTTP request to the call that posts its card. *Work* is the CPU time of all
threads of the bot's process. Absolute times are this machine's; compare them with the two references of the same run.
"""


@dataclass(slots=True)
class Results:
    """All that one run measured; what was not asked for stays empty."""

    references: list[References] = field(default_factory=list)
    messages: dict[str, list[Measured]] = field(default_factory=dict)
    starts: list[Started] = field(default_factory=list)
    rung: Rung | None = None
    answered: list[Answered] = field(default_factory=list)
    history: History | None = None
    read: Read | None = None


def page(results: Results) -> str:
    """Write the whole page."""
    parts = [_HEAD, _references(results.references)]
    if results.messages:
        parts += [_messages(results), _statements(results), _profile(results)]
    if results.starts:
        parts.append(_starts(results.starts))
    if results.rung:
        rung = results.rung
        parts.append(
            f"## Reminders\n\n{rung.count:,} follow-ups of as many members fall due at once: {rung.per_second:.0f}"
            f" a second reach the platform's server, {rung.cpu:.1f} ms of work each.\n"
        )
    if results.answered and results.history:
        parts.append(_deals(results.answered, results.history))
    if results.read:
        parts.append(section(results.read))
    return "\n".join(parts)


def _deals(answered: list[Answered], history: History) -> str:
    head = (
        "## Questions over all deals\n\nThe whole way of a sentence, with its answer. The plain query is the one for"
        " the same figures, by Python's own sqlite3.\n\n| question | deals | statements | work, ms | plain query, ms"
        " | ratio |\n" + "|---" * 6 + "|\n"
    )
    lines = []
    for one in answered:
        figures = f"{one.cpu:.1f} | {one.plain:.1f} | {one.cpu / one.plain:.1f}"
        lines.append(f"| {one.question} | {one.deals:,} | {one.statements} | {figures} |")
    compared = (
        f"A day's {history.changes:,} changes take {history.table:.1f} ms of work to read and fold from their own"
        f" table, {history.audit:.1f} ms from the audit."
    )
    return head + "\n".join(lines) + f"\n\n{compared}\n"


def _references(found: list[References]) -> str:
    first, last = found[0], found[-1]
    rows = [
        ("SQLite: insert a row and commit, WAL, synchronous FULL", first.commit, last.commit),
        ("HTTP echo of 1 kB by aiohttp, request to response", first.echo, last.echo),
        ("HTTP echo, work of its server", first.echo_cpu, last.echo_cpu),
    ]
    lines = [f"| {name} | {before:.2f} | {after:.2f} |" for name, before, after in rows]
    head = "| reference, median | before, ms | after, ms |\n|---|---|---|\n"
    system = f"\nPython {python_version()}, SQLite {sqlite_version}.\n"
    return "## The machine\n\n" + head + "\n".join(lines) + "\n" + system


def _messages(results: Results) -> str:
    echo, commit = results.references[0].echo_cpu, results.references[0].commit
    lines = []
    for door, sizes in results.messages.items():
        lines += [_message(door, one, echo, commit) for one in sizes]
        if len(sizes) > 1:
            few, many = sizes[0], sizes[-1]
            growth = [many.p50 / few.p50, many.p95 / few.p95, many.cpu / few.cpu]
            shown = " | ".join(f"× {each:.2f}" for each in growth)
            lines.append(f"| {door} | ratio | {shown} | | | | | | | |")
    head = (
        "## A message\n\n| door | contacts | p50, ms | p95, ms | work, ms | in echoes' work | p50 in commits"
        " | statements | commits | a second, 8 senders | work then, ms | memory, MB |\n" + "|---" * 12 + "|\n"
    )
    aims = (
        f"\nThe aims: at most {STATEMENTS} statements and {COMMITS} commits, {WORK:.0f} ms of work, and at most"
        f" {GROWTH} times the figure of the small database in the large one. BEGIN and COMMIT are no statements here;"
        f" nor are those that run by themselves, {_at_rest(results):.0f} a second at rest.\n"
    )
    return head + "\n".join(lines) + "\n" + aims


def _at_rest(results: Results) -> float:
    return max(one.at_rest for sizes in results.messages.values() for one in sizes)


def _message(door: str, one: Measured, echo: float, commit: float) -> str:
    times = f"{one.p50:.1f} | {one.p95:.1f} | {one.cpu:.1f} | {one.cpu / echo:.0f} | {one.p50 / commit:.0f}"
    counts = f"{one.statements:.1f} | {one.commits:.2f} | {one.throughput:.0f} | {one.cpu_busy:.1f} | {one.memory:.0f}"
    return f"| {door} | {one.contacts:,} | {times} | {counts} |"


def _statements(results: Results) -> str:
    """List what one message runs at the first door."""
    one = next(iter(results.messages.values()))[0]
    shown = [(text, count) for text, count in one.texts.items() if count >= 0.5 and not text.startswith("BEGIN")]
    lines = [f"| {count:.1f} | `{' '.join(text.split())[:60].replace('|', '')} …` |" for text, count in shown]
    return "### Its statements\n\n| a message | statement |\n|---|---|\n" + "\n".join(lines) + "\n"


def _profile(results: Results) -> str:
    one = next((sizes[0] for sizes in results.messages.values() if sizes[0].profile), None)
    if one is None:
        return ""
    lines = [f"| {name} | {share:.0%} |" for name, share in areas(one.profile)]
    return (
        "### Where its work goes\n\nOwn time of the event loop's thread under cProfile, which makes small functions"
        " look dearer than they are.\n\n| area | share |\n|---|---|\n" + "\n".join(lines) + "\n"
    )


def _starts(starts: list[Started]) -> str:
    lines = [f"| {one.what} | {one.seconds:.2f} | {f'{one.memory:.0f}' if one.memory else ''} |" for one in starts]
    return "## Start\n\n| `crm run` with | ready after, s | memory, MB |\n|---|---|---|\n" + "\n".join(lines) + "\n"
