"""The journal keeps order and secrets; the fault script plays what was queued."""

import json
from pathlib import Path

import pytest

from bot.simulator.faults import FaultScript, Kind, drop, error, fault_from_json, http, rate_limited
from bot.simulator.journal import Journal


def test_sequence_numbers_rise_and_entries_are_found() -> None:
    journal = Journal(clock=lambda: 5.0)
    for number in range(3):
        journal.record("call", "post", "T1", {"n": number})
    journal.record("refused", "post", "T1")
    assert [entry.seq for entry in journal.entries()] == [1, 2, 3, 4]
    assert [entry.body["n"] for entry in journal.entries("call", after=1)] == [1, 2]
    assert journal.entries(name="other") == []
    assert len(journal) == 4


def test_secrets_are_masked_in_memory_and_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path=path)
    journal.record("call", "post", "T1", {"token": "xoxb-secret", "text": "hi"})
    written = path.read_text()
    journal.close()
    assert "xoxb-secret" not in written
    assert json.loads(written)["body"] == {"token": "***", "text": "hi"}
    assert journal.as_json()[0]["body"]["token"] == "***"


def test_queued_faults_come_in_order_and_once() -> None:
    script = FaultScript()
    script.queue("post", None, drop(accepted=True))
    script.queue("*", http(502))
    assert script.take("other") == http(502)
    assert script.take("post") is None
    assert script.take("post") == drop(accepted=True)
    assert script.take("post") is None
    assert script.pending() == 0


def test_a_mix_is_the_same_for_the_same_seed() -> None:
    def run() -> list[object]:
        script = FaultScript()
        script.mix("*", [(0.2, drop(accepted=True)), (0.1, error("internal_error"))], seed=3)
        return [script.take("post") for _ in range(200)]

    first = run()
    assert first == run()
    assert 30 <= sum(one is not None for one in first) <= 90


def test_faults_from_json() -> None:
    assert fault_from_json({"kind": "http", "status": 502, "accepted": True}) == http(502, accepted=True)
    limited = {"kind": "rate_limited", "status": 429, "error": "ratelimited", "retry_after": "soon"}
    assert fault_from_json(limited) == rate_limited("soon")
    assert Kind("drop") is Kind.DROP
    with pytest.raises(ValueError, match="nonsense"):
        fault_from_json({"kind": "nonsense"})
