"""Questions are answered, and what was done is corrected."""

from judge import records

from handlers.kit.reading import Reading
from handlers.understanding.answers import resume
from handlers.understanding.corrections import correct
from handlers.understanding.reader import GrammarReader

FOUND = records("en")


def read(text: str) -> Reading:
    return GrammarReader().read(text, FOUND.moment, FOUND.names, FOUND.stages)


def test_choosing_a_contact_completes_the_sentence() -> None:
    (question,) = read("spoke to Tom, sounds good").actions
    for choice in ("Tom Barker", "contact-4"):
        (done,) = resume(question, None, choice, FOUND.moment, FOUND.names)
        assert (done.name, done.slots["contact"], done.slots["summary"]) == (
            "log_activity",
            "Tom Barker",
            "sounds good",
        )


def test_a_new_name_is_an_answer() -> None:
    (question,) = read("spoke to Tom").actions
    (done,) = resume(question, "Tom Hanks", None, FOUND.moment, FOUND.names)
    assert done.slots["contact"] == "Tom Hanks"


def test_choosing_a_day() -> None:
    (question,) = read("demo with Lumen Wednesday 11am").actions
    (done,) = resume(question, None, question.slots["options"][1], FOUND.moment, FOUND.names)
    assert (done.name, done.slots["start"]) == ("schedule_activity", "2026-05-13T11:00:00+02:00")


def test_typing_a_close_date() -> None:
    (question,) = read("Orchid rollout closes by June").actions
    (done,) = resume(question, "15 June", None, FOUND.moment, FOUND.names)
    assert done.slots["close_date"] == "2026-06-15"


def test_an_answer_that_fits_nothing_asks_again() -> None:
    (question,) = read("Orchid rollout closes by June").actions
    assert resume(question, "whatever", None, FOUND.moment, FOUND.names) == (question,)


def test_corrections() -> None:
    task = read("remind me tomorrow at 3pm to call Tom Baker").actions
    (moved,) = correct(task, "no, Thursday", FOUND.moment, FOUND.names) or ()
    assert moved.slots["due"] == "2026-05-14T15:00:00+02:00"
    (later,) = correct(task, "make it 5pm", FOUND.moment, FOUND.names) or ()
    assert later.slots["due"] == "2026-05-12T17:00:00+02:00"
    (other,) = correct(task, "I meant Tom Barker", FOUND.moment, FOUND.names) or ()
    assert other.slots["contact"] == "Tom Barker"
    deal = read("Orchid rollout is at 70k").actions
    (cheaper,) = correct(deal, "make it 60k", FOUND.moment, FOUND.names) or ()
    assert cheaper.slots["amount"] == 60_000


def test_no_correction() -> None:
    task = read("remind me tomorrow at 3pm to call Tom Baker").actions
    for text in ("called Ana Ruiz", "thanks", "no", "make it so", "no, I will call them on Thursday myself"):
        assert correct(task, text, FOUND.moment, FOUND.names) is None


def test_a_bare_figure_is_read_in_the_size_of_the_amount_that_it_puts_right() -> None:
    big = read("Orchid rollout is at 70k").actions
    for said, worth in (("no, 75", 75_000), ("no, 75 euros", 75), ("no, 12,500", 12_500)):
        (mended,) = correct(big, said, FOUND.moment, FOUND.names) or ()
        assert mended.slots["amount"] == worth, said
    for said in ("no, 700", "make it 5k more"):
        assert correct(big, said, FOUND.moment, FOUND.names) is None, said
    (cheaper,) = correct(read("Orchid rollout is at 5k").actions, "no, 800", FOUND.moment, FOUND.names) or ()
    assert cheaper.slots["amount"] == 800


def test_a_month_is_no_day_on_which_something_was() -> None:
    called = read("called Ana Ruiz about the Orchid rollout").actions
    assert correct(called, "make that July", FOUND.moment, FOUND.names) is None
    (moved,) = correct(called, "no, yesterday", FOUND.moment, FOUND.names) or ()
    assert str(moved.slots["occurred_at"])[:10] == "2026-05-10"


def test_a_difference_is_answered_with_what_a_deal_is_worth_now() -> None:
    spoken = records("de")
    (question,) = GrammarReader().read("Orchid rollout 5k billiger", spoken.moment, spoken.names, spoken.stages).actions
    assert (question.name, question.slots["about"]) == ("ask", "amount")
    (done,) = resume(question, "59k", None, spoken.moment, spoken.names)
    assert (done.name, done.slots["deal"], done.slots["amount"]) == ("update_deal", "Orchid rollout", 59_000)
