"""What one scenario is about: which platform and database, who is there, what they say, what is due."""

from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.chaos.haste import HastyClock

# Made-up companies: each sentence names another one, so that its effects and its reply can be counted.
COMPANIES = (
    *("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hawthorn", "Ironwood", "Juniper"),
    *("Katsura", "Larch", "Maple", "Nutmeg", "Oak", "Poplar", "Quince", "Rowan", "Spruce", "Tamarack"),
)


@dataclass(slots=True)
class Plan:
    """One scenario. ``folder`` is its own; ``shares`` are the faults, each with its probability."""

    platform: str
    database_url: str
    folder: Path
    clock: HastyClock
    people: int = 3
    reminders: int = 3
    sentences: int = 3
    due_within: float = 1.0
    seed: int = 0
    with_faults: bool = False
    webhook: bool = False
    slack_account: str = "T0ACME"
    telegram_account: str = "4200000000"
    titles: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Name the reminders, each unlike every other."""
        self.titles = [f"Call number q{number:04d}q" for number in range(self.reminders)]

    @property
    def account(self) -> str:
        """Name the Slack team or the Telegram bot."""
        return self.slack_account if self.platform == "slack" else self.telegram_account

    @property
    def is_sqlite(self) -> bool:
        """Tell which of the two databases it is."""
        return self.database_url.startswith("sqlite")

    @property
    def said(self) -> tuple[str, ...]:
        """List the companies that sentences are about."""
        return COMPANIES[: self.sentences]

    @property
    def log(self) -> Path:
        """Name the file of what the children write."""
        return self.folder / "children.log"
