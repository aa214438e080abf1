x = "in first"
