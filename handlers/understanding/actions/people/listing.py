"""What chooses from a list of contacts: "customers nobody has touched for 60 days", "Ana's leads from the website"."""

import re
from typing import Any

from handlers.understanding.actions.people.particulars import source_of
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import LEFT, RIGHT


def chosen(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Give what chooses from the contacts: days untouched, a tag, whose they are, where they come from."""
    text = scene.folded[clause.start : clause.end]
    slots = _untouched(scene, text) | _theirs(scene, clause)
    tag = _tag(scene).search(text)
    if clause.found and "word" in clause.found.groups:
        slots["tag"] = scene.text[slice(*clause.found.groups["word"])].lstrip("#")
    elif tag:
        slots["tag"] = scene.text[clause.start + tag.start(1) : clause.start + tag.end(1)]
    return {**slots, **_come_from(scene, clause)}


def _tag(scene: Scene) -> re.Pattern[str]:
    """Give the pattern of a tag that is asked for: one of several words goes on to the stop, or to a "with" or "at"."""
    ends = "|".join(scene.lexicon.alternation(each) for each in ("splits", "name_preps", "at_company", "tag_ends"))
    word = rf"[\w-]+(?: (?!(?:{ends})(?!\w))[\w-]+){{0,2}}"
    whole = rf"{word}(?=[\"'”]? *(?:$|[,.;!?]|(?:{ends})(?!\w)))"
    return patterns.made(rf"{scene.lexicon.alternation('tagged')} [#\"'“]?({whole}|[\w-]+)")


def _untouched(scene: Scene, text: str) -> dict[str, Any]:
    """Give for how many days nobody has touched those who are asked for."""
    slots: dict[str, Any] = {}
    for unit, days in scene.lexicon.table("unit_days").items():
        match = patterns.search(
            rf"{LEFT}(?P<n>\d{{1,3}}|{scene.lexicon.alternation('small_numbers')}) ?(?:{unit}){RIGHT}", text
        )
        if match:
            number = match.group("n")
            count = (
                int(number) if number.isdigit() else int(scene.lexicon.table("dates").get("numbers", {}).get(number, 1))
            )
            slots["untouched_days"] = count * int(days)
    single = patterns.search(rf"{LEFT}{scene.lexicon.alternation('a_unit')}{RIGHT}", text)
    if not slots and single:
        days_of = scene.lexicon.table("unit_days_single")
        slots["untouched_days"] = next((int(v) for k, v in days_of.items() if k in single.group()), 30)
    return slots


def _come_from(scene: Scene, clause: Clause) -> dict[str, str]:
    """Read where those who are listed come from, which is no record and no day: "leads from the website"."""
    if clause.found and clause.found.intent.fixed.get("field") == "source":
        return {"source": prose(scene, *clause.found.groups["text"])}
    the, leads = scene.lexicon.alternation("the"), scene.lexicon.alternation("source_from")
    source = patterns.made(rf"{LEFT}{leads} (?:{the} |an? )?(?P<source>[^\W\d][\w-]*(?: [^\W\d][\w-]*){{0,2}})[ ?.!]*$")
    said = source.search(scene.folded, clause.start, clause.end)
    if said is None or scene.within(said.start(), clause.end):
        return {}
    return {"source": scene.text[slice(*said.span("source"))]}


def _theirs(scene: Scene, clause: Clause) -> dict[str, Any]:
    """Give whose contacts are asked for, where a colleague is named, and through what they came."""
    members = scene.within(clause.start, clause.end, "member")
    source, _ = source_of(scene, clause.start, clause.end)
    owner = {"owner": members[0].value.entries[0].name} if members else {}
    return owner | ({"source": source} if source else {})
