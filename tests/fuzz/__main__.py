"""Read arbitrary text until something breaks: `make fuzz`, or `python -m tests.fuzz [TARGET …] [--seconds N]`.

What breaks a target is kept in .fuzz/; `python -m tests.fuzz --again .fuzz/FILE` breaks it again, without a fuzzer.
"""

import argparse
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".fuzz"
_LONGEST = 2_100
_HANGS = 30
"""Seconds after which an input counts as one that hangs, under a fuzzer that makes everything slower."""
NAMES = ("sentence", "when", "names", "quantities", "markup")
"""The targets, by name only: what is imported before the fuzzer looks is not seen by it."""
NO_FUZZER = "There is no atheris for this Python or this machine: make fuzz needs Python 3.11 to 3.13 on Linux."


def fuzz(target: str, seconds: int, runs: int) -> None:
    """Feed one target until the time is up, the runs are done, or it breaks; never returns."""
    try:
        import atheris
    except ImportError:
        sys.exit(NO_FUZZER)
    with atheris.instrument_imports(include=["handlers.understanding", "bot.markup", "bot.slack", "bot.telegram"]):
        from tests.fuzz import seeds, targets
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds.seeds(target)):
            (Path(folder) / f"{number:05}").write_bytes(seed)
        limits = [f"-max_total_time={seconds}", f"-runs={runs}", f"-timeout={_HANGS}", f"-max_len={_LONGEST}"]
        kept = f"-artifact_prefix={KEPT}/{target}-"
        for seed in seeds.first():  # What is loaded once shall not count as an input that hangs.
            targets.run(target, seed)
        told = [sys.argv[0], *limits, kept, "-verbosity=0", "-print_final_stats=1", folder]
        atheris.Setup(told, partial(targets.run, target))
        atheris.Fuzz()


def again(path: Path) -> None:
    """Give a kept input to the target that its name tells; raises what it raised."""
    from tests.fuzz.targets import run

    run(path.name.partition("-")[0], path.read_bytes())


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for; several targets run one after another, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(NAMES)}; all if left out")
    parser.add_argument("--seconds", type=int, default=30, help="time for each target")
    parser.add_argument("--runs", type=int, default=-1, help="inputs for each target; no end if left out")
    parser.add_argument("--again", type=Path, metavar="FILE", help="break a target again with what broke it before")
    given = parser.parse_args(arguments)
    unknown = set(given.targets) - set(NAMES)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    if given.again:
        again(given.again)
        return 0
    if len(given.targets) == 1:
        fuzz(given.targets[0], given.seconds, given.runs)
    broken = []
    for target in given.targets or NAMES:
        print(f"… {target}", flush=True)
        command = [sys.executable, "-m", "tests.fuzz", target, f"--seconds={given.seconds}", f"--runs={given.runs}"]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:  # noqa: S603  Our own words.
            broken.append(target)
    print(f"Broken: {', '.join(broken)}; see {KEPT}" if broken else "Nothing broke.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
