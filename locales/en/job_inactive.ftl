job-inactive-title = { $count ->
    [one] One member has not been here for a long time
   *[other] { $count } members have not been here for a long time
}
job-inactive-since = last here on { $at }
job-inactive-why = I point this out after { $days } days, once for each absence. An access that nobody needs is best closed.
