"""Settings: defaults that start, and one kind sentence for each thing that is wrong."""

import stat
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsProblem, load, sqlite_file, variable

SLACK = {"SLACK_BOT_TOKEN": "xoxb-1-canary-bot", "SLACK_APP_TOKEN": "xapp-1-canary-app"}
TELEGRAM = {"TELEGRAM_BOT_TOKEN": "123456789:AAEcanarycanarycanarycanarycanarycan"}


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of the machine's own environment counts."""
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path / 'crm.db'}")


def test_defaults_start_without_any_platform() -> None:
    settings = load()
    assert not settings.has_platform
    assert not settings.needs_http
    assert settings.http_address == ("127.0.0.1", 8080)
    assert (settings.join, settings.log, settings.zone, settings.currency, settings.locale) == (
        "ask",
        "info",
        "UTC",
        "EUR",
        "en",
    )


def test_environment_and_dotenv_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RAPPORT_ZONE=Europe/Madrid\nRAPPORT_CURRENCY=usd\nOTHER=1\n")
    monkeypatch.setenv("RAPPORT_ZONE", "Europe/Berlin")
    monkeypatch.setenv("SLACK_BOT_TOKEN", SLACK["SLACK_BOT_TOKEN"])
    monkeypatch.setenv("SLACK_APP_TOKEN", SLACK["SLACK_APP_TOKEN"])
    settings = load()
    assert (settings.zone, settings.currency) == ("Europe/Berlin", "USD")
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == SLACK["SLACK_BOT_TOKEN"]


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    monkeypatch.setenv("RAPPORT_ZONE", "")
    assert load().zone == "UTC"


def test_names_without_the_prefix_are_somebody_elses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZONE", "Mars/Olympus")
    monkeypatch.setenv("LOCALE", "xx")
    monkeypatch.setenv("HTTP", "nonsense")
    assert load().zone == "UTC"


@pytest.mark.parametrize(
    ("given", "names", "remedy"),
    [
        ({"SLACK_BOT_TOKEN": "xoxp-canary", "SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN", "xoxb-"),
        ({**SLACK, "SLACK_APP_TOKEN": "xoxb-canary"}, "SLACK_APP_TOKEN", "xapp-"),
        ({"SLACK_APP_TOKEN": "xapp-1-canary"}, "SLACK_BOT_TOKEN", "missing"),
        ({"SLACK_BOT_TOKEN": "xoxb-1-canary"}, "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"),
        (
            {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "xoxb-canary-1234567"},
            "SIGNING_SECRET",
            "copy|see",
        ),
        ({"TELEGRAM_BOT_TOKEN": "canary"}, "TELEGRAM_BOT_TOKEN", "@BotFather"),
        (
            {**TELEGRAM, "TELEGRAM_WEBHOOK_URL": "https://a.example/hook"},
            "TELEGRAM_WEBHOOK_SECRET",
            "openssl",
        ),
        ({**TELEGRAM, "TELEGRAM_WEBHOOK_URL": "http://a.example/hook"}, "TELEGRAM_WEBHOOK_URL", "https://"),
        (
            {
                **TELEGRAM,
                "TELEGRAM_WEBHOOK_URL": "https://a.example/bot123456789:AAEcanarycanarycanarycanary",
            },
            "TELEGRAM_WEBHOOK_URL",
            "take it out",
        ),
        (
            {
                "TELEGRAM_WEBHOOK_URL": "https://a.example/hook",
                "TELEGRAM_WEBHOOK_SECRET": "0123456789abcdefcanary",
            },
            "TELEGRAM_BOT_TOKEN",
            "missing",
        ),
        ({"TELEGRAM_API_URL": "api.telegram.org"}, "TELEGRAM_API_URL", "https://"),
        ({"RAPPORT_DATABASE_URL": "mysql://canary@h/db"}, "RAPPORT_DATABASE_URL", "sqlite:///"),
        ({"RAPPORT_DATABASE_URL": "crm.db"}, "RAPPORT_DATABASE_URL", "sqlite:///"),
        ({"RAPPORT_SECRET_KEY": "canary"}, "RAPPORT_SECRET_KEY", "openssl"),
        ({"RAPPORT_HTTP": "8080"}, "RAPPORT_HTTP", "host:port"),
        ({"RAPPORT_HTTP": "127.0.0.1:808080"}, "RAPPORT_HTTP", "host:port"),
        ({"RAPPORT_JOIN": "maybe"}, "RAPPORT_JOIN", "'ask' or 'open'"),
        ({"RAPPORT_LOG": "loud"}, "RAPPORT_LOG", "debug"),
        ({"RAPPORT_ZONE": "Mars/Olympus"}, "RAPPORT_ZONE", "Europe/Berlin"),
        ({"RAPPORT_ZONE": "../../etc/passwd"}, "RAPPORT_ZONE", "Europe/Berlin"),
        ({"RAPPORT_CURRENCY": "EURO"}, "RAPPORT_CURRENCY", "EUR"),
        ({"RAPPORT_LOCALE": "xx"}, "RAPPORT_LOCALE", "en"),
        ({"RAPPORT_DATABASE_URL": "sqlite:///"}, "RAPPORT_DATABASE_URL", "sqlite:///rapport.db"),
        ({"RAPPORT_BACKUPS_KEPT": "0"}, "RAPPORT_BACKUPS_KEPT", "1 or more"),
        ({"RAPPORT_MODEL_SECONDS": "soon"}, "RAPPORT_MODEL_SECONDS", "a number"),
    ],
)
def test_what_is_wrong_is_said_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], names: str, remedy: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsProblem) as caught:
        load()
    sentence = str(caught.value)
    assert names in sentence
    assert any(each in sentence for each in remedy.split("|"))
    assert "canary" not in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_every_wrong_thing_has_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_HTTP", "x")
    monkeypatch.setenv("RAPPORT_ZONE", "x")
    with pytest.raises(SettingsProblem) as caught:
        load()
    assert len(str(caught.value).splitlines()) == 2


def test_a_database_in_no_folder_is_explained(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path}/nowhere/crm.db")
    with pytest.raises(SettingsProblem, match=r"RAPPORT_DATABASE_URL.*make its folder"):
        load()


def test_secrets_never_show_in_what_is_printed() -> None:
    settings = load(**SLACK, **TELEGRAM, database_url="postgresql://rapport:canary@db/crm")
    assert "canary" not in repr(settings) + str(settings)


def test_http_runs_only_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="0123456789abcdef").needs_http
    assert not load(**SLACK).needs_http
    monkeypatch.setenv("RAPPORT_HTTP", "[::1]:9000")
    assert load().needs_http
    assert load().http_address == ("::1", 9000)


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = load().press_keys()
    assert load().press_keys() == first
    assert len(first) == 1
    assert len(first[0]) >= 32
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600
    assert load(secret_key="k" * 32).press_keys() == (b"k" * 32,)


def test_a_broken_key_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("short")
    with pytest.raises(SettingsProblem, match="RAPPORT_SECRET_KEY"):
        load().press_keys()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:////var/lib/crm.db", Path("/var/lib/crm.db")),
        ("sqlite+aiosqlite:///crm%20x.db?cache=1", Path("crm x.db")),
        ("postgresql://u:p@h/db", None),
    ],
)
def test_the_file_of_an_address(url: str, path: Path | None) -> None:
    assert sqlite_file(url) == path


def test_socket_mode_needs_no_port_even_with_a_signing_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**SLACK, "SLACK_SIGNING_SECRET": "0123456789abcdef"}.items():
        monkeypatch.setenv(name, value)
    assert not load().needs_http
    monkeypatch.setenv("RAPPORT_HTTP", "127.0.0.1:8099")
    assert load().needs_http


def test_a_bot_api_server_on_this_machine_may_call_back_without_https(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = {"TELEGRAM_WEBHOOK_URL": "http://127.0.0.1:8080", "TELEGRAM_WEBHOOK_SECRET": "0123456789abcdef"}
    for name, value in {**TELEGRAM, **hook}.items():
        monkeypatch.setenv(name, value)
    assert load().telegram_webhook_url == "http://127.0.0.1:8080"


def test_a_slack_address_that_would_show_the_token_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable("slack_api_url"), "http://example.com/api/")
    with pytest.raises(SettingsProblem, match="must begin with https"):
        load()
