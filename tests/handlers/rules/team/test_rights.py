"""Who may end a deal or give it away."""

from uuid import UUID

import pytest

from handlers.rules.team.rights import HasLeft, OnlyLooks, may_dispose, must_be_able
from storage.models.member import Member, MemberState, Role
from storage.models.team import Team
from tests.handlers.rules.made import ANNA, BEN, NOON

NORTH, SOUTH = UUID(int=11), UUID(int=12)


def member(role: Role, team: UUID | None = None) -> Member:
    """Make Ben."""
    return Member(id=BEN, name="Ben", role=role, team_id=team, created_at=NOON)


def team(manager: UUID | None = None) -> Team:
    """Make Anna's team."""
    return Team(id=NORTH, name="North", manager_id=manager, created_at=NOON)


@pytest.mark.parametrize(
    ("asker", "owner", "of", "may"),
    [
        (member(Role.REP), BEN, None, True),
        (member(Role.REP), None, None, True),
        (member(Role.REP), ANNA, None, False),
        (member(Role.REP, NORTH), ANNA, team(), False),
        (member(Role.ADMIN), ANNA, team(ANNA), True),
        (member(Role.MANAGER), ANNA, None, True),
        (member(Role.MANAGER), ANNA, team(), True),
        (member(Role.MANAGER), ANNA, team(BEN), True),
        (member(Role.MANAGER), ANNA, team(ANNA), False),
        (member(Role.MANAGER, NORTH), ANNA, team(ANNA), False),
        (member(Role.REP, NORTH), ANNA, team(BEN), True),
        (member(Role.VIEWER, NORTH), ANNA, team(BEN), False),
        (member(Role.MANAGER, SOUTH), ANNA, team(ANNA), False),
    ],
)
def test_ones_own_and_who_one_leads(asker: Member, owner: UUID | None, of: Team | None, may: bool) -> None:
    assert may_dispose(asker, owner, of) is may


def test_work_goes_to_who_can_do_it() -> None:
    must_be_able(member(Role.REP))
    with pytest.raises(OnlyLooks):
        must_be_able(member(Role.VIEWER))
    left = member(Role.MANAGER)
    left.state = MemberState.DEACTIVATED
    with pytest.raises(HasLeft):
        must_be_able(left)
