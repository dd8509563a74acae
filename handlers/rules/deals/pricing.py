"""What a deal is worth: an amount as it was said, in the deal's own currency. Pure."""

from handlers.kit.arguments import Amount
from storage.models.deal import Deal


def price(deal: Deal, amount: Amount, currency: str) -> None:
    """Give a deal an amount. Where no currency was said it keeps its own, and a deal without one takes ``currency``."""
    code = currency_of(deal, amount, currency)
    deal.amount_minor, deal.currency = amount.minor(code), code


def currency_of(deal: Deal, amount: Amount, currency: str) -> str:
    """Say in which currency an amount is meant that was said of a deal."""
    return amount.currency or deal.currency or currency
