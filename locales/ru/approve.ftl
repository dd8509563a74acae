approve-done = { $name } теперь с нами.
approve-declined = Отклонено: { $name }.
approve-settled = Решение уже принято: { $name }.
