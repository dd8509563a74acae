"""Deals that are overdue: their close date has passed, whether they are asked for as deals or as what is late."""

from datetime import timedelta

from handlers.kit.reading import Action
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT


def overdue(scene: Scene, clause: Clause, asked: Action) -> Action:
    """Give the list of overdue deals where a question asks for them, else the question as it is."""
    slots, said = asked.slots, scene.folded[clause.start : clause.end]
    if {"close_from", "close_to", "when", "due_from", "due_to"} & slots.keys():
        return asked
    if asked.name == "list_deals" and slots.get("state") == "open" and _says(scene, "overdue", said):
        return Action(name="list_deals", slots={**slots, "close_to": _yesterday(scene)})
    if asked.name == "list_tasks" and slots.get("state") == "overdue" and _says(scene, "deals_named", said):
        whose = {"owner": slots["owner"]} if "owner" in slots else {}
        return Action(name="list_deals", slots={"state": "open", **whose, "close_to": _yesterday(scene)})
    return asked


def _yesterday(scene: Scene) -> str:
    return (scene.clock.today - timedelta(days=1)).isoformat()


def _says(scene: Scene, words: str, said: str) -> bool:
    left, right = ("", "") if in_characters(said) else (LEFT, RIGHT)
    return bool(patterns.search(f"{left}{scene.lexicon.alternation(words)}{right}", said))
