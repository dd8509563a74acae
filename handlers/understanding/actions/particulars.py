"""Particulars of an order about a record: the tag as it was typed, a job and whose it is."""

import re
from typing import Any

from handlers.understanding.actions.jobs import is_job
from handlers.understanding.clauses.intents import Found
from handlers.understanding.clauses.parties import is_person
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words.prose import trim


def tag(scene: Scene, found: Found, end: int) -> str:
    """Give a tag as it was typed; one that ends the order goes on to the next stop: "as key account"."""
    start, stop = found.groups["word"]
    if stop == found.end and found.end < end:
        more = re.compile(r"(?: [\w&-]+){1,2}(?= *(?:$|[,.;:!?\n]))").match(scene.folded, stop, end)
        stop = more.end() if more and not in_characters(scene.folded[start:stop]) else stop
    return trim(scene.text[start:stop], scene.lexicon).lstrip("#")


def in_one(scene: Scene, text: str) -> tuple[str, dict[str, Any]]:
    """Part a job from the company before it, where no space does: "华为的采购经理"."""
    jobs, ranks = (scene.lexicon.alternation(each) for each in ("job_words", "job_rank"))
    job = rf"{ranks}{{0,2}}{jobs}{{1,3}}"
    if re.fullmatch(job, text, re.I):
        return text, {}
    of = scene.lexicon.alternation("firm_of")
    said = re.fullmatch(rf"(?P<company>[^,;]{{2,20}}?){of}?(?P<job>{job})", text, re.I)
    if said:
        return said["job"], {"company": said["company"]}
    if is_job(scene, text):
        return text, {}
    return "", {"company": text} if len(text) > 1 and not is_person(text, scene.lexicon) else {}
