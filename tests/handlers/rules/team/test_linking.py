"""No way of typing, confirming and waiting links two accounts without a yes from both sides."""

from datetime import timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from handlers.rules.team.linking import LIVES, MOST_TRIES, Account, Standing, begin, claim, may_confirm, standing
from storage.base import new_id
from storage.models.identity import Identity
from tests.conftest import NOW

MINE, OTHER = UUID(int=1), UUID(int=2)
PEOPLE = tuple(Account("telegram", "bot", str(number), f"P{number}") for number in range(3))


def account_of(member: UUID, number: int) -> Identity:
    return Identity(id=UUID(int=number), platform="slack", account="T1", user_id=f"U{number}", member_id=member)


class Linking(RuleBasedStateMachine):
    """Anybody types the code at any time, anybody presses Yes, and the clock goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        _, self.link = begin(MINE, UUID(int=10), NOW)
        self.typed: list[Account] = []
        self.linked: Account | None = None

    @rule(by=st.sampled_from(PEOPLE))
    def types(self, by: Account) -> None:
        before = standing(self.link, self.now)
        if claim(self.link, by, self.now):
            assert before is not Standing.OVER
            self.typed.append(by)

    @rule(member=st.sampled_from([MINE, OTHER]), number=st.sampled_from([10, 11]))
    def confirms(self, member: UUID, number: int) -> None:
        if may_confirm(self.link, account_of(member, number), self.now):
            assert (member, number) == (MINE, 10)
            assert self.linked is None
            self.linked = self.typed[-1]
            self.link.settled_at = self.now

    @rule(minutes=st.integers(1, 6))
    def waits(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @invariant()
    def nobody_is_linked_who_did_not_type(self) -> None:
        assert len(set(self.typed)) <= 1
        if self.linked is not None:
            assert self.linked in self.typed
            assert self.link.user_id == self.linked.user_id
        assert self.link.tries <= MOST_TRIES


TestLinking = Linking.TestCase
TestLinking.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)


def test_a_code_lives_ten_minutes() -> None:
    code, link = begin(MINE, new_id(NOW), NOW)
    assert len(code) == 22
    assert code not in link.code_hash
    assert standing(link, NOW + LIVES - timedelta(seconds=1)) is Standing.OPEN
    assert standing(link, NOW + LIVES) is Standing.OVER


def test_five_tries_of_others_end_it_for_everybody() -> None:
    _, link = begin(MINE, UUID(int=10), NOW)
    assert claim(link, PEOPLE[0], NOW)
    assert may_confirm(link, account_of(MINE, 10), NOW)
    assert not any(claim(link, PEOPLE[1], NOW) for _ in range(MOST_TRIES))
    assert not may_confirm(link, account_of(MINE, 10), NOW)
