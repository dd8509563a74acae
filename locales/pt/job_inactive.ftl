job-inactive-title = { $count ->
    [1] Um membro não aparece há muito tempo
   *[other] { $count } membros não aparecem há muito tempo
}
job-inactive-since = última vez aqui em { $at }
job-inactive-why = Eu aviso disso depois de { $days } dias, uma vez por ausência. Um acesso de que ninguém precisa é melhor fechar.
