approve-done = { $name } ist dabei.
approve-declined = Die Anfrage von { $name } ist abgelehnt.
approve-settled = Über die Anfrage von { $name } ist schon entschieden.
