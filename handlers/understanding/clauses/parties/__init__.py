"""Who a clause is about: a contact, a company, both, or candidates.

Which records fit typed words is the matter of `naming`; here it is decided which of them the clause means.
"""
