"""The scenarios: one death at a named place, three deaths in a crowd of reminders, and everything thrice."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from benchmarks.chaos.checker import Report, judge
from benchmarks.chaos.forks import Fork
from benchmarks.chaos.observer import observing
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.seeding import seeding
from benchmarks.chaos.servers import serving
from benchmarks.chaos.worker import working
from bot.delivery.desk import REQUESTS_AT_ONCE

_LOOK = 0.02
_PATIENCE = 60.0


@dataclass(slots=True)
class Scene:
    """A platform, a database, and the processes of the bot."""

    plan: Plan
    server: Fork
    seeder: Fork
    observer: Fork
    connection: dict[str, Any]
    workers: list[Fork] = field(default_factory=list)
    kills: int = 0
    exits: list[int | None] = field(default_factory=list)

    def worker(self, failpoint: str = "", **options: Any) -> Fork:
        """Begin another process of the bot."""
        born = Fork(lambda: working(self.plan, self.connection, **options), self.plan.log, failpoint)
        self.workers.append(born)
        return born

    def bury(self, worker: Fork) -> int | None:
        """Wait until a worker is dead, and let its leases run out."""
        code = worker.ended(_PATIENCE)
        self.exits.append(code)
        if code is not None:
            self.kills += 1
            self.workers.remove(worker)
            self.observer.ask("bury", pid=worker.pid)
        return code

    def speak(self, company: int) -> None:
        """Let one person say one sentence."""
        self.server.ask("say", who=company, text=f"called {self.plan.said[company]}")

    def is_quiet(self) -> bool:
        """Tell whether nothing is left to do on either side."""
        return self.server.ask("settled") and not any(self.observer.ask("waiting").values())

    def comes_to_rest(self, seconds: float) -> bool:
        """Wait until nothing is left to do."""
        return _until(self.is_quiet, seconds)

    def ends(self, began: float) -> Report:
        """Let the living end by themselves, and judge."""
        for worker in self.workers:
            self.exits.append(worker.close())
        report = judge(self.plan, self.observer.ask("facts"), self.server.ask("world"))
        report.kills, report.exits, report.seconds = self.kills, self.exits, time.monotonic() - began
        return report


@contextmanager
def scene(plan: Plan) -> Iterator[Scene]:
    """Set a scene: platform, database with people, nobody at work yet."""
    server = Fork(lambda: serving(plan), plan.log)
    server.is_ready()
    roster = server.ask("roster")
    seeder = Fork(lambda: seeding(plan), plan.log)
    seeder.is_ready()
    seeder.ask("fill", people=roster["people"])
    observer = Fork(lambda: observing(plan), plan.log)
    observer.is_ready()
    opened = Scene(plan, server, seeder, observer, roster["settings"])
    try:
        yield opened
    finally:
        for child in [*opened.workers, seeder, observer, server]:
            child.close()


def one_death(plan: Plan, failpoint: str) -> Report:
    """Let the bot die once at a named place, another one take over, and judge when all is quiet."""
    began = time.monotonic()
    with scene(plan) as on:
        first = on.worker(failpoint)
        if first.is_ready():
            on.seeder.ask("plan_reminders")
            for company in range(plan.sentences):
                on.speak(company)
        code = on.bury(first)
        second = on.worker()
        second.is_ready()
        rested = on.comes_to_rest(_PATIENCE)
        report = on.ends(began)
        if code != -9:
            report.blame(f"{failpoint} was not hit: the worker ended with {code}")
        return _finished(report, rested)


def three_deaths(plan: Plan, *, kills: int = 3, workers: int = 1, patience: float = 240.0) -> Report:
    """Kill workers at random moments while a crowd of reminders is due and people go on talking."""
    chance = random.Random(plan.seed)
    moments = sorted(chance.randrange(5, plan.reminders - 10) for _ in range(kills))
    talks = sorted(chance.randrange(0, plan.reminders - 20) for _ in range(plan.sentences))
    with scene(plan) as on:
        for number in range(workers):
            on.worker(polls=number == 0).is_ready()
        began = time.monotonic()
        on.seeder.ask("plan_reminders")
        until = began + patience
        spoken = 0
        while moments or spoken < len(talks):
            accepted = on.server.ask("accepted")
            while spoken < len(talks) and talks[spoken] <= accepted:
                on.speak(spoken)
                spoken += 1
            if moments and moments[0] <= accepted:
                moments.pop(0)
                time.sleep(chance.uniform(0.0, 0.05))
                _replace(on, chance.randrange(len(on.workers)))
            if time.monotonic() > until:
                break
            time.sleep(_LOOK / 4)
        rested = on.comes_to_rest(max(1.0, until - time.monotonic()))
        return _finished(on.ends(began), rested)


def _replace(on: Scene, number: int) -> None:
    """Kill a worker and put another in its place, which alone polls where only one may."""
    victim = on.workers[number]
    victim.kill()
    on.bury(victim)
    heir = on.worker(polls=number == 0)
    on.workers.insert(number, on.workers.pop())
    heir.is_ready()


def everything_thrice(plan: Plan) -> Report:
    """Bring each event three times at once to two workers: tasks on SQLite, processes on PostgreSQL."""
    began = time.monotonic()
    with scene(plan) as on:
        if plan.is_sqlite:
            on.worker(twins=2).is_ready()
        else:
            for _ in range(2):
                on.worker().is_ready()
        if plan.platform == "telegram":
            addresses = [each for worker in on.workers for each in worker.ask("addresses")]
            on.server.ask("dealt_to", workers=addresses)
        else:
            on.server.ask("connected", least=4)
        for company in range(plan.sentences):
            on.server.ask("say_thrice", who=company, text=f"called {plan.said[company]}")
        on.seeder.ask("plan_reminders")
        rested = on.comes_to_rest(_PATIENCE)
        return _finished(on.ends(began), rested)


def _finished(report: Report, rested: bool) -> Report:
    if report.repeats > report.unsure + report.kills * REQUESTS_AT_ONCE:
        report.blame(f"{report.repeats} repeats, though only {report.unsure} answers were lost")
    if not rested:
        report.blame("it did not come to rest")
    if any(code not in (0, -9) for code in report.exits):
        report.blame(f"a worker ended badly: {report.exits}")
    return report


def _until(holds: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(_LOOK)
    return True
