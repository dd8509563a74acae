"""The fuzzer's targets hold for what it begins with, and what breaks one breaks it again from its file."""

from pathlib import Path

import pytest

from tests.fuzz import targets
from tests.fuzz.__main__ import NAMES, again, main
from tests.fuzz.seeds import ODD, seeds
from tests.fuzz.targets import LANGUAGES, TARGETS, packed, run, told


@pytest.mark.parametrize("target", TARGETS)
def test_what_the_fuzzer_begins_with_breaks_nothing(target: str) -> None:
    """All that is odd and a tenth of the rest: the corpora are read line by line elsewhere."""
    inputs = list(seeds(target))
    assert {told(each)[0] for each in inputs} == set(LANGUAGES)
    for each in (*inputs[: len(ODD)], *inputs[len(ODD) :: 10]):
        run(target, each)


@pytest.mark.parametrize("text", ["called Tom", "\udcff\udc80", "和", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_input_is_read_as_it_was_written(language: str, text: str) -> None:
    assert told(packed(language, text)) == (language, text)


def test_a_kept_input_breaks_its_target_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(_language: str, text: str) -> None:
        assert "boom" not in text

    monkeypatch.setitem(targets.TARGETS, "when", fragile)
    kept = tmp_path / "when-crash-1f"
    kept.write_bytes(packed("de", "boom"))
    with pytest.raises(AssertionError, match="boom"):
        again(kept)
    kept.write_bytes(packed("de", "quiet"))
    assert main(["--again", str(kept)]) == 0


def test_the_fuzzer_knows_all_targets() -> None:
    assert tuple(TARGETS) == NAMES


def test_a_target_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["weather"])
    assert "no such target: weather" in capsys.readouterr().err
