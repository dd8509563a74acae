withdraw-done = Einladung zurückgezogen: { $name }. Der Code lässt niemanden mehr herein.
withdraw-used = { $name } hat diese Einladung schon benutzt. Unter „Mitglieder“ können Sie den Zugang schließen.
