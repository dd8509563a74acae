receive-exists = { $name } is already here. Is this card the same person?
receive-ways = Same person adds what is missing. Merge lets the card's details count.
receive-same = Same person
receive-new = Somebody new
receive-merge = Merge
receive-nothing = { $name } has all that already.
receive-phone-unread = I couldn't read the number { $phone } on { $name }'s card, so I left it out.
