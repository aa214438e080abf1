print("shop is imported")
name = "corner shop"
