deals-help = List deals: stalled, closing this month, over an amount, won, lost
deals-example = such as: deals closing this month
deals-forms =
    deals closing this month
    deals over 10k
    deals stalled
    deals won
    deals lost
deals-form = Deals
deals-title-open = { $count ->
    [one] One open deal · { $whose }
   *[other] { $count } open deals · { $whose }
}
deals-title-won = { $count ->
    [one] One deal won · { $whose }
   *[other] { $count } deals won · { $whose }
}
deals-title-lost = { $count ->
    [one] One deal lost · { $whose }
   *[other] { $count } deals lost · { $whose }
}
deals-title-stalled = { $count ->
    [one] One deal stands still · { $whose }
   *[other] { $count } deals stand still · { $whose }
}
deals-none = No deal fits · { $whose }
deals-column-deal = Deal
deals-column-stage = Stage
deals-column-reason = Reason
deals-column-amount = Amount
deals-column-owner = Owner
deals-column-when-open = Closes
deals-column-when-won = Won
deals-column-when-lost = Lost
deals-column-when-stalled = Quiet for
deals-quiet = { $count ->
    [one] one day
   *[other] { $count } days
}
deals-open-one = Open a deal
deals-page = Page { $page } of { $last }
deals-back = Back
deals-next = Next
deals-stalled = Stalled deals
deals-open = Open deals
deals-none-open = No open deal · { $whose }
deals-none-won = No deal won · { $whose }
deals-none-lost = No deal lost · { $whose }
deals-none-stalled = No deal stands still · { $whose }
