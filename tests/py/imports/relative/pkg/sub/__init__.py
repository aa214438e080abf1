value = "value of sub"
