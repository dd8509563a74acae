"""Spelled-out numbers up to a hundred, made from a language's small table of them."""

from typing import Any


def numbers(table: dict[str, Any]) -> list[tuple[str, int]]:
    """Give the words for each number; ``join`` says how tens and ones are put together."""
    ones = {int(number): words for number, words in table["small"].items()}
    tens = {int(number): words for number, words in table.get("tens", {}).items()}
    found = [(words, number) for number, words in [*ones.items(), *tens.items()]]
    join = table.get("join", "")
    for ten, words in tens.items() if join else ():
        most = 19 if ten in table.get("long", ()) else 9
        found.extend((_joined(join, words, ones[one]), ten + one) for one in range(1, most + 1) if one in ones)
    return found


def ordinals(table: dict[str, Any], cardinal: dict[str, Any]) -> list[tuple[str, int]]:
    """Give the words for first to thirty-first."""
    small = {int(number): words for number, words in table["small"].items()}
    tens = {int(number): words for number, words in cardinal.get("tens", {}).items()}
    found = [(words, number) for number, words in small.items()]
    ending = table.get("ending")
    ones = {int(number): words for number, words in cardinal["small"].items()}
    for ten in (20, 30):
        for one in range(1, 10):
            if ten + one > 31 or ten not in tens or ten + one in small:
                continue
            if ending:
                found.append((f"({_joined(cardinal['join'], tens[ten], ones[one])})({ending})", ten + one))
            elif table.get("join") and one in small:
                found.append((_joined(table["join"], tens[ten], small[one]), ten + one))
    return found


def _joined(join: str, tens: str, ones: str) -> str:
    return join.replace("T", f"({tens})").replace("O", f"({ones})")
