morning-title = ☀️ Your day
morning-quiet = Gone quiet ({ $count })
morning-open = Still open ({ $count })
morning-question = “{ $text }”: I asked you something there.
morning-suggested = Offered and not taken up yet:
morning-title-of = ☀️ { $name }'s day, which you cover
morning-others = What your colleagues did:
