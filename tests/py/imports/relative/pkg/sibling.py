value = "value of sibling"
