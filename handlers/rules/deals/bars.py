"""Bars made of characters, for figures beside each other. Pure."""

_FULL = "█"


def bar(value: int, most: int, width: int = 8) -> str:
    """Draw a value as a share of the largest; what is not nothing shows at least one block."""
    if value <= 0 or most <= 0:
        return ""
    return _FULL * max(1, round(width * value / most))
