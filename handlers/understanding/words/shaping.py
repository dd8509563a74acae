"""Words that shape the pipeline: a stage that is added beside another, renamed, removed, or given other days."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, language_of, load
from handlers.understanding.words.text import LEFT, RIGHT, clean, fold

_QUOTES = " \"'“”„«»‹›,，;:：.!。！"
_JOBS = ("add", "rename", "remove")


class Shaping(NamedTuple):
    """What is to be done: ``add``, ``rename``, ``remove`` or ``days``; names as they were typed.

    ``stage`` is the one that is meant, ``name`` a new one's or the new one, ``beside`` the one that it stands beside.
    """

    act: str
    stage: str = ""
    name: str = ""
    beside: str = ""
    before: bool = False
    days: str = ""


def shaping(text: str, locale: str, stages: Sequence[str], *, asked: bool = False) -> Shaping | None:
    """Read what a text asks of the pipeline, in the member's own language first; None where it asks nothing of it.

    Where ``asked``, a command has said that it is about a stage: then days may be given to one that nobody knows.
    """
    said = clean(text).strip(_QUOTES)
    folded = fold(said)
    for language in dict.fromkeys((language_of(locale), *available())):
        if _words(language) and (found := _read(said, folded, language, stages, asked=asked)):
            return found
    return None


def names_a_stage(text: str, locale: str) -> bool:
    """Tell whether a text begins with the word for a stage and says more."""
    folded = fold(clean(text)).strip(_QUOTES)
    languages = dict.fromkeys((language_of(locale), *available()))
    return any(
        patterns.match(rf"(?:{words['noun']}){RIGHT}\s*\S", folded) for each in languages if (words := _words(each))
    )


@lru_cache(maxsize=32)
def _words(language: str) -> Mapping[str, str]:
    """Give a language's words as alternations, the longest first; nothing where it has none."""
    lists = load(language).table("subcommands").get("stage", {})
    if not lists:
        return {}
    found = {
        name: "|".join(fold(each) for each in sorted(words, key=len, reverse=True)) for name, words in lists.items()
    }
    found["gap"] = r"\s*" if load(language).table("script").get("running") else r"\s+"
    return found


@lru_cache(maxsize=128)
def _frames(language: str, job: str) -> tuple[re.Pattern[str], ...]:
    """Make the shapes of a sentence that asks for a job: the verb before the noun, behind it, at the end, or around."""
    words = _words(language)
    noun, gap = f"(?:{words['noun']}){RIGHT}", words["gap"]
    verbs = words[job].split("|")
    verb = f"(?:{'|'.join(each for each in verbs if '…' not in each)}){RIGHT}"
    around = [[part.strip() for part in each.split("…")] for each in verbs if "…" in each]
    shapes = [
        rf"{verb}{gap}{noun}:?{gap}(?P<rest>.+)",
        rf"{noun}{gap}{verb}:?{gap}(?P<rest>.+)",
        rf"{noun}{gap}(?P<rest>.+?){gap}{LEFT}{verb}",
        *(rf"{begins}{gap}{noun}{gap}(?P<rest>.+?){gap}{ends}" for begins, ends in around),
    ]
    return tuple(re.compile(each) for each in shapes)


def _read(said: str, folded: str, language: str, stages: Sequence[str], *, asked: bool) -> Shaping | None:
    known, words = {fold(each): each for each in stages}, _words(language)
    for job in _JOBS:
        for frame in _frames(language, job):
            if match := frame.fullmatch(folded):
                return _job(job, said[match.start("rest") : match.end("rest")], words, known)
    # Only the stage, and its days or its new name: "stage Proposal 10 days", "阶段 提案 改名为 报价".
    if match := patterns.fullmatch(rf"(?:{words['noun']}){RIGHT}{words['gap']}(?P<rest>.+)", folded):
        return _of_stage(said[match.start("rest") : match.end("rest")], words, known, asked=asked)
    return None


def _job(job: str, rest: str, words: Mapping[str, str], known: Mapping[str, str]) -> Shaping:
    if job == "remove":
        return Shaping("remove", stage=rest.strip(_QUOTES))
    if job == "rename":
        stage, name = _split(rest, words["to"], known)
        return Shaping("rename", stage=stage, name=name)
    rest, days = _days(rest, words)
    for before, side in ((False, "after"), (True, "before")):
        name, beside = _beside(rest, words.get(side, ""), words.get(f"{side}_it", ""), known)
        if beside:
            return Shaping("add", name=name, beside=beside, before=before, days=days)
    return Shaping("add", name=rest.strip(_QUOTES), days=days)


def _of_stage(rest: str, words: Mapping[str, str], known: Mapping[str, str], *, asked: bool) -> Shaping | None:
    left, days = _days(rest, words)
    stage, name = _split(rest, words["becomes"], known) if words.get("becomes") else ("", "")
    if name and fold(stage) in known:
        return Shaping("rename", stage=stage, name=name)
    stage = patterns.sub(rf"\s+(?:{words['to']})$", "", left.strip(_QUOTES))
    return Shaping("days", stage=stage, days=days) if days and (fold(stage) in known or asked) else None


def _days(rest: str, words: Mapping[str, str]) -> tuple[str, str]:
    """Take the number of days out of what was said; "never" at its end is 0 of them."""
    folded = fold(rest)
    found = patterns.search(rf"[,，(]?\s*(\d{{1,4}})\s*(?:{words['days']}){RIGHT}\)?", folded)
    if found:
        return f"{rest[: found.start()]} {rest[found.end() :]}".strip(), found[1]
    never = patterns.search(rf"(?<=[^\s,，(])\s*[,，(]?\s*{LEFT}(?:{words['never']})\)?$", folded)
    return (rest[: never.start()], "0") if never else (rest, "")


def _split(rest: str, between: str, known: Mapping[str, str]) -> tuple[str, str]:
    """Cut "X to Y" where X is a stage that is there, else at the first such word."""
    cuts = [
        (rest[: each.start()].strip(_QUOTES), rest[each.end() :].strip(_QUOTES))
        for each in re.finditer(rf"{LEFT}(?:{between}){RIGHT}", fold(rest))
    ]
    cuts = [each for each in cuts if all(each)]
    return next((each for each in cuts if fold(each[0]) in known), cuts[0] if cuts else (rest.strip(_QUOTES), ""))


def _beside(rest: str, leading: str, trailing: str, known: Mapping[str, str]) -> tuple[str, str]:
    """Find the stage that a new one shall stand beside, and give the new one's name without it."""
    folded = fold(rest)
    for name in sorted(known, key=len, reverse=True):
        shapes = [rf"{LEFT}(?:{leading}){RIGHT}\s*\"?{re.escape(name)}{RIGHT}\"?"] if leading else []
        shapes += [rf"{LEFT}在?\s*\"?{re.escape(name)}\"?\s*(?:{trailing})"] if trailing else []
        for shape in shapes:
            if found := patterns.search(shape, folded):
                return f"{rest[: found.start()]}{rest[found.end() :]}".strip(_QUOTES), known[name]
    unknown = patterns.search(rf"\s(?:{leading})\s+(.+)$", folded) if leading else None
    if unknown is None:
        return "", ""
    return rest[: unknown.start()].strip(_QUOTES), rest[unknown.start(1) :].strip(_QUOTES)
