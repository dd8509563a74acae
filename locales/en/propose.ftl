propose-meant = I think you mean:
propose-yes = Do it
propose-no = No
propose-left = All right, I did nothing.
