"""How a rule is worded: by how often it comes, also where a year has several months of it."""

import pytest

from handlers.cards.rhythm import rhythm
from handlers.kit.phrase import Phrase, say


@pytest.mark.parametrize(
    ("rule", "worded"),
    [
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", say("rhythm-months", count=3)),
        ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1", say("rhythm-months", count=6)),
        ("FREQ=YEARLY;BYMONTH=3,5;BYMONTHDAY=1", say("rhythm-other")),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", say("rhythm-years", count=1)),
        ("FREQ=MONTHLY;INTERVAL=3", say("rhythm-months", count=3)),
        ("FREQ=WEEKLY;BYDAY=MO", say("rhythm-weeks", count=1)),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", say("rhythm-workdays")),
    ],
)
def test_a_rule_is_worded_by_how_often_it_comes(rule: str, worded: Phrase) -> None:
    assert rhythm(rule) == worded
