# Lines are joined by backslashes and inside brackets; semicolons separate statements.
x = 1 + \
    2
y = [1,
     # a comment inside
     2,

     3]
print(x); print(y)
# expect: 3
# expect: [1, 2, 3]
if x == 3 and \
   y:
    print("both")  # expect: both
