"""The meanings that a phrase may have: each rule of a language's ``dates.toml`` names one of the functions here.

They build what the almanac looks up; none of them knows a word of any language.
"""
