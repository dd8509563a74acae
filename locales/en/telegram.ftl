common-what-next = What next?
common-open = Open in Rapport
