job-away-title = I am back
job-away-when = I was away from { $from } to { $to }.
job-away-what-now = Reminders from that time follow now. If an answer from me is still missing, please send your message again.
