"""What Telegram finds in plain text by itself: mentions, commands, tags, links, addresses, phone numbers.

The rules follow TDLib (https://github.com/tdlib/td, MessageEntity.cpp, match_* and is_email_address);
phone numbers, which TDLib leaves to the server, follow what the apps show. The list of top-level domains
is shorter than Telegram's: every two-letter one in use, and the generic ones that people meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

# Numbers that are no digits (², ½, Ⅳ) are word characters for mentions, but not for tags.
_NUMBERS: Final = "".join(chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) in {"No", "Nl"})
_TAG: Final = rf"(?:(?![{_NUMBERS}])[\w\u200c\u00b7\u0d80-\u0dff])"
_BEFORE_TAG: Final = rf"(?:(?<![\w\u200c\u00b7\u0d80-\u0dff$])|(?<=[{_NUMBERS}]))"

_COUNTRIES: Final = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv "
    "bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es "
    "et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu "
    "id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt "
    "lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no "
    "np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si "
    "sj sk sl sm sn so sr st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us "
    "uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC: Final = (
    "academy agency app art asia auto bank bar berlin best bet bid bike bio biz blog bot box build "
    "business buy cafe call camera capital car cards care cash cat center chat church city click clinic "
    "cloud club coach codes coffee com community company computer consulting cool coop credit data date "
    "deal deals delivery design dev digital direct doctor dog domains download earth edu education "
    "email energy engineer events exchange expert express fail family farm film finance fish fit fly "
    "food foundation fun fund fyi games garden gift gmbh gold goo gov green group guide guru health "
    "help here host hosting hot house how immo inc info ink insurance int international investments "
    "jobs kim land law legal life limited link live llc loan lol london love ltd map market marketing "
    "media meet men menu mil mobi mobile moe money monster moscow mov name net network new news ngo "
    "ninja now nyc office one online open org page partners parts party pay pet phone photo photos pics "
    "pink pizza place plus porn post press pro productions promo properties pub quest rent rest review "
    "rich rip rocks run safe sale school science search security services sex sexy shop show site ski "
    "social software solutions space sport store stream studio style support surf systems talk tattoo "
    "tax taxi team tech technology tel tips tires today tools top tours town toys trade training travel "
    "tube vip video vote wang watch web website wiki win wine work works world wtf xin xxx xyz yoga zip "
    "zone рф укр рус онлайн сайт ton"
)
_DOMAINS: Final = frozenset(f"{_COUNTRIES} {_GENERIC}".split())

_HOST: Final = r"(?:[\w~\-]+\.)+[^\W\d_][\w\-]+"
_TAIL: Final = r"(?::\d{1,5})?(?:[/?#][^\s<>\"«»]*[^\s<>\"«».:;,('?!`]|/)?"
_EMAIL: Final = re.compile(
    r"(?<![\w.+\-@])(?:[a-z0-9_\-]{0,26}[.+]){0,10}[a-z0-9_\-]{1,35}@(?:(?:[a-z0-9][a-z0-9_\-]{0,28})?[a-z0-9]\.){1,6}"
    r"[a-z]{2,8}(?![\w@])",
    re.IGNORECASE,
)
_URL: Final = re.compile(
    rf"(?<![\w/#@.~\-])(?:(?P<scheme>https?|ftp)://)?(?P<host>{_HOST}|(?P<ip>(?:\d{{1,3}}\.){{3}}\d{{1,3}}))(?P<tail>{_TAIL})",
    re.IGNORECASE,
)
_TG_URL: Final = re.compile(rf"(?:tg|ton)://[a-z0-9_\-]{{1,253}}{_TAIL}", re.IGNORECASE)
_MENTION: Final = re.compile(r"(?<!\w)@(?:[A-Za-z0-9_]{4,32}|(?i:gif|vid|pic))(?!\w)")
_COMMAND: Final = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")
_PHONE: Final = re.compile(r"(?<![\w+.])\+\d(?:[ \-()]{0,2}\d){6,14}(?![\w\-])")
_HASHTAG: Final = re.compile(rf"{_BEFORE_TAG}#({_TAG}{{1,256}})(?:@[A-Za-z0-9_]{{3,32}})?(?!{_TAG}*#)")
_CASHTAG: Final = re.compile(rf"{_BEFORE_TAG}\$(?:1INCH|[A-Z]{{1,8}})(?!{_TAG}|\$)")

Found = tuple[str, int, int]


def found(text: str) -> list[Found]:
    """Return (kind, start, end) of everything active in a text, in code points, in order, not overlapping."""
    taken: list[Found] = []
    for one in _candidates(text):
        if all(one[2] <= start or end <= one[1] for _, start, end in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one[1])


def _candidates(text: str) -> Iterator[Found]:
    """Yield candidates by priority: an earlier one keeps its stretch."""
    if "@" in text:
        yield from (("email", *one.span()) for one in _EMAIL.finditer(text))
    if "://" in text:
        yield from (("url", *one.span()) for one in _TG_URL.finditer(text))
    if "." in text:
        yield from (("url", *one.span()) for one in _URL.finditer(text) if _is_address(one))
    if "@" in text:
        yield from (("mention", *one.span()) for one in _MENTION.finditer(text))
    if "/" in text:
        yield from (("bot_command", *one.span()) for one in _COMMAND.finditer(text))
    if "#" in text:
        yield from (("hashtag", *one.span()) for one in _HASHTAG.finditer(text) if any(map(str.isalpha, one[1])))
    if "$" in text:
        yield from (("cashtag", *one.span()) for one in _CASHTAG.finditer(text))
    if "+" in text:
        yield from (("phone_number", *one.span()) for one in _PHONE.finditer(text))


def _is_address(match: re.Match[str]) -> bool:
    if match["ip"]:
        return bool(match["scheme"] or match["tail"])
    if match["scheme"]:
        return True
    domain = match["host"].rsplit(".", 1)[1]
    # "end.In the" is two sentences: one capital at the beginning makes no top-level domain (is_common_tld).
    if domain.lower() != domain and domain[1:] == domain[1:].lower():
        return False
    return domain.lower() in _DOMAINS or domain.lower().startswith("xn--")
