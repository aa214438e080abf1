# Operators by precedence, displays, comprehensions, calls, subscripts.
a or b and not c < d in e is not f
-a ** -b + c * (d - e)
x if y else lambda p, *q, r=1: (yield)
[i for i in j if k if l], {m: n async for m in o}, {*p, q}, (r for s in t), {**u, v: w}
f(a, *b, c=1, **d)(e for e in f)
a[1], a[1:2, ::3], a[*b], a.b.c
0x_ff, 1_000, 99999999999999999999, 1.5e3, 2j, ..., None, True

# =>
# Module
#   Expr  2:0-2:34
#     value: BoolOp or  2:0-2:34
#       Name a  2:0-2:1
#       BoolOp and  2:5-2:34
#         Name b  2:5-2:6
#         UnaryOp not  2:11-2:34
#           Compare  2:15-2:34
#             Name c  2:15-2:16
#             <: Name d  2:19-2:20
#             in: Name e  2:24-2:25
#             is not: Name f  2:33-2:34
#   Expr  3:0-3:22
#     value: BinOp +  3:0-3:22
#       UnaryOp -  3:0-3:8
#         BinOp **  3:1-3:8
#           Name a  3:1-3:2
#           UnaryOp -  3:6-3:8
#             Name b  3:7-3:8
#       BinOp *  3:11-3:22
#         Name c  3:11-3:12
#         BinOp -  3:16-3:21
#           Name d  3:16-3:17
#           Name e  3:20-3:21
#   Expr  4:0-4:38
#     value: IfExp  4:0-4:38
#       test: Name y  4:5-4:6
#       body: Name x  4:0-4:1
#       orelse: Lambda  4:12-4:38
#         arg p  4:19-4:20
#         vararg q  4:23-4:24
#         kwonly r  4:26-4:27
#           default: Constant 1  4:28-4:29
#         body: Yield  4:32-4:37
#   Expr  5:0-5:87
#     value: Tuple  5:0-5:87
#       ListComp  5:0-5:24
#         element: Name i  5:1-5:2
#         for
#           target: Name i  5:7-5:8
#           iter: Name j  5:12-5:13
#           if: Name k  5:17-5:18
#           if: Name l  5:22-5:23
#       DictComp  5:26-5:49
#         key: Name m  5:27-5:28
#         value: Name n  5:30-5:31
#         async for
#           target: Name m  5:42-5:43
#           iter: Name o  5:47-5:48
#       Set  5:51-5:58
#         Starred  5:52-5:54
#           Name p  5:53-5:54
#         Name q  5:56-5:57
#       GeneratorExp  5:60-5:74
#         element: Name r  5:61-5:62
#         for
#           target: Name s  5:67-5:68
#           iter: Name t  5:72-5:73
#       Dict  5:76-5:87
#         **: Name u  5:79-5:80
#         key: Name v  5:82-5:83
#         value: Name w  5:85-5:86
#   Expr  6:0-6:32
#     value: Call  6:0-6:32
#       func: Call  6:0-6:18
#         func: Name f  6:0-6:1
#         arg: Name a  6:2-6:3
#         arg: Starred  6:5-6:7
#           Name b  6:6-6:7
#         keyword c  6:9-6:12
#           value: Constant 1  6:11-6:12
#         keyword **  6:14-6:17
#           value: Name d  6:16-6:17
#       arg: GeneratorExp  6:18-6:32
#         element: Name e  6:19-6:20
#         for
#           target: Name e  6:25-6:26
#           iter: Name f  6:30-6:31
#   Expr  7:0-7:31
#     value: Tuple  7:0-7:31
#       Subscript  7:0-7:4
#         value: Name a  7:0-7:1
#         index: Constant 1  7:2-7:3
#       Subscript  7:6-7:17
#         value: Name a  7:6-7:7
#         index: Tuple  7:8-7:16
#           Slice  7:8-7:11
#             lower: Constant 1  7:8-7:9
#             upper: Constant 2  7:10-7:11
#           Slice  7:13-7:16
#             step: Constant 3  7:15-7:16
#       Subscript  7:19-7:24
#         value: Name a  7:19-7:20
#         index: Tuple  7:21-7:23
#           Starred  7:21-7:23
#             Name b  7:22-7:23
#       Attribute c  7:26-7:31
#         Attribute b  7:26-7:29
#           Name a  7:26-7:27
#   Expr  8:0-8:62
#     value: Tuple  8:0-8:62
#       Constant 255  8:0-8:5
#       Constant 1000  8:7-8:12
#       Constant 99999999999999999999  8:14-8:34
#       Constant 1500.0  8:36-8:41
#       Constant 2.0j  8:43-8:45
#       Constant ...  8:47-8:50
#       Constant None  8:52-8:56
#       Constant True  8:58-8:62
