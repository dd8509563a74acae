respond-form = Add a note
