"""What each version brought, for the administrators of an installation that was upgraded. Pure."""

from collections.abc import Mapping

NEWS: Mapping[str, tuple[str, ...]] = {
    "0.2": ("teams", "pings", "link", "away", "members", "setup"),
}
"""A version, oldest first, and its news: each is the phrase ``job-news-<name>``."""


def latest() -> str:
    """Name the newest version that has news."""
    return list(NEWS)[-1]


def since(known: str | None) -> tuple[str, ...]:
    """List the news of all versions behind the one that was told of last; all of them where none ever was."""
    versions = list(NEWS)
    told = versions.index(known) + 1 if known in versions else 0
    return tuple(each for version in versions[told:] for each in NEWS[version])
