"""Which commands help shows with all of their forms: those whose forms are written down, in English at least."""

from locales.catalog import FALLBACK, catalog


def has_forms(command: str) -> bool:
    """Tell whether the phrase ``<command>-forms`` exists."""
    return catalog().has(FALLBACK, f"{command}-forms")
