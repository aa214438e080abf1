x = "x of mod"
