"""Names in Chinese characters: of people behind their company, of companies said in short, of nobody known."""

from typing import Any

import pytest

from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import load_records

DATA: dict[str, Any] = {
    "at": "2026-05-11T09:30:00+08:00",
    "tz": "Asia/Shanghai",
    "members": ["赵敏", "周涛"],
    "companies": ["青岛海润水产股份有限公司", "好味来食品（香港）有限公司", "天成建设集团", "诺德利希特", "Acme"],
    "contacts": [
        {"name": "张伟", "company": "Acme"},
        {"name": "延斯", "company": "诺德利希特"},
        {"name": "阿依古丽·买买提", "company": "天成建设集团"},
    ],
    "deals": [{"name": "海润ERP升级", "company": "青岛海润水产股份有限公司"}],
    "stages": ["Lead", "Proposal", "Won", "Lost"],
}
FOUND = load_records(DATA, "zh")


def read(text: str) -> list[dict[str, Any]]:
    """Give the record slots of each action."""
    reading = GrammarReader().read(text, FOUND.moment, FOUND.names, FOUND.stages)
    return [{s: each.slots[s] for s in ("contact", "company", "deal") if s in each.slots} for each in reading.actions]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("拜访了诺德利希特的延斯", {"contact": "延斯", "company": "诺德利希特"}),
        ("跟Acme公司的张伟通了电话", {"contact": "张伟", "company": "Acme"}),
        ("给Acme张伟发了报价", {"contact": "张伟", "company": "Acme"}),
        ("拜访了布莱特沃特的汤姆", {"contact": "汤姆", "company": "布莱特沃特"}),
        ("和华联商厦的李明开了会", {"contact": "李明", "company": "华联商厦"}),
        ("跟Sunrise公司的王经理聊了聊", {"contact": "王经理", "company": "Sunrise"}),
        ("和老王喝了茶", {"contact": "老王"}),
    ],
)
def test_a_company_and_its_person_are_two(text: str, slots: dict[str, str]) -> None:
    assert read(text) == [slots]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("拜访了海润", {"company": "青岛海润水产股份有限公司"}),
        ("给海润水产打了电话", {"company": "青岛海润水产股份有限公司"}),
        ("联系了客户好味来那边", {"company": "好味来食品（香港）有限公司"}),
        ("给阿依古丽打了电话", {"contact": "阿依古丽·买买提"}),
        ("海润ERP升级拿下了", {"deal": "海润ERP升级"}),
    ],
)
def test_a_part_of_a_name_is_enough(text: str, slots: dict[str, str]) -> None:
    assert read(text) == [slots]


@pytest.mark.parametrize("text", ["今天成交了吗？", "客户的老板很忙", "隔壁的高层会议", "他的成功不容易"])
def test_no_name_is_made_of_ordinary_words(text: str) -> None:
    assert all(not slots for slots in read(text))


MORE = load_records(
    {
        **DATA,
        "contacts": [{"name": "邬国良", "company": "Acme"}, {"name": "杜晓梅", "company": "Acme"}],
        "deals": [
            {"name": "海润码头监控", "company": "青岛海润水产股份有限公司"},
            {"name": "海润宿舍门禁", "company": "青岛海润水产股份有限公司"},
            {"name": "天成门禁改造", "company": "天成建设集团"},
        ],
    },
    "zh",
)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("跟邬总通了电话", [{"contact": "邬国良"}]),
        ("给杜小梅打了电话", [{"contact": "杜晓梅"}]),
        ("给杜小红打了电话", [{"contact": "杜小红"}]),
        ("海润的码头项目推到Proposal", [{"deal": "海润码头监控"}]),
        ("海润的门禁项目推到Proposal", [{"deal": "海润宿舍门禁"}]),
        ("码头监控那单推到Proposal", [{"deal": "海润码头监控"}]),
        ("海润的食堂项目推到Proposal", []),
        ("门禁那单推到Proposal", [{}]),
    ],
)
def test_a_name_that_sounds_alike_and_a_deal_by_its_product(text: str, slots: list[dict[str, str]]) -> None:
    reading = GrammarReader().read(text, MORE.moment, MORE.names, MORE.stages)
    named = [{s: each.slots[s] for s in ("contact", "company", "deal") if s in each.slots} for each in reading.actions]
    assert named == slots
