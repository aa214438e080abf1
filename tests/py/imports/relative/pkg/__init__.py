value = "value of pkg"
