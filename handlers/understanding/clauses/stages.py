"""Stage names in a sentence."""

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.ordinary import ordinary
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.taken_back import instead
from handlers.understanding.words.text import LEFT, RIGHT, fold

_SLIP_FROM = 5
_STOP = re.compile(r"[,.;!?]")


def stage_of(scene: Scene, start: int, end: int) -> str | None:
    """Give the stage that these words name, or none."""
    said = patterns.sub(
        rf"^{scene.lexicon.alternation('the')} |(?: {scene.lexicon.alternation('stage_nouns')})$",
        "",
        scene.folded[start:end].strip(" .,!?'\""),
    )
    names = scene.lexicon.table("stage_names")
    for name in (said, names.get(said, said)):
        for stage in scene.stages:
            called = _called(scene, stage)
            if called == fold(name) or (name != said and names.get(called) == name):
                return stage
    meant = _usual().get(said)
    same = [stage for stage in scene.stages if meant is not None and _usual().get(_called(scene, stage)) == meant]
    if len(same) == 1:
        return same[0]
    said = names.get(said, said)
    begun = [stage for stage in scene.stages if len(said) >= 4 and _called(scene, stage).startswith(said)]
    if not begun and in_characters(said) and len(said) > 1:  # "谈判" is "合同谈判".
        begun = [stage for stage in scene.stages if said in _called(scene, stage)]
    if len(begun) == 1:
        return begun[0]
    stages = scene.stages if len(said) >= _SLIP_FROM else ()
    close = [stage for stage in stages if OSA.distance(said, _called(scene, stage)) <= 1]
    if said in ordinary(scene.lexicon):  # "Contact" is no "Contract", but an ending may be another one.
        close = [stage for stage in close if _called(scene, stage)[:-1] == said[: len(_called(scene, stage)) - 1]]
    return close[0] if len(close) == 1 else None


@lru_cache(maxsize=1)
def _usual() -> Mapping[str, str]:
    """Say which of the usual stages a word of any language means: a pipeline in German is spoken of in English too."""
    found: dict[str, str] = {}
    for language in available():
        for word, name in load(language).table("stage_names").items():
            found |= {name: name, word: found.get(word, name)}
    return found


def stage_put_right(scene: Scene, start: int, end: int) -> str | None:
    """Give the stage that stands in the place of one before it: "to Proposal, no, Negotiation"."""
    lead = instead(scene.lexicon).match(scene.folded, start, end)
    stop = _STOP.search(scene.folded, lead.end(), end) if lead else None
    return stage_of(scene, lead.end(), stop.start() if stop else end) if lead else None


def _called(scene: Scene, stage: str) -> str:
    """Give a stage's name as it stands in the folded text."""
    return fold(stage).translate(scene.lexicon.letters)


def stage_within(scene: Scene, start: int, end: int) -> str | None:
    """Give the stage named anywhere in a stretch, outside of names; none where it names two."""
    free = list(scene.folded[start:end])
    for mark in scene.within(start, end):
        free[mark.start - start : mark.end - start] = "\x1f" * (mark.end - mark.start)
    text = "".join(free) if scene.stages else ""
    found = [stage for stage in scene.stages if _said(scene, stage, text)]
    typed = [
        stage
        for stage in scene.stages
        if any(m.kind == "unknown" and fold(m.value) == fold(stage) for m in scene.within(start, end))
    ]
    both = dict.fromkeys([*found, *typed])
    return next(iter(both)) if len(both) == 1 else None


def stage_missing(scene: Scene, start: int, end: int) -> str:
    """Give the stage that a stretch names though the pipeline has none of it, as typed; "" where it names none.

    It is a usual stage's name, or a name behind the word for a stage: "in Proposal", "stage Legal".
    """
    free = list(scene.folded[start:end])
    for mark in scene.within(start, end):
        if mark.kind != "unknown":
            free[mark.start - start : mark.end - start] = "\x1f" * (mark.end - mark.start)
    text, ends = "".join(free), r"(?=[\s\"']*(?:$|[,.;!?，。；\x1f]))"
    there = {_usual().get(called, called) for called in (_called(scene, stage) for stage in scene.stages)}
    for found in patterns.made(rf"{LEFT}(?:{_usual_words(scene)}){RIGHT}{ends}").finditer(text):
        if _usual()[found[0]] not in there:
            return scene.text[start + found.start() : start + found.end()]
    noun = "|".join(fold(each) for each in scene.lexicon.table("subcommands")["stage"]["noun"])
    named = patterns.search(rf"{LEFT}(?:{noun}){RIGHT}[\s:\"']*([^\W\d]+(?: [^\W\d]+)?){ends}", text)
    typed = scene.text[start + named.start(1) : start + named.end(1)] if named else ""
    return typed if typed[:1].isupper() else ""


def _usual_words(scene: Scene) -> str:
    """Give the language's words for the usual open stages as alternatives; in characters they are words like others."""
    names = scene.lexicon.table("stage_names")
    words = {*names, *names.values()}
    meant = [each for each in words if _usual().get(each) not in (None, "won", "lost") and not in_characters(each)]
    return "|".join(re.escape(each) for each in sorted(meant, key=len, reverse=True)) or r"(?!)"


def _said(scene: Scene, stage: str, text: str) -> bool:
    """Tell whether a text says a stage, by its own name or by one of the language's."""
    own = _called(scene, stage)
    meant = _usual().get(own, own)
    words = scene.lexicon.table("stage_names").items()
    called = [own, meant, *(word for word, name in words if name == meant)]
    nouns = scene.lexicon.alternation("stage_nouns")  # In characters a stage's name alone is a word like any other.
    forms = [re.escape(word) + (nouns if in_characters(word) else "") for word in called]
    return patterns.search(rf"{LEFT}(?:{'|'.join(forms)}){RIGHT}", text) is not None
