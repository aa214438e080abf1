# Indentation, joined lines, soft keywords, f-strings.
if x:
    y = (1,
         2) + \
        3
    # A comment is no token.
match x:
    case type: type T = f'{a:{b}!} {c!r}'

# =>
# 1:0-1:0      StartModule
# 2:0-2:2      If             "if"
# 2:3-2:4      Name           "x"
# 2:4-2:5      Colon          ":"
# 2:5-3:0      Newline        "\n"
# 3:0-3:4      Indent         "    "
# 3:4-3:5      Name           "y"
# 3:6-3:7      Equal          "="
# 3:8-3:9      LeftParen      "("
# 3:9-3:10     Number         "1"
# 3:10-3:11    Comma          ","
# 4:9-4:10     Number         "2"
# 4:10-4:11    RightParen     ")"
# 4:12-4:13    Plus           "+"
# 5:8-5:9      Number         "3"
# 5:9-6:0      Newline        "\n"
# 7:0-7:0      Dedent
# 7:0-7:5      Match          "match"
# 7:6-7:7      Name           "x"
# 7:7-7:8      Colon          ":"
# 7:8-8:0      Newline        "\n"
# 8:0-8:4      Indent         "    "
# 8:4-8:8      Case           "case"
# 8:9-8:13     Name           "type"
# 8:13-8:14    Colon          ":"
# 8:15-8:19    Type           "type"
# 8:20-8:21    Name           "T"
# 8:22-8:23    Equal          "="
# 8:24-8:26    FStringStart   "f'"
# 8:26-8:27    FieldOpen      "{"
# 8:27-8:28    Name           "a"
# 8:28-8:29    FieldColon     ":"
# 8:29-8:30    FieldOpen      "{"
# 8:30-8:31    Name           "b"
# 8:31-8:32    FieldClose     "}"
# 8:32-8:33    FStringMiddle  "!"
# 8:33-8:34    FieldClose     "}"
# 8:34-8:35    FStringMiddle  " "
# 8:35-8:36    FieldOpen      "{"
# 8:36-8:37    Name           "c"
# 8:37-8:38    Exclamation    "!"
# 8:38-8:39    Name           "r"
# 8:39-8:40    FieldClose     "}"
# 8:40-8:41    FStringEnd     "'"
# 8:41-9:0     Newline        "\n"
# 9:0-9:0      Dedent
# 9:0-9:0      End
