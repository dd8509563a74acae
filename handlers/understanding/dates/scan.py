"""Find the date phrases of a text: a day, a time, a part of the day or a rhythm, in any order, as one phrase."""

import re
from typing import Any

import msgspec

from handlers.understanding.dates.around import with_lead, with_tail
from handlers.understanding.dates.vocabulary import Rule, Vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.words.text import CHARACTERS, Word

_ISO = re.compile(r"(20\d\d)-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d)(?::\d\d)?)?(?!\w)")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(20\d\d|\d\d)|(\.))?(?![\w/]|[.,]\d)")
_LEAD = 6
"""Characters before a date in which its preposition stands."""
_MONTHS = 12
_ALONE = re.compile(r"\s*(?:$|[,;:!?)\n]|\.(?!\d))")
_CHARACTER = re.compile(rf"[{CHARACTERS}]")
_FIGURE = re.compile(rf"(?<=[{CHARACTERS}])\d")
_PIECES = 4
_SHORT = 3
"""Letters of a weekday's short form; its whole name is one at the end of a sentence ("ligar pra Mei quarta")."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQ = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def scan(text: str, words: list[Word], vocabulary: Vocabulary, region: str) -> list[When]:
    """Find every date phrase of a folded text, in order, without overlap."""
    found: list[When] = []
    last = 0
    for word in _starts(text, words):
        if word[0] < last or not vocabulary.trigger.match(text, word[0]):
            continue
        when = _phrase(text, word[0], vocabulary, region)
        if when is None:
            continue
        when = with_tail(text, with_lead(text, when, last, vocabulary), vocabulary)
        if when.shape == "none" and not when.timed:
            continue
        if _too_shy(text, when, word, vocabulary):
            continue
        found.append(when)
        last = when.end
    return found


def _starts(text: str, words: list[Word]) -> list[tuple[int, bool]]:
    starts = [
        (word.start, word.capital and word.start > 0 and not _named(text, word, after))
        for word, after in zip(words, (*words[1:], None), strict=False)
    ]
    starts.extend((place, False) for place, char in enumerate(text) if char == "@")
    starts.extend((match.start(), False) for match in _CHARACTER.finditer(text))
    starts.extend((match.start(), False) for match in _FIGURE.finditer(text))
    return sorted(set(starts))


def _named(text: str, word: Word, after: Word | None) -> bool:
    """Tell a word that begins a name of several words: "Peixaria Mar Azul" is nothing in March."""
    return after is not None and after.capital and text[word.end : after.start] == " "


def _too_shy(text: str, when: When, word: tuple[int, bool], vocabulary: Vocabulary) -> bool:
    """Tell whether a word that is mostly something else ("may", "sat", "second") stands alone as a date."""
    alone = text[word[0] : when.end].strip()
    behind = text[when.end :]
    ends = not behind.strip(" .,;!?)") or vocabulary.shy_ends.match(behind) is not None
    last = when.shape == "weekday" and len(alone) > _SHORT and ends
    return alone in vocabulary.shy and not when.prep and not word[1] and not last


def _phrase(text: str, place: int, vocabulary: Vocabulary, region: str) -> When | None:
    when: When | None = None
    end = place
    for _ in range(_PIECES):
        merged = None
        for at in _nexts(text, end, vocabulary) if when else [end]:
            piece = _piece(text, at, vocabulary, region, when)
            merged = _merge(when, piece) if when is not None and piece is not None else piece
            if merged is not None:
                break
        if merged is None:
            break
        when, end = merged, merged.end
    return when


def _nexts(text: str, end: int, vocabulary: Vocabulary) -> list[int]:
    """Give the places where a further piece may begin: right after the gap, or after a joining word too."""
    gap = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip(" ,"))
    step = vocabulary.join.match(text, end)
    return [gap, step.end()] if step and step.end() != gap else [gap]


def _piece(text: str, at: int, vocabulary: Vocabulary, region: str, before: When | None) -> When | None:
    if before is None or before.shape == "none":
        exact = _exact(text, at, vocabulary, region)
        if exact is not None:
            return exact
    best: tuple[int, Rule, re.Match[str]] | None = None
    for rule in (*vocabulary.days, *vocabulary.times):
        match = rule.pattern.match(text, at)
        if match and match.end() > at and (best is None or match.end() > best[0]):
            if rule.fixed.get("needs_day") and (before is None or before.shape == "none"):
                continue
            best = (match.end(), rule, match)
    return read(best[1], best[2], vocabulary) if best else None


def _exact(text: str, at: int, vocabulary: Vocabulary, region: str) -> When | None:
    iso = _ISO.match(text, at)
    if iso:
        year, month, day, hour, minute = (int(g) if g else -1 for g in iso.groups())
        return When(
            start=at, end=iso.end(), shape="date", year=year, month=month, n=day, hour=hour, minute=max(minute, 0)
        )
    match = _NUMERIC.match(text, at)
    if match is None or (at > 0 and text[at - 1] in "/.-+") or match.group() == "24/7":
        return None
    first, mark, second, year_text = match.groups()[:4]
    if year_text is None and (mark == "-" or (mark == "." and not _dotted(text, match, vocabulary))):
        return None
    pairs = _pairs(int(first), int(second), vocabulary.numeric.get(region) or vocabulary.numeric.get("default", "ask"))
    if not pairs and len(year_text or "") < 4:
        return None
    pairs = pairs or ((int(second), int(first)),)  # "31/31/2027" is a date that no calendar has.
    year = int(year_text) + (2000 if len(year_text) == 2 else 0) if year_text else 0
    month, day = pairs[0]
    choices = pairs if len(pairs) > 1 else ()
    return When(start=at, end=match.end(), shape="date", year=year, month=month, n=day, choices=choices)


def _dotted(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell a day and month from a decimal: by a full stop behind, or by what a language writes in no other way."""
    if match[5]:
        return bool(vocabulary.numeric.get("dotted"))
    before = text[: match.start()].rstrip(" ")
    led = vocabulary.preps.get(before[-_LEAD:].split(" ")[-1]) == "by"
    alone = led or before[-1:] in ("", "\n", ",", ";", ":") or _ALONE.match(text, match.end())
    return bool(vocabulary.numeric.get("bare") and alone) and len(match[3]) == 2 and 1 <= int(match[3]) <= _MONTHS


def _pairs(first: int, second: int, order: str) -> tuple[tuple[int, int], ...]:
    """Give the (month, day) readings of two numbers; a reading that no calendar has is left out."""
    readings = {"dmy": [(second, first)], "mdy": [(first, second)]}.get(order, [(second, first), (first, second)])
    if order != "ask" and not 1 <= readings[0][0] <= 12:
        readings = [(readings[0][1], readings[0][0])]
    valid = [(m, d) for m, d in readings if 1 <= m <= 12 and 1 <= d <= 31]
    return tuple(dict.fromkeys(valid))


def read(rule: Rule, match: re.Match[str], v: Vocabulary) -> When:
    """Read what a rule's pattern has met."""
    got = {key: value for key, value in match.groupdict().items() if value is not None}
    values: dict[str, Any] = {"start": match.start(), "end": match.end(), "shape": rule.shape}
    if rule.shape == "time":
        return When(**{**values, "shape": "none", **_time(got, rule, v)})
    if "n" in got:
        amount = v.numbers.get(got["n"]) or float(got["n"].replace(",", ".")) if got["n"] else 1.0
        values["n"] = int(amount) if rule.shape != "offset" else 0
        values["minutes"] = int(amount * 60)  # Sixtieths of the unit: "an hour and a half" is ninety.
    if "unit" in got:
        values["unit"] = v.units[got["unit"]]
    if "relative" in got:
        values["n"] = v.relative[got["relative"]]
    if "weekday" in got:
        values["weekday"] = v.weekdays[got["weekday"]]
    if "mod" in got:
        values["step"] = v.mods[got["mod"]]
    if "edge" in got:
        values["edge"] = v.edges[got["edge"]]
    if "month" in got:
        values["month"] = v.months[got["month"]]
    if "d" in got:
        values["n"] = _figure(got["d"], v)
    if "y" in got:
        values["year"] = int(got["y"])
    if "q" in got:
        values["n"] = _figure(got["q"], v)
    if "part" in got:
        values["part"] = v.parts[got["part"]]
    values.update({key: value for key, value in rule.fixed.items() if key in When.__struct_fields__})
    if rule.shape == "every":
        values.update(_rhythm(got, rule, v))
    return When(**values)


def _time(got: dict[str, str], rule: Rule, v: Vocabulary) -> dict[str, Any]:
    if "part" in got:
        return {"part": v.parts[got["part"]]}
    said = got.get("h", "0")
    hour, minute = v.hours.get(said) or _figure(said, v), _figure(got.get("m", "0"), v)
    late = "pm" in got or ("pm2" in got and "am" not in got and hour <= int(got.get("h2", 0)))
    early = "am" in got or ("am2" in got and "pm" not in got)
    shift = int(rule.fixed.get("shift", 0))
    bare = not (late or early) and hour <= 12 and not rule.fixed.get("sure") and not said.startswith("0")
    if late and hour < 12:
        hour += 12
    elif early and hour == 12:
        hour = 0
    elif bare and hour in v.bare_evening:
        hour += 12
    total = (hour * 60 + minute + shift) % (24 * 60)
    values: dict[str, Any] = {"hour": total // 60, "minute": total % 60, "bare": bare}
    if "h2" in got:
        until = int(got["h2"]) * 60 + int(got.get("m2", 0))
        span = (until - (v.hours.get(said) or int(said)) * 60 - int(got.get("m", 0))) % (12 * 60)
        values["minutes"] = span or 60
    return values


def _figure(said: str, v: Vocabulary) -> int:
    return int(v.numbers[said]) if said in v.numbers else int(said)


def _rhythm(got: dict[str, str], rule: Rule, v: Vocabulary) -> dict[str, Any]:
    unit = v.units.get(got.get("unit", ""), str(rule.fixed.get("unit", "")))
    step = int(rule.fixed.get("interval", 0) or (v.numbers.get(got["n"]) or int(float(got["n"])) if "n" in got else 1))
    days = [v.weekdays[got[key]] for key in ("weekday", "weekday2") if key in got]
    names = ",".join(_DAYS[day] for day in sorted(set(days)))
    every = f";INTERVAL={step}" if step > 1 else ""
    if "ord" in got:
        return {"recurrence": f"FREQ=MONTHLY{every};BYDAY={v.ordinals[got['ord']]}{names}"}
    if days:
        return {"recurrence": f"FREQ=WEEKLY{every};BYDAY={names}", "weekday": min(days)}
    if unit == "workday":
        return {"recurrence": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"}
    if "d" in got:
        return {"recurrence": f"FREQ=MONTHLY{every};BYMONTHDAY={_figure(got['d'], v)}"}
    if unit == "quarter":
        return {"recurrence": f"FREQ=MONTHLY;INTERVAL={3 * step}"}
    return {"recurrence": f"FREQ={_FREQ.get(unit, 'DAILY')}{every}"}


def _merge(first: When, second: When) -> When | None:
    """Join two neighbouring pieces, where one adds what the other lacks."""
    if first.shape == "none" and second.shape != "none" and not (second.timed and first.timed):
        return msgspec.structs.replace(
            second,
            start=first.start,
            hour=first.hour,
            minute=first.minute,
            bare=first.bare,
            part=first.part or second.part,
            minutes=first.minutes or second.minutes,
        )
    added = _added_time(first, second) if second.shape == "none" else _added_day(first, second)
    return msgspec.structs.replace(first, end=second.end, **added) if added else None


def _added_time(first: When, second: When) -> dict[str, Any]:
    """Say what a time of day adds: to a day its time, to "3" the afternoon, to the afternoon its "3"."""
    if not first.timed and first.unit not in ("hour", "minute"):
        minutes = {"minutes": second.minutes} if second.minutes and not first.minutes else {}
        return {"hour": second.hour, "minute": second.minute, "bare": second.bare, "part": second.part, **minutes}
    if first.hour >= 0 and second.part and first.bare:
        late = second.part in ("afternoon", "evening") and first.hour < 12
        early = second.part == "morning" and first.hour > 12
        return {"hour": first.hour + 12 * late - 12 * early, "bare": False}
    if first.part and first.hour < 0 and second.hour >= 0:
        late = first.part in ("afternoon", "evening") and second.bare and second.hour < 12
        early = first.part == "morning" and second.bare and second.hour > 12
        return {"hour": second.hour + 12 * late - 12 * early, "minute": second.minute, "part": "", "bare": False}
    return {}


def _added_day(first: When, second: When) -> dict[str, Any]:
    """Say what a day adds: to a weekday its week or date, to a week or a rhythm its weekday."""
    match first.shape, second.shape:
        case "weekday", "unit" if second.unit == "week" and not first.step:
            return {"step": second.step}
        case "unit", "weekday" if first.unit == "week" and not second.step:
            return {"shape": "weekday", "weekday": second.weekday, "step": first.step}
        case "weekday", "date" if not first.step:
            dated = {"n": second.n, "month": second.month, "year": second.year, "choices": second.choices}
            return {"shape": "date", **dated}
        case "every", "weekday" | "date" if first.recurrence.startswith(("FREQ=WEEKLY", "FREQ=MONTHLY")):
            return _added_rhythm(first, second)
        case _:
            return {}


def _added_rhythm(first: When, second: When) -> dict[str, Any]:
    """Say on which day of the week or month a rhythm falls."""
    if second.shape == "weekday" and "BYDAY" not in first.recurrence:
        return {"recurrence": f"{first.recurrence};BYDAY={_DAYS[second.weekday]}", "weekday": second.weekday}
    if second.shape == "date" and not second.month:
        return {"recurrence": f"{first.recurrence};BYMONTHDAY={second.n}", "n": second.n}
    return {}
