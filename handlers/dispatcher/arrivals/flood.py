"""How much of a stranger's talk is taken in: a bucket of tokens for each sender, in memory."""

import time
from collections.abc import Callable

_BURST = 5.0
_A_SECOND = 0.2
_MOST = 10_000


class StrangersTalk:
    """Lets five messages of a stranger in at once, then one each five seconds; ``monotonic`` counts seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._buckets: dict[tuple[str, str, str], tuple[float, float]] = {}

    def lets_in(self, sender: tuple[str, str, str]) -> bool:
        """Take a token of the sender's; False when there is none."""
        now = self._monotonic()
        if len(self._buckets) >= _MOST:
            self._forget_the_quiet(now)
        tokens = self._filled(self._buckets.get(sender, (_BURST, now)), now)
        let_in = tokens >= 1.0
        self._buckets[sender] = (tokens - 1.0 if let_in else tokens, now)
        return let_in

    def _forget_the_quiet(self, now: float) -> None:
        """Drop the full buckets, which say nothing; if all of that many talk, begin anew rather than grow."""
        kept = {sender: each for sender, each in self._buckets.items() if self._filled(each, now) < _BURST}
        self._buckets = kept if len(kept) < _MOST else {}

    @staticmethod
    def _filled(bucket: tuple[float, float], now: float) -> float:
        tokens, since = bucket
        return min(_BURST, tokens + (now - since) * _A_SECOND)
