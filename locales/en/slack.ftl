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
