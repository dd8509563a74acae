"""What the person who runs the bot decides: read from the environment, else from a ``.env`` file."""

import re
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.numbers import is_currency
from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import keyring
from bot.keyring import SHORTEST_KEY
from bot.misfits import misfit
from locales.catalog import catalog

_FOLDER = user_data_path("rapport", appauthor=False)
_SCHEMES = ("sqlite", "sqlite+aiosqlite", "postgresql", "postgresql+asyncpg")
_ADDRESS = re.compile(r"(?P<host>\[[0-9a-fA-F:]+\]|[\w.-]+):(?P<port>\d{1,5})")

# What a secret looks like, and where it is found when it does not.
_SHAPES = {
    "slack_bot_token": (r"(xoxe\.)?xoxb-[\w-]+", "begins with xoxb-: see your app's OAuth & Permissions"),
    "slack_app_token": (r"xapp-[\w-]+", "begins with xapp-: see your app's Basic Information"),
    "slack_signing_secret": (
        r"(?!xox|xapp)\S{8,}",
        "is letters and digits: see your app's Basic Information",
    ),
    "telegram_bot_token": (r"\d+:[\w-]{3,}", "looks like 123456789:AAE…: @BotFather tells it on /token"),
    "telegram_webhook_secret": (
        r"[\w-]{16,256}",
        "is 16 to 256 letters and digits: try `openssl rand -hex 32`",
    ),
    "secret_key": (rf".{{{SHORTEST_KEY},}}", f"needs {SHORTEST_KEY} characters: try `openssl rand -hex 32`"),
}
# A Bot API server on the same machine calls back without https.
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_DOORS = "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP"


class SettingsProblem(Exception):
    """The settings cannot work as they are. The text is one sentence for each thing, with its remedy."""


def _of(name: str, default: str | None, description: str) -> Any:
    return Field(default, validation_alias=name, description=description)


class Settings(BaseSettings):
    """Every setting with its default. Build one with ``load()``, which explains what is wrong."""

    model_config = SettingsConfigDict(
        env_prefix="RAPPORT_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    slack_bot_token: SecretStr | None = _of("SLACK_BOT_TOKEN", None, "Slack's Bot User OAuth Token (xoxb-…).")
    slack_app_token: SecretStr | None = _of(
        "SLACK_APP_TOKEN", None, "Slack's App-Level Token (xapp-…): Socket Mode, no public address needed."
    )
    slack_signing_secret: SecretStr | None = _of(
        "SLACK_SIGNING_SECRET", None, "Slack's Signing Secret: events over HTTP instead of Socket Mode."
    )
    slack_api_url: str = _of("SLACK_API_URL", "https://slack.com/api/", "Where Slack's Web API answers.")
    telegram_bot_token: SecretStr | None = _of("TELEGRAM_BOT_TOKEN", None, "The token that @BotFather gave.")
    telegram_api_url: str = _of("TELEGRAM_API_URL", "https://api.telegram.org", "Where Telegram's Bot API answers.")
    telegram_webhook_url: str | None = _of(
        "TELEGRAM_WEBHOOK_URL", None, "The public https address for Telegram; without it the bot polls."
    )
    telegram_webhook_secret: SecretStr | None = _of(
        "TELEGRAM_WEBHOOK_SECRET", None, "Shows the bot that a call is Telegram's. Needed with a webhook."
    )
    database_url: str = Field(
        f"sqlite:///{_FOLDER / 'rapport.db'}",
        description="The database: `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`.",
        json_schema_extra={"shown": "the file `rapport.db` in your data directory"},
        repr=False,
    )
    secret_key: SecretStr | None = Field(
        None,
        description=f"Signs the buttons; {SHORTEST_KEY} characters or more.",
        json_schema_extra={"shown": "made once, kept in `secret.key` beside the database"},
    )
    old_secret_keys: SecretStr | None = Field(
        None, description="Earlier values of RAPPORT_SECRET_KEY, with spaces between: their buttons go on working."
    )
    backups: str = Field(
        "",
        description="Where a copy of the SQLite database is kept each day; `off` for none.",
        json_schema_extra={"shown": "the folder `backups` beside the database"},
    )
    backups_kept: int = Field(14, ge=1, le=366, description="How many of these copies are kept; older ones go.")
    http: str = Field(
        "127.0.0.1:8080",
        description="Where to listen for webhooks and health checks: only if set, or webhooks need it.",
    )
    join: Literal["ask", "open"] = Field(
        "ask", description="Whether newcomers of your Slack team wait for an administrator's yes (`ask`, `open`)."
    )
    log: Literal["debug", "info", "warning", "error"] = Field("info", description="The least level that is logged.")
    zone: str = Field("UTC", description="The team's time zone, for the first start.")
    currency: str = Field("EUR", description="The team's currency, for the first start.")
    locale: str = Field("en", description="The team's language, for the first start.")
    model_url: str | None = Field(
        None, description="An OpenAI-compatible address (`https://…/v1`): unclear sentences go there. Off unless set."
    )
    model_name: str | None = Field(None, description="The model to ask there.")
    model_key: SecretStr | None = Field(None, description="The key to ask it with, where one is needed.")
    model_seconds: float = Field(4.0, gt=0, le=8, description="How long a sentence waits for it, in seconds.")

    @field_validator(*_SHAPES)
    @classmethod
    def _shape(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        shape, remedy = _SHAPES[str(info.field_name)]
        if value is not None and not re.fullmatch(shape, value.get_secret_value()):
            raise ValueError(f"{variable(str(info.field_name))} {remedy}.")
        return value

    @field_validator("slack_api_url", "telegram_api_url", "telegram_webhook_url", "model_url")
    @classmethod
    def _web_address(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        name, parts = variable(str(info.field_name)), urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise ValueError(f"{name} should be a plain web address such as https://crm.example.com.")
        local = parts.hostname in _LOOPBACK
        if info.field_name == "telegram_webhook_url" and parts.scheme != "https" and not local:
            raise ValueError(f"{name} must begin with https://: Telegram calls no other address.")
        if info.field_name == "slack_api_url" and parts.scheme != "https" and not local:
            raise ValueError(f"{name} must begin with https://: your bot's token travels there.")
        if re.search(r"\d+(:|%3[aA])[\w-]{20,}", value):
            raise ValueError(f"{name} contains a bot token: take it out, addresses end up in logs.")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        value = re.sub(r"^postgres://", "postgresql://", value)
        if value.split("://")[0] not in _SCHEMES or "://" not in value:
            raise ValueError("RAPPORT_DATABASE_URL should be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.")
        if sqlite_file(value) == Path():
            raise ValueError("RAPPORT_DATABASE_URL names no file: try sqlite:///rapport.db, for one in this folder.")
        return value

    @field_validator("http")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        found = _ADDRESS.fullmatch(value)
        if not found or int(found["port"]) > 65535:
            raise ValueError("RAPPORT_HTTP should be host:port, for example 127.0.0.1:8080.")
        return value

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError("RAPPORT_ZONE should be a time zone's name, for example Europe/Berlin.") from None
        return value

    @field_validator("currency")
    @classmethod
    def _known_currency(cls, value: str) -> str:
        if not is_currency(value.upper()):
            raise ValueError("RAPPORT_CURRENCY should be a currency's three letters, for example EUR.")
        return value.upper()

    @field_validator("locale")
    @classmethod
    def _known_locale(cls, value: str) -> str:
        known = catalog().languages
        if value.replace("_", "-").split("-")[0].lower() not in known:
            raise ValueError(f"RAPPORT_LOCALE should be one of the languages there are: {', '.join(known)}.")
        return value

    @model_validator(mode="after")
    def _together(self) -> Self:
        bot, app, signing = self.slack_bot_token, self.slack_app_token, self.slack_signing_secret
        hook = self.telegram_webhook_url
        for wrong, sentence in (
            ((app or signing) and not bot, "SLACK_BOT_TOKEN is missing: Slack's other secret alone cannot answer."),
            (bot and not (app or signing), f"SLACK_BOT_TOKEN is not enough alone: {_DOORS}."),
            (hook and not self.telegram_bot_token, "TELEGRAM_BOT_TOKEN is missing: a webhook alone cannot answer."),
            (
                hook and not self.telegram_webhook_secret,
                "TELEGRAM_WEBHOOK_SECRET is missing: a webhook needs one; `openssl rand -hex 32` makes it.",
            ),
            (self.model_url and not self.model_name, "RAPPORT_MODEL_NAME is missing: say which model shall be asked."),
            (self.model_name and not self.model_url, "RAPPORT_MODEL_URL is missing: say where the model is asked."),
        ):
            if wrong:
                raise ValueError(sentence)
        return self

    @property
    def http_address(self) -> tuple[str, int]:
        """The host and port to listen on."""
        host, _, port = self.http.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def needs_http(self) -> bool:
        """Whether the HTTP server shall run: webhooks need it, or somebody set its address."""
        over_http = self.slack_signing_secret and not self.slack_app_token
        return bool(over_http or self.telegram_webhook_url or "http" in self.model_fields_set)

    @property
    def has_platform(self) -> bool:
        """Whether there is a Slack or a Telegram to connect to."""
        return bool(self.slack_bot_token or self.telegram_bot_token)

    @property
    def folder(self) -> Path:
        """Where files of our own lie: beside the SQLite file, else in the user's data directory."""
        path = sqlite_file(self.database_url)
        return path.parent if path else _FOLDER

    @property
    def key_file(self) -> Path:
        """Where the keys lie that we made ourselves."""
        return self.folder / "secret.key"

    @property
    def backups_folder(self) -> Path | None:
        """Where the daily copies lie; None where there shall be none, or the database is a server's."""
        if self.backups == "off" or sqlite_file(self.database_url) is None:
            return None
        return Path(self.backups).expanduser() if self.backups else self.folder / "backups"

    def press_keys(self) -> tuple[bytes, ...]:
        """Return the keys of buttons, the one that signs first. Raises ``SettingsProblem``."""
        if self.secret_key:
            old = self.old_secret_keys.get_secret_value().split() if self.old_secret_keys else []
            return tuple(key.encode() for key in (self.secret_key.get_secret_value(), *old))
        try:
            return keyring.read(self.key_file)
        except keyring.KeyringProblem as problem:
            raise SettingsProblem(str(problem)) from None


def variable(field: str) -> str:
    """Name the environment variable of a field."""
    alias = Settings.model_fields[field].validation_alias
    return str(alias) if alias else f"RAPPORT_{field.upper()}"


def load(**given: Any) -> Settings:
    """Read the settings. Raises ``SettingsProblem`` with one sentence for each thing that is wrong."""
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise SettingsProblem("\n".join(_sentence(each) for each in error.errors())) from None
    except UnicodeDecodeError:
        raise SettingsProblem("The file .env is not UTF-8 text: save it again as UTF-8.") from None
    path = sqlite_file(settings.database_url)
    if path:
        _reach(path)
    return settings


def sqlite_file(url: str) -> Path | None:
    """Return the file of an SQLite address; None for a server's."""
    scheme, _, rest = url.partition("://")
    return Path(unquote(rest.split("?")[0])[1:]).expanduser() if scheme.startswith("sqlite") else None


def _sentence(error: Any) -> str:
    name = str(error["loc"][0]) if error["loc"] else "A setting"
    field = next((each for each in Settings.model_fields if name in (each, variable(each))), None)
    return misfit(error, variable(field) if field else name)


def _reach(path: Path) -> None:
    try:
        if path.parent == _FOLDER:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fits = path.parent.is_dir() and not path.is_dir()
    except OSError:
        fits = False
    if not fits:
        raise SettingsProblem(f"RAPPORT_DATABASE_URL points to {path}: make its folder, or choose another file.")
