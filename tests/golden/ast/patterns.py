# Patterns of a match statement; the soft keywords are names elsewhere.
match = case = type = 1
match x:
    case -1 | 1 + 2j | 'a' 'b' | None: pass
    case a.b | _: pass
    case [x, *rest] | (x, *_) if x: pass
    case {'k': v, **rest}: pass
    case C(x, y=[]) as z: pass
    case x, *y: pass

# =>
# Module
#   Assign  2:0-2:23
#     target: Name match  2:0-2:5
#     target: Name case  2:8-2:12
#     target: Name type  2:15-2:19
#     value: Constant 1  2:22-2:23
#   Match  3:0-9:20
#     subject: Name x  3:6-3:7
#     case
#       pattern: MatchOr  4:9-4:37
#         MatchValue  4:9-4:11
#           UnaryOp -  4:9-4:11
#             Constant 1  4:10-4:11
#         MatchValue  4:14-4:20
#           BinOp +  4:14-4:20
#             Constant 1  4:14-4:15
#             Constant 2.0j  4:18-4:20
#         MatchValue  4:23-4:30
#           Constant 'ab'  4:23-4:30
#         MatchSingleton None  4:33-4:37
#       body
#         Pass  4:39-4:43
#     case
#       pattern: MatchOr  5:9-5:16
#         MatchValue  5:9-5:12
#           Attribute b  5:9-5:12
#             Name a  5:9-5:10
#         MatchAs  5:15-5:16
#       body
#         Pass  5:18-5:22
#     case
#       pattern: MatchOr  6:9-6:29
#         MatchSequence  6:9-6:19
#           MatchAs x  6:10-6:11
#           MatchStar rest  6:13-6:18
#         MatchSequence  6:22-6:29
#           MatchAs x  6:23-6:24
#           MatchStar  6:26-6:28
#       guard: Name x  6:33-6:34
#       body
#         Pass  6:36-6:40
#     case
#       pattern: MatchMapping rest  7:9-7:25
#         key: Constant 'k'  7:10-7:13
#         pattern: MatchAs v  7:15-7:16
#       body
#         Pass  7:27-7:31
#     case
#       pattern: MatchAs z  8:9-8:24
#         MatchClass  8:9-8:19
#           cls: Name C  8:9-8:10
#           MatchAs x  8:11-8:12
#           y: MatchSequence  8:16-8:18
#       body
#         Pass  8:26-8:30
#     case
#       pattern: MatchSequence  9:9-9:14
#         MatchAs x  9:9-9:10
#         MatchStar y  9:12-9:14
#       body
#         Pass  9:16-9:20
