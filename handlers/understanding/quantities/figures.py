"""Numbers in figures, as each language groups and divides them."""

from handlers.understanding.words import patterns

GROUPED = r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
"""A number in figures, in folded text."""


def readings(text: str, decimal: str, *, money: bool, size: bool) -> tuple[float, ...]:
    """Give the numbers that figures may mean, the likeliest first.

    "12.500" where the point marks decimals is asked about, unless it is ``money``, which nobody writes with three
    decimals, or has a ``size`` behind it ("1.250 million"), which nobody puts after thousands.
    """
    other = "," if decimal == "." else "."
    plain = patterns.sub(r"[ ']", "", text)
    groups = patterns.fullmatch(r"(\d{1,3})([.,])(\d{3})", plain)
    if groups and groups.group(2) == decimal and groups.group(1) != "0":
        whole, part = float(groups.group(1) + groups.group(3)), float(f"{groups.group(1)}.{groups.group(3)}")
        if size:
            return (part,)
        return (whole,) if money else (whole, part)
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0 and len(plain) - last - 1 != 3:
        return (float(patterns.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :]),)
    divided = last >= 0 and plain.count(plain[last]) == 1 and plain[last] == decimal
    if divided and (other in plain[:last] or plain[0] == "0"):
        return (float(plain[:last].replace(other, "") + "." + plain[last + 1 :]),)
    return (float(patterns.sub(r"[.,]", "", plain)),)


_BEYOND = 1e18
"""More than there is money; four hundred figures in a row would be infinite."""


def tidy(value: float) -> float:
    """Round to cents, and give whole numbers as such; what is beyond counting becomes one large number."""
    rounded = round(min(value, _BEYOND), 2)
    return int(rounded) if rounded == int(rounded) else rounded
