note-help = Garder une note, une photo ou un message vocal sur une fiche
note-example = par exemple : note Acme : préfère les factures par courrier
note-form = Ajouter une note
note-kept = { $count ->
    [one] J'ai joint { $count } fichier.
   *[other] J'ai joint { $count } fichiers.
}
note-voice = J'ai joint votre message vocal. Je ne sais pas encore l'écouter : une ligne écrite aide votre équipe.
note-keep-long = Garder en note
note-holding = J'ai ceci sous la main : { $files }
note-holding-words = J'ai ce message sous la main : « { $words } »
note-holding-messages = J'ai ici ces { $count } messages :
note-unheard = Je ne peux pas encore écouter les messages vocaux.
