# Nothing is said about a program without errors.
print("fine")
