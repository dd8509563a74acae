"""Token buckets and the fuse, with their own seconds."""

from itertools import pairwise

from bot.adapter import Scope
from bot.delivery.buckets import Buckets
from bot.delivery.circuit import Circuit

CHANNEL, TEAM = Scope("channel", 1.0, 3), Scope("team", 5.0, 20)


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_passes_and_then_the_rate_holds() -> None:
    seconds = Seconds()
    buckets = Buckets(seconds)
    assert [buckets.take((CHANNEL, TEAM)) for _ in range(4)] == [0.0, 0.0, 0.0, 1.0]
    sent = []
    for step in range(1000):
        seconds.now = step / 10
        if buckets.take((CHANNEL,)) == 0.0:
            sent.append(seconds.now)
    assert len(sent) == 99
    assert all(later - earlier >= 0.99 for earlier, later in pairwise(sent))


def test_a_refusal_takes_from_no_bucket() -> None:
    seconds = Seconds()
    buckets = Buckets(seconds)
    tight, wide = Scope("tight", 1.0, 1), Scope("wide", 1.0, 2)
    assert buckets.take((wide, tight)) == 0.0
    assert buckets.take((wide, tight)) > 0.0
    assert buckets.take((wide,)) == 0.0


def test_the_fuse_blows_after_five_failures_and_lets_one_probe_through() -> None:
    seconds = Seconds()
    circuit = Circuit(seconds)
    for _ in range(5):
        assert circuit.lets_through("a")
        circuit.note("a", answered=False)
    assert not circuit.lets_through("a")
    assert circuit.lets_through("b")
    seconds.now = 16.0
    assert [circuit.lets_through("a") for _ in range(3)] == [True, False, False]
    circuit.note("a", answered=True)
    assert circuit.lets_through("a")
