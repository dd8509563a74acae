"""How the words of a name are written: spellings, other scripts, endings, short forms, and names without spaces.

The words themselves are data, ``locales/<lang>/names.toml``. What a workspace's names are lies in ``names.py``.
"""
