# Each broken statement is reported.
x = = 1
if y = 2:
    f(a b)
else:
    class C
def g()
    pass
print "hello"
"\N{no such name}"
{1: 2, 3}
for x in range(10)
    pass

# =>
#   File "several_errors.py", line 2
#     x = = 1
#         ^
# SyntaxError: invalid syntax
#   File "several_errors.py", line 3
#     if y = 2:
#        ^^^^^
# SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
#   File "several_errors.py", line 4
#     f(a b)
#       ^^^
# SyntaxError: invalid syntax. Perhaps you forgot a comma?
#   File "several_errors.py", line 6
#     class C
#            ^
# SyntaxError: expected ':'
#   File "several_errors.py", line 7
#     def g()
#            ^
# SyntaxError: expected ':'
#   File "several_errors.py", line 9
#     print "hello"
#     ^^^^^^^^^^^^^
# SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
#   File "several_errors.py", line 10
#     "\N{no such name}"
#     ^^^^^^^^^^^^^^^^^^
# SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
#   File "several_errors.py", line 12
#     for x in range(10)
#                       ^
# SyntaxError: expected ':'
# [exit 1]
