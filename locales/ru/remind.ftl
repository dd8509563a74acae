remind-help = Поставить задачу себе или коллеге
remind-example = например: remind в пятницу в 15:00 позвонить в Acme
remind-form = Новая задача
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Для коллеги, { $name }: { $title } · { $due }
remind-other-day = Или { $day }
remind-quiet = Это тихие часы; напоминание придёт { $at }.
remind-repeats = Повторяется, пока вы не отмените.
