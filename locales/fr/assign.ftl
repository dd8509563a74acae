assign-help = Confier une affaire, un client ou une relance à un collègue
assign-example = par exemple : assign l'affaire Acme à Ben
assign-form = Confier
assign-done = { $count ->
    [0] { $what } : c'est maintenant { $name } qui s'en occupe.
    [one] { $what } : c'est maintenant { $name } qui s'en occupe, avec { $count } relance en cours.
   *[other] { $what } : c'est maintenant { $name } qui s'en occupe, avec { $count } relances en cours.
}
assign-already = { $what } : { $name } s'en occupe déjà.
assign-yours = { $by } vous a confié { $what }.
assign-gone = { $by } a confié { $what } à { $name }.
assign-back = { $what } : c'est de nouveau { $name } qui s'en occupe.
assign-deals-stay = C'est le client ; les affaires ouvertes restent où elles étaient.
assign-too = { $deal } aussi
assign-with-words = Avec vos mots : { $words }
assign-when = { $what } : on passe à { $name } dès maintenant ?
assign-now = Oui, maintenant
assign-remind = Me le rappeler le { $day }
assign-cover = Absence jusqu'au { $day }, { $name } me remplace
