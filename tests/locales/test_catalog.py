"""Every language says the same things, with the same parameters, and every phrase can be said."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

import locales
from locales import formats
from locales.catalog import FALLBACK, Catalog, catalog

ROOT = Path(locales.__file__).parent
LANGUAGES = sorted(folder.name for folder in ROOT.iterdir() if any(folder.glob("*.ftl")))
FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*/*.ftl"))
COMPLETE = ("en", "de", "es", "fr", "pt", "ru", "zh")
"""The languages that say everything; a further one borrows from English what it does not say yet."""
NUMBERS = {"count", "minutes"}
AMOUNTS = (0, 1, 2, 5)
WINDOW_TITLE = 24
"""Slack cuts the title of a form's window there: docs.slack.dev/reference/views/modal-views."""
BUTTON = 25
"""Longer words on a button are cut on a phone."""
BUTTONS = (
    "card-record-log",
    "card-record-remind",
    "card-record-timeline",
    "card-reminder-no-answer",
    "card-reminder-note",
    "card-reminder-reached",
    "card-task-cancel",
    "card-task-done",
    "card-task-snooze",
    "common-agenda",
    "common-an-existing-one",
    "common-cancel",
    "common-it-is-a-company",
    "common-it-is-a-person",
    "common-open-form",
    "common-send-form",
    "common-skip",
    "common-undo",
    "contact-another",
    "contact-same",
    "find-create",
    "join-approve",
    "join-decline",
    "next-step-days",
    "next-step-hours",
    "next-step-none",
    "next-step-tomorrow",
    "next-step-week",
)


class Variables(Visitor):
    """Collect the names of the parameters below a node."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        """Note one parameter."""
        self.names.add(node.id.name)


def messages(path: Path) -> Iterator[Message]:
    """Give the messages of a file; words that Fluent cannot read fail the test."""
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(entry, Junk), f"{path}: {entry.content}"
        if isinstance(entry, Message):
            yield entry


def parameters(message: Message) -> set[str]:
    """Give the names of a message's parameters."""
    found = Variables()
    found.visit(message)
    return found.names


@lru_cache
def phrases(language: str) -> dict[str, set[str]]:
    """Give a language's keys, each with its parameters."""
    paths = sorted((ROOT / language).glob("*.ftl"))
    return {each.id.name: parameters(each) for path in paths for each in messages(path)}


@lru_cache
def bundle(language: str) -> FluentBundle:
    """Load a language without the catalogue, so that no error is logged away."""
    loaded = FluentBundle([language], use_isolating=False)
    for path in sorted((ROOT / language).glob("*.ftl")):
        loaded.add_resource(FluentResource(path.read_text("utf-8")))
    return loaded


def spoken(words: FluentBundle, key: str, params: dict[str, str | int]) -> str:
    """Format one phrase; a mistake in it fails the test."""
    pattern = words.get_message(key).value
    assert pattern is not None, key
    text, errors = words.format_pattern(pattern, params)
    assert errors == [], key
    return str(text)


def test_a_folder_of_reading_words_only_is_no_language_of_the_chat(tmp_path: Path) -> None:
    for folder, file in (("en", "common.ftl"), ("xx", "dates.toml")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / file).write_text("")
    assert Catalog(tmp_path).languages == ("en",)


def test_the_languages_that_are_promised_are_there() -> None:
    assert set(LANGUAGES) >= set(COMPLETE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_english_keys_and_no_other(language: str) -> None:
    own, english = set(phrases(language)), set(phrases(FALLBACK))
    missing = sorted(english - own) if language in COMPLETE else []
    assert (missing, sorted(own - english)) == ([], [])


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - set(COMPLETE)))
def test_a_further_language_says_most_and_borrows_the_rest(language: str) -> None:
    own, english = set(phrases(language)), set(phrases(FALLBACK))
    assert len(own) >= 0.8 * len(english)
    for key in sorted(english - own):
        params = dict.fromkeys(phrases(FALLBACK)[key], 2)
        assert catalog().text(language, key, params) == catalog().text(FALLBACK, key, params)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_english_parameters(language: str) -> None:
    own, english = phrases(language), phrases(FALLBACK)
    assert {key: own[key] for key in own} == {key: english[key] for key in own}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_lies_in_one_file_and_in_the_same_as_in_english(language: str) -> None:
    def places(folder: str) -> list[tuple[str, str]]:
        return sorted((each.id.name, path.name) for path in (ROOT / folder).glob("*.ftl") for each in messages(path))

    keys = [key for key, _ in places(language)]
    assert len(keys) == len(set(keys))
    wanted = [place for place in places(FALLBACK) if place[0] in set(keys)]
    assert places(language) == wanted


@pytest.mark.parametrize("file", FILES)
def test_every_message_has_words(file: str) -> None:
    assert [each.id.name for each in messages(ROOT / file) if each.value is None or each.attributes] == []


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_said(language: str, amount: int) -> None:
    words = bundle(language)
    for key, names in phrases(language).items():
        params: dict[str, str | int] = {name: amount if name in NUMBERS else f"<{name}>" for name in names}
        text = spoken(words, key, params)
        assert text.strip() == text, key
        assert text, key
        for name in names - NUMBERS:
            assert f"<{name}>" in text, (key, name)
        assert "{" not in text, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_and_more_are_counted(language: str) -> None:
    """The number itself stands in every phrase that counts, from two on; one may be said in words."""
    words = bundle(language)
    for key, names in phrases(language).items():
        for name in names & NUMBERS:
            for amount in (2, 5):
                params: dict[str, str | int] = dict.fromkeys(names, "x") | {name: amount}
                assert str(amount) in spoken(words, key, params), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("find-found", {"query": "Acme"}),
        ("card-digest-title", {}),
        ("handoff-tasks", {}),
        ("common-undelivered-count", {}),
    ],
)
def test_one_is_said_otherwise_than_many(language: str, key: str, given: dict[str, str]) -> None:
    one, two, five, six = (catalog().text(language, key, {**given, "count": count}) for count in (1, 2, 5, 6))
    assert (one.replace("1", "2") != two) is (len(Locale.parse(language).plural_form.tags) > 0)  # Chinese has one form.
    assert five.replace("5", "6") == six


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_left_anything_open(language: str) -> None:
    assert "0" not in catalog().text(language, "join-left", {"name": "Anna"})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", BUTTONS)
def test_words_on_a_button_are_short(language: str, key: str) -> None:
    assert len(catalog().text(language, key, {})) <= BUTTON


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_switch_fits_on_its_button(language: str) -> None:
    for ping in ("reminders", "joining", "problems"):
        what = catalog().text(language, f"settings-ping-{ping}", {})
        assert len(catalog().text(language, "settings-toggle", {"what": what})) <= BUTTON


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_form_fits_its_window(language: str) -> None:
    titles = {key: catalog().text(language, key, {}) for key in phrases(language) if key.endswith("-form")}
    assert {key: title for key, title in titles.items() if len(title) > WINDOW_TITLE} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_names_its_command(language: str) -> None:
    """The example of `log` shows a sentence that begins with the command's own name, which no language changes."""
    for key in phrases(language):
        name, is_example, rest = key.partition("-example")
        if is_example and not rest and not name.startswith("ask-"):
            _, _, sentence = catalog().text(language, key, {}).replace("：", ": ").partition(": ")
            assert sentence.split(" ")[0] == name, key


def test_german_addresses_people_formally_and_quotes_as_germans_do() -> None:
    familiar = {"du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deiner"}
    for path in (ROOT / "de").glob("*.ftl"):
        text = path.read_text("utf-8")
        words = {word.strip(".,:;!?()„“").casefold() for word in text.split()}
        assert not words & familiar, path.name
        assert '"' not in text, path.name
        assert "”" not in text, path.name
        assert text.count("„") == text.count("“"), path.name


def test_spanish_is_warm_and_punctuated_as_spaniards_do() -> None:
    formal = {"usted", "ustedes", "escriba", "elija", "pruebe", "invite"}
    for path in (ROOT / "es").glob("*.ftl"):
        text = path.read_text("utf-8")
        said = [line for line in text.splitlines() if "-example =" not in line and "-help =" not in line]
        said = [line for line in said if not line.startswith(f"    {path.stem} ")]  # How a command is typed.
        words = {word.strip(".,:;!?()«»¿¡").casefold() for line in said for word in line.split()}
        assert not words & formal, path.name
        assert text.count("«") == text.count("»"), path.name
        assert text.count("¿") == text.count("?") - text.count("?start="), path.name
        assert text.count("¡") == text.count("!"), path.name
        assert not set('"“”„') & set(text), path.name


def test_portuguese_says_você_and_writes_as_brazilians_do() -> None:
    foreign = {"tu", "teu", "tua", "contigo", "vós", "usted", "equipa", "contacto", "registo", "ecrã", "utilizador"}
    for path in (ROOT / "pt").glob("*.ftl"):
        text = path.read_text("utf-8")
        words = {word.strip(".,:;!?()“”").casefold() for word in text.split()}
        assert not words & foreign, path.name
        assert text.count("“") == text.count("”"), path.name
        assert not set('"„«»') & set(text), path.name


def test_chinese_is_polite_and_punctuated_as_chinese_is() -> None:
    for path in (ROOT / "zh").glob("*.ftl"):
        text = path.read_text("utf-8")
        assert "你" not in text.replace("你们", ""), path.name
        assert '"' not in text, path.name
        assert text.count("“") == text.count("”"), path.name
        assert not re.search("[\u4e00-\u9fff][,;!?]", text), path.name


def test_italian_says_tu_and_is_punctuated_as_italians_do() -> None:
    formal = {"lei", "suo", "la sua", "prego", "voglia", "scriva", "scelga", "invii"}
    for path in (ROOT / "it").glob("*.ftl"):
        text = path.read_text("utf-8")
        lines = [line for line in text.splitlines() if not line.startswith("why-stall-own")]
        words = {word.strip(".,:;!?()“”").casefold() for line in lines for word in line.split()}
        assert not words & (formal - {"suo"}), path.name
        assert text.count("“") == text.count("”"), path.name
        assert not set('"„«»') & set(text), path.name
        assert not re.search(" [:;?!](?![)])", text), path.name


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(LookupError):
        catalog().text("de", "no-such-key", {})


def test_french_says_vous_and_is_punctuated_as_the_french_do() -> None:
    familiar = {"tu", "te", "toi", "ton", "ta", "tes", "écris", "choisis", "essaie", "tape"}
    for path in (ROOT / "fr").glob("*.ftl"):
        text = path.read_text("utf-8")
        said = {word.strip(".,:;!?()«»").casefold() for word in text.split()}
        assert not said & familiar, path.name
        assert text.count("«") == text.count("»"), path.name
        assert not re.search(r" [:;?!»]|« ", text), path.name
        assert not set('"“”„') & set(text), path.name


@pytest.mark.parametrize(
    ("locale", "language"), [("de", "de"), ("de-AT", "de"), ("de_CH", "de"), ("en-GB", "en"), ("xx", "en"), ("", "en")]
)
def test_a_locale_finds_its_language(locale: str, language: str) -> None:
    assert catalog().language(locale) == language


def test_a_language_borrows_what_it_lacks(tmp_path: Path) -> None:
    for language, text in (("en", "greeting = Hello\nparting = Goodbye\n"), ("de", "greeting = Guten Tag\n")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "talk.ftl").write_text(text, "utf-8")
    own = Catalog(tmp_path)
    assert own.languages == ("de", "en")
    assert own.has("de", "greeting")
    assert not own.has("de", "parting")
    assert [own.text("de", key, {}) for key in ("greeting", "parting")] == ["Guten Tag", "Goodbye"]


def test_words_of_people_are_shown_as_they_are() -> None:
    assert catalog().text("de", "common-literal", {"text": "{ $x } <b> „Müller“"}) == "{ $x } <b> „Müller“"


def test_a_sentence_ends_with_one_full_stop() -> None:
    back = formats.day(date(2026, 3, 9), "ru")
    assert catalog().text("ru", "away-alone", {"back": back}).endswith("2026\u202fг.")
    assert catalog().text("en", "team-none-yet", {}).endswith("yet.")
    assert (
        catalog().text("en", "team-added", {"member": "Ana...", "name": "Acme Inc."})
        == "Ana... is in team Acme Inc. now."
    )
    assert catalog().text("en", "team-joined", {"name": "Acme Inc."}) == "You're in team Acme Inc."
