"""The letters that a pattern may begin with, so that most patterns need not be tried, nor even compiled."""


def heads(words: str) -> frozenset[str] | None:
    """Give the first letters of a pattern of words; none where it may begin with anything."""
    found: set[str] = set()
    for each in split(words, "|"):
        first = _first(each)
        if first is None:
            return None
        found |= first
    return frozenset(found)


def split(words: str, mark: str) -> list[str]:
    """Split at the marks that stand in no parentheses."""
    found, depth, last = [], 0, 0
    for place, char in enumerate(words):
        escaped = place > 0 and words[place - 1] == "\\"
        depth += (char == "(" and not escaped) - (char == ")" and not escaped)
        if char == mark and not depth:
            found.append(words[last:place])
            last = place + 1
    return [each for each in (*found, words[last:]) if each]


def _first(words: str) -> frozenset[str] | None:
    """Give the first letters of one alternative."""
    if not words:
        return None
    if words[0] == "(":
        end = _closing(words)
        inside = heads(words[1:end].removeprefix("?:"))
        return _or_next(inside, words, end + 1)
    if words[0] == "[":
        end = words.index("]")
        return _or_next(frozenset(words[1:end]) if "-" not in words[1:end] else None, words, end + 1)
    if words[0] == "\\":
        return _or_next(frozenset(words[1]), words, 2) if not words[1].isalnum() else None
    return _or_next(frozenset(words[0]), words, 1)


def _or_next(first: frozenset[str] | None, words: str, place: int) -> frozenset[str] | None:
    """Add the letters that follow, where the first ones may be absent."""
    if words[place : place + 1] not in ("?", "*"):
        return first
    after = _first(words[place + 1 :])
    return first | after if first is not None and after is not None else None


def _closing(words: str) -> int:
    depth = 0
    for place, char in enumerate(words):
        escaped = place > 0 and words[place - 1] == "\\"
        depth += (char == "(" and not escaped) - (char == ")" and not escaped)
        if not depth:
            return place
    raise ValueError(words)
