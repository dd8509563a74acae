common-send-form = Send
common-choose = Choose …
common-more-left-out = There is more than fits here.
common-rows-left-out = { $count ->
    [one] One more row is not shown.
   *[other] { $count } more rows are not shown.
}
common-options-left-out = { $count ->
    [one] One more choice is not shown.
   *[other] { $count } more choices are not shown.
}
common-answer-missing = Something is still missing here.
common-app = Rapport
common-close = Close
common-one-moment = One moment …
common-answered-directly = I've answered you in our direct messages.
common-new-record = + New: { $name }
common-search = Type to search …
common-kind-contact = person
common-kind-company = company
common-kind-deal = deal
common-kind-member = colleague
common-of-kind = { $name } · { $kind }
