approve-done = { $name } is in.
approve-declined = { $name } was declined.
approve-settled = Somebody has already decided about { $name }.
