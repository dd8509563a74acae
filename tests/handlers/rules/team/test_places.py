"""The places of teams."""

from handlers.kit.request import Audience
from handlers.rules.team.places import may_show_amounts, place_of_team
from storage.base import new_id
from storage.models.team import Team
from tests.conftest import NOW


def test_a_team_without_a_place_has_none() -> None:
    assert place_of_team(None) is None
    assert place_of_team(Team(id=new_id(NOW), name="West", created_at=NOW)) is None


def test_a_topic_is_a_place_that_others_read() -> None:
    here = {"platform": "telegram", "account": "bot", "channel": "-1", "thread": "7"}
    team = Team(id=new_id(NOW), name="West", created_at=NOW, shows_amounts=False, **here)
    place = place_of_team(team)
    assert place is not None
    assert (place.conversation, place.thread, place.audience) == ("telegram:bot:-1", "7", Audience.SHARED)
    assert not may_show_amounts(team)
