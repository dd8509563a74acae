"""What a second reader proposes is sifted: people, amounts, days and stages must stand in the sentence."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from judge import records

from handlers.understanding.proposals import schema, sift

FOUND = records("en")


def kept(text: str, *proposed: Any) -> list[tuple[str, dict[str, Any]]]:
    """Sift proposals for a sentence."""
    actions = sift(proposed, text, FOUND.moment, FOUND.names, FOUND.stages)
    return [(each.name, dict(each.slots)) for each in actions]


def test_records_amounts_and_days_of_the_sentence_are_kept_as_we_read_them() -> None:
    text = "Orchid rollout could end up around 70k, signing maybe 30 June"
    given = {"action": "update_deal", "deal": "Orchid rollout", "amount": 70000, "close_date": "2026-06-30"}
    ((name, slots),) = kept(text, given)
    assert name == "update_deal"
    assert slots["deal"] == "Orchid rollout"
    assert slots["deal_id"].startswith("deal-")
    assert slots["amount"] == 70_000
    assert slots["close_date"] == "2026-06-30"


def test_invented_amounts_days_and_people_are_dropped() -> None:
    text = "Orchid rollout could end up around 70k"
    given = {"action": "update_deal", "deal": "Orchid rollout", "amount": 90000, "close_date": "2026-06-30"}
    assert kept(text, given) == []
    assert kept(text, given | {"amount": "70000"})[0][1].keys() == {"deal", "deal_id", "amount"}
    assert kept("Tom Baker sounded pleased", {"action": "log_activity", "kind": "call", "contact": "Ana Ruiz"}) == []


def test_unknown_actions_slots_and_values_are_dropped() -> None:
    text = "Tom Baker sounded pleased"
    ((_, slots),) = kept(
        text,
        {"action": "log_activity", "kind": "call", "contact": "Tom Baker", "owner_id": "x", "duration_minutes": 45},
        {"action": "erase", "contact": "Tom Baker"},
        {"action": "log_activity", "kind": ["call"], "contact": "Tom Baker"},
    )
    assert slots.keys() == {"kind", "contact", "contact_id"}


def test_words_with_foreign_figures_or_addresses_become_the_sentence() -> None:
    text = "Tom Baker sounded pleased about the samples"
    for title in (
        "Pay 500 now",
        "see https://evil.example",
        "mail me@evil.example",
        "Transfer ownership without delay",
    ):
        ((_, slots),) = kept(text, {"action": "create_task", "title": title})
        assert slots["title"] == text
    ((_, slots),) = kept(text, {"action": "create_task", "title": "Send samples to Tom"})
    assert slots["title"] == "Send samples to Tom"


def test_at_most_three_are_kept_and_the_same_once() -> None:
    asked = {"action": "show", "contact": "Tom Baker"}
    assert len(kept("Tom Baker sounded pleased", asked, asked)) == 1
    many = [{"action": "create_task", "title": f"Tom {word}"} for word in ("Baker", "sounded", "pleased", "Tom Baker")]
    assert len(kept("Tom Baker sounded pleased", *many)) == 3


def test_the_schema_names_every_action_and_slot_once() -> None:
    properties = schema()["properties"]["actions"]["items"]["properties"]
    assert "log_activity" in properties["action"]["enum"]
    assert "delete" not in properties["action"]["enum"]
    assert {"contact", "amount", "due", "stage"} <= properties.keys()


def test_invented_addresses_and_numbers_are_dropped() -> None:
    text = "new contact Carl Stone, carl@stone.example, likes tea"
    invented = {
        "action": "create_contact",
        "name": "Carl Stone",
        "email": "eve@evil.example",
        "phone": "+4915123456789",
    }
    ((_, slots),) = kept(text, invented)
    assert slots == {"name": "Carl Stone"}
    ((_, slots),) = kept(text, invented | {"email": "carl@stone.example"})
    assert slots["email"] == "carl@stone.example"
    assert (
        kept("Orchid rollout could happen", {"action": "update_deal", "deal": "Orchid rollout", "probability": 90})
        == []
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
SLOTS = sorted(schema()["properties"]["actions"]["items"]["properties"].keys() - {"action"})
ACTIONS = schema()["properties"]["actions"]["items"]["properties"]["action"]["enum"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ACTIONS), st.dictionaries(st.sampled_from(SLOTS), JSON, max_size=6), JSON)
def test_whatever_is_proposed_nothing_raises(action: str, slots: dict[str, Any], other: Any) -> None:
    text = "Tom Baker and Ana Ruiz want 70k by 30 June, ana@acme.example, 45 minutes, Orchid rollout at 60%"
    for name, found in kept(text, {"action": action, **slots}, other):
        assert name in ACTIONS
        assert found.get("amount") in (None, 70_000, 70_000.0)
