# The variable of a for loop keeps its last value, and an empty loop binds nothing.
for i in range(3):
    pass
print(i)  # expect: 2
for j in ():
    pass
print("j" in globals())  # expect: False
