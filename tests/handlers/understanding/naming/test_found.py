"""Names that their surroundings tell apart: the case of a word, the legal form before it, another way to write it."""

from typing import Any

import pytest

from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records

RUSSIAN: dict[str, Any] = {
    "at": "2026-05-11T09:30:00+03:00",
    "tz": "Europe/Moscow",
    "members": ["Нина Орлова", "Вера Козлова"],
    "companies": ["АО «Теплый дом»", "ИП Саркисян Г. В.", "Санаторий «Приозерский»", "ПАО «Меридиан»"],
    "contacts": [
        {"name": "Антон Зимин", "company": "АО «Теплый дом»"},
        {"name": "Антонина Зимина", "company": "ПАО «Меридиан»"},
    ],
    "deals": [{"name": "Переезд на новый склад", "company": "ПАО «Меридиан»"}],
    "stages": ["Lead", "Won", "Lost"],
}
CHINESE: dict[str, Any] = {
    "at": "2026-05-11T09:30:00+08:00",
    "tz": "Asia/Taipei",
    "members": ["趙敏"],
    "companies": ["台灣晨光精密股份有限公司", "苏州远望光学有限责任公司"],
    "contacts": [{"name": "林雅筑", "company": "台灣晨光精密股份有限公司"}],
    "deals": [{"name": "晨光半导体展", "company": "台灣晨光精密股份有限公司"}],
    "stages": ["初步接触", "方案设计", "Won", "Lost"],
}


def read(data: dict[str, Any], locale: str, text: str) -> list[dict[str, Any]]:
    """Give the record slots of each action, and what it does."""
    found = load_records(data, locale)
    slots = ("contact", "company", "deal", "stage", "assignee")
    reading = GrammarReader().read(text, found.moment, found.names, found.stages)
    return [{"action": each.name} | {s: each.slots[s] for s in slots if s in each.slots} for each in reading.actions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("звонок от Зимина", "Антон Зимин"),
        ("дозвонился до Зимина", "Антон Зимин"),
        ("напомни завтра позвонить Зимину", "Антон Зимин"),
        ("надо завтра вернуться к Зимину", "Антон Зимин"),
        ("поговорил с Зиминой", "Антонина Зимина"),
        ("Зимина звонила", "Антонина Зимина"),
        ("набрал Зимина", "Антон Зимин"),
    ],
)
def test_the_case_of_a_name_tells_whose_it_is(text: str, who: str) -> None:
    assert [each.get("contact") for each in read(RUSSIAN, "ru", text)] == [who]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("звонил в ПАО Меридиан", "ПАО «Меридиан»"),
        ("созвонились с ИП Саркисян", "ИП Саркисян Г. В."),
        ("был в Приозерском", "Санаторий «Приозерский»"),
    ],
)
def test_a_legal_form_and_a_trade_belong_to_the_name(text: str, company: str) -> None:
    assert [each.get("company") for each in read(RUSSIAN, "ru", text)] == [company]


def test_a_word_that_a_name_has_once_is_taken_once() -> None:
    said = read(RUSSIAN, "ru", "переведи сделку Переезд на новый склад на Веру Козлову")
    assert said == [{"action": "assign", "deal": "Переезд на новый склад", "assignee": "Вера Козлова"}]


def test_a_colleague_behind_a_company_is_no_part_of_its_name() -> None:
    said = read(RUSSIAN, "ru", "передай Меридиан Вере")
    assert said == [{"action": "assign", "company": "ПАО «Меридиан»", "assignee": "Вера Козлова"}]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("跟晨光精密開了會", {"action": "log_activity", "company": "台灣晨光精密股份有限公司"}),
        ("跟晨光精密开了会", {"action": "log_activity", "company": "台灣晨光精密股份有限公司"}),
        ("晨光半導體展進入方案設計階段", {"action": "move_deal", "deal": "晨光半导体展", "stage": "方案设计"}),
        ("去苏州远望跑了一趟", {"action": "log_activity", "company": "苏州远望光学有限责任公司"}),
    ],
)
def test_characters_are_read_in_either_way_to_write_them(text: str, slots: dict[str, Any]) -> None:
    assert read(CHINESE, "zh", text) == [slots]
