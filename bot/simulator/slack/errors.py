"""How a refused call looks on the wire."""

from typing import Any


class ApiError(Exception):
    """A refusal with Slack's error code; `details` are further fields of the answer."""

    def __init__(self, code: str, **details: Any) -> None:
        """Keep the code and the details."""
        super().__init__(code)
        self.code = code
        self.details = details

    def as_json(self) -> dict[str, Any]:
        """Return the body of the answer."""
        return {"ok": False, "error": self.code, **self.details}


def invalid(code: str, findings: list[str]) -> ApiError:
    """Return the refusal that carries a validator's findings."""
    return ApiError(code, errors=findings, response_metadata={"messages": [f"[ERROR] {one}" for one in findings]})
