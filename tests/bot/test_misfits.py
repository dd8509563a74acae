"""Names that look like settings and are none."""

from pathlib import Path

import pytest

from bot.misfits import strays

KNOWN = ("RAPPORT_ZONE", "RAPPORT_HTTP")


def test_a_name_that_is_misspelt_is_told_with_what_is_meant(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAPPORT_ZOME", "Europe/Berlin")
    monkeypatch.setenv("RAPPORT_ZONE", "Europe/Berlin")
    written = tmp_path / ".env"
    written.write_text("export RAPPORT_SOMETHING_ELSE = 1\nOTHER=2\nRAPPORT_HTTP=127.0.0.1:1\n")
    assert strays(KNOWN, written) == {"RAPPORT_SOMETHING_ELSE": "", "RAPPORT_ZOME": "RAPPORT_ZONE"}
