"""The one judge: compares what the database says with what stands at the platform.

It judges at quiescence: everything accepted must have exactly one effect and one message, Telegram's at most one
labelled repeat beside it, and nothing may stand there that nobody decided.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.chaos.plan import Plan

LABEL = "(possible repeat)"
_SOON = timedelta(seconds=1)
Json = dict[str, Any]


@dataclass(slots=True)
class Report:
    """What a scenario came to.

    ``problems`` are broken promises, none when all were kept; otherwise ``words`` ends the children's log.
    """

    lost: int = 0
    unfinished: int = 0
    set_aside: int = 0
    doubled: int = 0
    repeats: int = 0
    labelled_alone: int = 0
    unasked: int = 0
    kills: int = 0
    unsure: int = 0
    violations: int = 0
    messages: int = 0
    seconds: float = 0.0
    exits: list[int | None] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    words: str = ""

    def blame(self, problem: str) -> None:
        """Note a broken promise."""
        self.problems.append(problem)


def judge(plan: Plan, facts: Json, world: Json) -> Report:
    """Compare the two sides."""
    report = Report(unsure=world["unsure"], violations=world["violations"], messages=len(world["messages"]))
    _copies(plan, facts, world, report)
    _effects(plan, facts, report)
    _nothing_unasked(plan, facts, world, report)
    _settled(facts, report)
    _not_early(facts, world, report)
    _in_order(facts, world, report)
    if facts["audit"]:
        report.blame(f"the audit chain is broken: {facts['audit']}")
    if facts.get("integrity", "ok") != "ok":
        report.blame(f"the file is damaged: {facts['integrity']}")
    return report


def _copies(plan: Plan, facts: Json, world: Json, report: Report) -> None:
    """Count the messages about each reminder and each sentence."""
    aside, waiting = _set_aside(plan, facts), _waiting(plan, facts)
    report.set_aside = len(aside)
    for token in [*plan.titles, *plan.said]:
        found = [each for each in world["messages"] if token in each["text"]]
        texts = [each["text"] for each in found]
        labelled = sum(LABEL in each for each in texts)
        if not found and token in aside:
            continue  # Set aside, and an administrator told: counted below.
        if not found and token in waiting:
            report.unfinished += 1  # Time ran out before its turn; whether it is lost nobody knows.
            report.blame(f"unfinished: {token}")
        elif not found:
            report.lost += 1
            report.blame(f"lost: {token}")
        # On Telegram every copy but one must say that it may be one; on Slack there is no excuse.
        excess = len(texts) - 1 - (labelled if plan.platform == "telegram" else 0)
        if excess > 0:
            report.doubled += excess
            copies = [(each["id"], each["intent"], each["place"]) for each in found]
            report.blame(f"doubled: {token} stands {len(texts)} times, {labelled} labelled: {copies}")
        report.repeats += max(0, min(labelled, len(texts) - 1))
        report.labelled_alone += len(texts) == labelled == 1
    for intent, count in Counter(each["intent"] for each in world["messages"] if each["intent"]).items():
        if count > 1:
            report.blame(f"the intent {intent} stands {count} times")


def _waiting(plan: Plan, facts: Json) -> set[str]:
    """Find the titles whose bell or message, and the sentences that, still wait their turn in the database."""
    pending = [row["intent_key"] for row in facts["outbox"] if row["state"] in ("due", "sending", "unknown")]
    tasks = {_plain(key.split(":")[1]) for key in pending if key.startswith("reminder:")}
    titles = {each["title"] for each in facts["tasks"] if each["next_at"] or _plain(each["id"]) in tasks}
    spoken = any(row["state"] == "waiting" for row in facts["inbox"]) or len(pending) > len(tasks)
    return titles | (set(plan.said) if spoken else set())


def _set_aside(plan: Plan, facts: Json) -> dict[str, str]:
    """Find what was set aside because the answer was lost twice, by its title or by the company of the sentence that
    it answers: an administrator is told of each.
    """
    titles = {_plain(each["id"]): each["title"] for each in facts["tasks"]}
    found = {}
    for row in filter(_is_aside, facts["outbox"]):
        task = _plain(row["intent_key"].split(":")[1]) if row["intent_key"].startswith("reminder:") else ""
        company = next((each for each in plan.said if each in str(row["words"])), row["intent_key"])
        found[titles.get(task, company)] = row["id"]
    return found


def _is_aside(row: Json) -> bool:
    return row["state"] == "parked" and row["reason"] == "unknown after a repeat"


def _effects(plan: Plan, facts: Json, report: Report) -> None:
    """Every sentence has logged its call once."""
    logged = Counter(each["company"] for each in facts["activities"])
    for company in plan.said:
        if logged.pop(company, 0) != 1:
            count = sum(each["company"] == company for each in facts["activities"])
            report.blame(f"the sentence about {company} has {count} effects")
    if logged:
        report.blame(f"effects that nobody asked for: {dict(logged)}")
    if len(facts["inbox"]) != len(plan.said):
        report.blame(f"{len(plan.said)} requests were made, {len(facts['inbox'])} accepted")


def _nothing_unasked(plan: Plan, facts: Json, world: Json, report: Report) -> None:
    """Nothing stands there without a committed row that says so."""
    rows = {_plain(each["id"]): each for each in facts["outbox"]}
    sent = {each["provider_id"] for each in facts["outbox"] if each["provider_id"]}
    tokens = [*plan.titles, *plan.said]
    written = [message["text"] for message in world["messages"] if message["id"] in sent]
    for message in world["messages"]:
        known = message["id"] in sent
        if plan.platform == "slack":
            # A copy that only a look-up found is the row's too; any other one is one too many.
            known = known and _plain(message["intent"]) in rows
        else:
            # A first copy whose answer was lost has no row of its own, but its words do; those of a report to the
            # administrators stand in the labelled copy.
            known = known or any(token in message["text"] for token in tokens)
            known = known or any(message["text"] in each for each in written)
        if not known:
            report.unasked += 1
            report.blame(f"nobody asked for message {message['id']}: {message['text'][:80]}")


def _settled(facts: Json, report: Report) -> None:
    for table, fine in (("outbox", ("sent", "cancelled")), ("inbox", ("done",))):
        for row in facts[table]:
            if (row["state"] not in fine or row.get("error_ref")) and not (table == "outbox" and _is_aside(row)):
                report.blame(f"{table} row ended {row['state']}: {row}")


def _not_early(facts: Json, world: Json, report: Report) -> None:
    due = {each["title"]: each["due_at"] for each in facts["tasks"]}
    for message in world["messages"]:
        for title in [one for one in due if one in message["text"]]:
            at = datetime.fromtimestamp(message["at"], UTC)
            if at < _moment(due[title]) - _SOON:
                report.blame(f"{title} was sent at {at}, before it was due")


def _in_order(facts: Json, world: Json, report: Report) -> None:
    """Within a conversation messages stand as they were decided."""
    places = {each["id"]: index for index, each in enumerate(sorted(world["messages"], key=_age))}
    rows = defaultdict(list)
    for row in facts["outbox"]:
        if row["kind"] in ("post", "answer") and row["provider_id"] in places:
            rows[row["conversation"]].append((row["seq"], places[row["provider_id"]]))
    for conversation, pairs in rows.items():
        ranks = [place for _, place in sorted(pairs)]
        if ranks != sorted(ranks):
            report.blame(f"out of order in {conversation}")


def _age(message: Json) -> tuple[float, float]:
    return message["at"], float(message["id"])


def _plain(identity: Any) -> str:
    return str(identity).replace("-", "")


def _moment(value: Any) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
