# Strings and f-strings: escapes, concatenation, fields, specifications.
'a' "b\n" r'\n' '\ud800' '\N{DIGIT ONE}'
b'\x00' rb'\x'
f'{a}{{b}}{c!r:>{width}.{precision}}' 'tail'
f'{x = }{f"{nested}"}'
f''

# =>
# Module
#   Expr  2:0-2:40
#     value: Constant 'ab\u{a}\\n\u{d800}1'  2:0-2:40
#   Expr  3:0-3:14
#     value: Constant b'\x00\\x'  3:0-3:14
#   Expr  4:0-4:44
#     value: JoinedStr  4:0-4:44
#       field
#         value: Name a  4:3-4:4
#       literal '{b}'
#       field !r
#         value: Name c  4:11-4:12
#         spec
#           literal '>'
#           field
#             value: Name width  4:17-4:22
#           literal '.'
#           field
#             value: Name precision  4:25-4:34
#       literal 'tail'
#   Expr  5:0-5:22
#     value: JoinedStr  5:0-5:22
#       literal 'x = '
#       field !r
#         value: Name x  5:3-5:4
#       field
#         value: JoinedStr  5:9-5:20
#           field
#             value: Name nested  5:12-5:18
#   Expr  6:0-6:3
#     value: JoinedStr  6:0-6:3
