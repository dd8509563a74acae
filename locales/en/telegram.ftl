common-what-next = What next?
