"""Whether a clause may write at all: conditions, doubts, questions and quotations do not."""

import re
from functools import lru_cache

from handlers.understanding.clauses.aims import is_its_aim
from handlers.understanding.clauses.conditions import VERB, begins_with_one, condition, without_firm
from handlers.understanding.clauses.hearsay import is_hearsay
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.clauses.outcomes import outcome
from handlers.understanding.clauses.starters import begins_afresh
from handlers.understanding.clauses.times.tense import comes
from handlers.understanding.clauses.undone import is_undone
from handlers.understanding.clauses.unsaid import is_unsaid
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_IRONY = ("🙄", "😒", "🙃")
"""Signs of somebody who means something else."""
_SARCASM = re.compile(r"(?<!\S)/(?:s|sarcasm)(?![\w/])", re.IGNORECASE)
"""The mark of a whole message that means the opposite of what it says."""
READS = frozenset(
    [
        "list_tasks",
        "find",
        "show",
        "show_timeline",
        "list_deals",
        "list_contacts",
        "pipeline",
        "list_changes",
        "forecast",
        "report",
        "explain_risk",
        "next_best_actions",
        "undo",
        "help",
        "refuse",
    ]
)
_AFRESH = frozenset(
    {"create_task", "update_deal", "add_tag", "remove_tag", "update_ticket", "close_ticket", "create_ticket"}
    | {"pause_nudges", "resume_nudges", "snooze_task", "reopen_deal", "assign"}
)
"""What a doubt before a comma says nothing about: "they aren't ready, push the close date to August"."""
_BESIDE_AND = frozenset(
    {
        "schedule_activity", "add_tag", "remove_tag", "create_contact", "create_deal", "create_ticket", "show",
        "pipeline", "list_tasks", "pause_nudges", "move_deal", "win_deal", "set_language", "forecast",
        "complete_task", "snooze_task",
    }
)  # fmt: skip
"""What may stand behind a new record and an "and": it is not a part of it."""
_CHANGES = frozenset(["win_deal", "lose_deal", "move_deal", "update_deal", "reopen_deal", "complete_task"])


_BESIDE_NEW = frozenset({"create_task", "log_activity", "add_tag", "schedule_activity"})
"""What may be ordered in one breath with a new record: "new contact Ana Ruiz, and tag her vip"."""
_BEHIND_NEW = {
    "create_contact": _BESIDE_NEW | {"create_deal"},
    "create_company": _BESIDE_NEW | {"create_deal", "create_contact"},
}
_SILENT = frozenset({"pause_nudges", "resume_nudges", "remove_tag"})
"""What is ordered by such words: "no need to remind me about Acme until May"."""
_REMARKED = frozenset({"move_deal", "update_deal"})
"""Changes that stand whatever a remark behind them denies: "moved to Proposal, haven't heard back yet"."""


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"{LEFT}{lexicon.alternation('maybe')}{RIGHT}"),
        re.compile(rf"{LEFT}{lexicon.alternation('polite')}{RIGHT}"),
    )


def is_sarcasm(text: str) -> bool:
    """Tell a message with the mark of sarcasm: "Lumen signed for a million /s"."""
    return "/" in text and _SARCASM.search(text) is not None


def may_write(scene: Scene, found: Found, start: int, end: int, question: bool) -> bool:
    """Tell whether a match in the sentence ``start`` to ``end`` may become an action."""
    if found.intent.action in READS:
        return not found.intent.fixed.get("asked") or question
    unless, (doubt, polite) = condition(scene.lexicon), _patterns(scene.lexicon)
    if _mocked(scene, found):
        return False
    plain, before = without_firm(scene), scene.folded[start : found.start]
    said_if = plain[found.start : found.head]
    explicit = bool(found.intent.fixed.get("explicit"))
    if _quoted(scene.folded, start, found.start) or _needless(scene, found, start) or is_undone(scene, found, start):
        return False
    sighed = found.intent.fixed.get("outcome") and not before.strip()  # "Nobody answers at Lumen 🙄" has happened.
    if any(each in scene.text[start:end] for each in _IRONY) and not (explicit or sighed):
        return False
    asked = polite.sub(" ", before) + VERB
    near = _turns(scene.lexicon).split(asked)[-1] if found.intent.action in _AFRESH else asked
    doubted = doubt.search(near) is not None and not begins_afresh(scene, start, found.start)
    asked_if = _wondered(scene.lexicon).sub(" ", polite.sub(" ", plain[start : found.start])) + VERB
    if not explicit and (unless.search(asked_if) or doubted or begins_with_one(scene, start, found.start)):
        return False
    if question and not explicit and (not polite.search(before) or scene.within(start, found.start, "member")):
        return False  # "Luis, can you call Ana?" asks a colleague.
    if is_hearsay(scene, found, start, end) or (found.intent.action == "assign" and is_unsaid(scene, found, end)):
        return False
    after = scene.folded[found.start : end]
    if found.intent.action == "complete_task" and doubt.search(scene.folded[found.start : found.end]):
        return False
    if (found.intent.action in _CHANGES and not explicit) or "field" in found.intent.fixed:
        plain, sure = _told_behind(scene, found, plain, end), _told_behind(scene, found, scene.folded, end)
        return not is_unsaid(scene, found, end) and not unless.search(plain) and not doubt.search(sure)
    if found.intent.fixed.get("outcome"):
        return not unless.search(said_if)
    if found.intent.action == "log_activity" or (found.intent.action == "create_task" and not explicit):
        told = found.intent.action == "log_activity" and not found.intent.fixed.get("noun")
        said = scene.folded[found.start : found.head]
        heard = said if told else after  # What somebody thinks of it is told, too.
        doubted = (doubt.search(said) or _doubted(doubt, heard)) and not _failed(scene, found, end)
        return not unless.search(said_if) and not doubted
    return True


@lru_cache(maxsize=16)
def _mockery(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the phrases of somebody who means the opposite: "yeah right, they'll sign and I'm the pope"."""
    return re.compile(rf"{LEFT}{lexicon.alternation('irony')}{RIGHT}")


@lru_cache(maxsize=64)
def _mocks(lexicon: Lexicon, folded: str) -> bool:
    return _mockery(lexicon).search(folded) is not None


def _mocked(scene: Scene, found: Found) -> bool:
    """Tell what is said in mockery: of a deal anywhere in the message, of anything else but an order in its sentence.

    What happened stands where the mockery comes behind it: "visited Acme, they'll sign tomorrow, yeah right".
    """
    mocks = _mocks(scene.lexicon, scene.folded)
    if found.intent.action in _CHANGES or found.intent.action == "create_deal":
        return mocks
    if found.intent.fixed.get("explicit") or not mocks:
        return False
    start = max((scene.folded.rfind(stop, 0, found.start) for stop in (". ", "! ", "? ", "\n")), default=-1)
    return _mockery(scene.lexicon).search(scene.folded, max(start, 0), found.start) is not None


@lru_cache(maxsize=16)
def _wondered(lexicon: Lexicon) -> re.Pattern[str]:
    """Give what leads to a reported question, whose "if" asks and sets no condition: "asks if we ship, I'll call"."""
    return re.compile(rf"{LEFT}{lexicon.alternation('asks_if')}{RIGHT}(?=[^,;]*[,;])")


@lru_cache(maxsize=16)
def _turns(lexicon: Lexicon) -> re.Pattern[str]:
    """Give where a new thought begins, which a doubt before it says nothing about: "she isn't sure, ring her"."""
    return re.compile(lexicon.alternation("turns"))


@lru_cache(maxsize=32)
def _denials(lexicon: Lexicon, words: str) -> re.Pattern[str]:
    """Give the words that deny something, as reasons for a loss do: "the board didn't approve it"."""
    return re.compile(rf"{LEFT}{lexicon.alternation(words)}{RIGHT}")


def _told_behind(scene: Scene, found: Found, text: str, end: int) -> str:
    """Give what is said of a change, without what reasons and remarks behind it deny: "lost it, they didn't pay"."""
    stop, words = found.start if found.intent.fixed.get("denied") else found.end, "denials"
    if found.intent.action in _REMARKED:
        comma = text.find(",", found.end, end)
        stop, words = comma if comma >= 0 else end, "mere_denials"
    elif found.intent.action != "lose_deal":
        stop = end
    return text[found.start : stop] + _denials(scene.lexicon, words).sub(" ", text[stop:end])


def _failed(scene: Scene, found: Found, end: int) -> bool:
    """Tell a call of which it is said that nobody was there: its "didn't" denies the answer and not the call."""
    return found.intent.fixed.get("kind") == "call" and bool(outcome(scene, found.head, end))


def _doubted(doubt: re.Pattern[str], after: str) -> bool:
    """Tell whether a doubt stands before the first comma: "I'll maybe call Tom"."""
    return bool(doubt.search(after.split(",")[0][:40]))


def _quoted(folded: str, start: int, place: int) -> bool:
    return folded.count('"', start, place) % 2 == 1


def _needless(scene: Scene, found: Found, start: int) -> bool:
    """Tell an order of which the words right before it say that there is no need: "no need to remind me about Ana"."""
    if found.intent.action in _SILENT:
        return False
    needless = patterns.made(rf"{LEFT}{scene.lexicon.alternation('needless')}{RIGHT}")
    said = needless.search(scene.folded, start, found.head)
    return said is not None and not scene.folded[said.end() : max(found.start, said.end())].strip()


def swallows(scene: Scene, before: Found, after: Found, place: int) -> bool:
    """Tell whether a clause goes on where another could begin: "remind me to call Tom and send …"."""
    if "after" in after.intent.fixed:
        return False
    if before.intent.action == "create_task" and before.intent.fixed.get("explicit"):
        dated = comes(scene, (after.start, len(scene.folded)), after.start)
        return after.intent.action in ("create_task", "show", "find", "log_activity", "schedule_activity") and not (
            after.intent.fixed.get("explicit")
            or (dated and (_apart(scene, place) or scene.within(before.start, place, "date")))
            or _dated(scene, place)
        )
    if before.intent.fixed.get("kind") == "note" and not after.intent.fixed.get("explicit"):
        return ":" in scene.folded[before.start : place]  # What stands behind "note:" is the note.
    if before.intent.action == after.intent.action == "create_task" and not after.intent.fixed.get("explicit"):
        between = scene.folded[before.start : place]
        if is_its_aim(scene, before, after, place):
            return True
        return not patterns.search(rf"[,;.:!?+\n]|{LEFT}{scene.lexicon.alternation('splits')}{RIGHT}", between)
    if before.intent.action == "log_activity" and after.intent.action == "find":
        return True  # "Spoke to Ana, looks for something cheaper": that is what she does.
    if before.intent.fixed.get("keeps"):
        return not _ordered_as_well(scene, before, after, place)
    return before.intent.action in READS and before.intent == after.intent


def _ordered_as_well(scene: Scene, before: Found, after: Found, place: int) -> bool:
    """Tell a second order behind a new record: "new contact Ana Ruiz, and tag her vip"."""
    action, kind = after.intent.action, before.intent.action
    if action in _BEHIND_NEW.get(kind, _BESIDE_NEW):
        return True
    handed = action == "assign" and kind != "create_deal"  # A deal's owner is a word of the deal.
    if action == kind or not (handed or action in _BESIDE_AND):
        return False
    joints = "|".join(scene.lexicon.alternation(each) for each in ("and_then", "splits"))
    return patterns.made(rf"{LEFT}(?:{joints}) ?$").search(scene.folded[before.head : place]) is not None


def _apart(scene: Scene, place: int) -> bool:
    return scene.folded[:place].rstrip().endswith((",", ";", "."))


def _dated(scene: Scene, place: int) -> bool:
    """Tell whether a clause begins with a day of its own: "… and friday send the quote"."""
    at = place + len(scene.folded[place:]) - len(scene.folded[place:].lstrip())
    return any(mark.kind == "date" and mark.start == at for mark in scene.marks)
