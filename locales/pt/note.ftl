note-help = Guardar uma nota, uma foto ou um áudio em um registro
note-example = por exemplo: note Acme: prefere boleto
note-form = Adicionar nota
note-kept = { $count ->
    [1] Guardei o arquivo junto.
   *[other] Guardei os { $count } arquivos junto.
}
note-voice = Guardei o seu áudio junto. Ainda não consigo ouvi-lo, então uma linha escrita ajuda a sua equipe.
note-keep-long = Guardar como nota
note-holding = Tenho isto aqui: { $files }
note-holding-words = Tenho esta mensagem aqui: “{ $words }”
note-holding-messages = Tenho aqui estas { $count } mensagens:
note-unheard = Ainda não consigo ouvir mensagens de voz.
