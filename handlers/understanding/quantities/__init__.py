"""How much, how long and how many, as people write and say it: amounts, percents, durations; in figures and in words.

The words are data, ``locales/<lang>/numbers.toml``. Dates lie in ``dates``, telephone numbers in ``contacts.py``.
"""
