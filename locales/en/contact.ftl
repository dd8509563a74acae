contact-help = Add a person or change their details
contact-example = such as: contact Sofia Lind, buyer at Nordlicht, sofia@nordlicht.example
contact-form = New contact
contact-created = New contact: { $name }
contact-updated = Updated: { $name }
contact-exists = { $name } is already here. Is it the same person?
contact-same = Same person
contact-another = Somebody else
