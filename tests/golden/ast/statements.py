# Every kind of statement, with the extent of each node.
from __future__ import annotations
import os.path as path, sys
from ..here import (there,)
@decorated
class C[T: int = str, *Ts, **P](Base, metaclass=M):
    x: int = 1
async def f(a, /, b=1, *args: int, c, d=2, **kw) -> str:
    global g
    async with a as b, c: pass
    async for x, in y: await x
    else: return
for i in 1, 2:
    if i: continue
    elif not i: break
    else: del i, (a[0])
while (n := n - 1): n @= 2
try: raise E from e
except A as a: pass
except (B, C): assert a, 'no'
else: nonlocal_ = 1
finally: a = b, *c = d
try: pass
except* E: type X[T] = list[T]

# =>
# Module
#   ImportFrom __future__  2:0-2:34
#     alias annotations  2:23-2:34
#   Import  3:0-3:27
#     alias os.path as path  3:7-3:22
#     alias sys  3:24-3:27
#   ImportFrom ..here  4:0-4:27
#     alias there  4:20-4:25
#   ClassDef C  6:0-7:14
#     decorator: Name decorated  5:1-5:10
#     TypeVar T  6:8-6:20
#       bound: Name int  6:11-6:14
#       default: Name str  6:17-6:20
#     TypeVarTuple Ts  6:22-6:25
#     ParamSpec P  6:27-6:30
#     base: Name Base  6:32-6:36
#     keyword metaclass  6:38-6:49
#       value: Name M  6:48-6:49
#     body
#       AnnAssign simple  7:4-7:14
#         target: Name x  7:4-7:5
#         annotation: Name int  7:7-7:10
#         value: Constant 1  7:13-7:14
#   AsyncFunctionDef f  8:0-12:16
#     posonly a  8:12-8:13
#     arg b  8:18-8:19
#       default: Constant 1  8:20-8:21
#     vararg args  8:24-8:33
#       annotation: Name int  8:30-8:33
#     kwonly c  8:35-8:36
#     kwonly d  8:38-8:39
#       default: Constant 2  8:40-8:41
#     kwarg kw  8:45-8:47
#     returns: Name str  8:52-8:55
#     body
#       Global g  9:4-9:12
#       AsyncWith  10:4-10:30
#         context: Name a  10:15-10:16
#         target: Name b  10:20-10:21
#         context: Name c  10:23-10:24
#         body
#           Pass  10:26-10:30
#       AsyncFor  11:4-12:16
#         target: Tuple  11:14-11:16
#           Name x  11:14-11:15
#         iter: Name y  11:20-11:21
#         body
#           Expr  11:23-11:30
#             value: Await  11:23-11:30
#               Name x  11:29-11:30
#         orelse
#           Return  12:10-12:16
#   For  13:0-16:23
#     target: Name i  13:4-13:5
#     iter: Tuple  13:9-13:13
#       Constant 1  13:9-13:10
#       Constant 2  13:12-13:13
#     body
#       If  14:4-16:23
#         branch  14:4-14:18
#           test: Name i  14:7-14:8
#           body
#             Continue  14:10-14:18
#         branch  15:4-15:21
#           test: UnaryOp not  15:9-15:14
#             Name i  15:13-15:14
#           body
#             Break  15:16-15:21
#         orelse
#           Delete  16:10-16:23
#             target: Name i  16:14-16:15
#             target: Subscript  16:18-16:22
#               value: Name a  16:18-16:19
#               index: Constant 0  16:20-16:21
#   While  17:0-17:26
#     test: NamedExpr  17:7-17:17
#       target: Name n  17:7-17:8
#       value: BinOp -  17:12-17:17
#         Name n  17:12-17:13
#         Constant 1  17:16-17:17
#     body
#       AugAssign @=  17:20-17:26
#         target: Name n  17:20-17:21
#         value: Constant 2  17:25-17:26
#   Try  18:0-22:22
#     body
#       Raise  18:5-18:19
#         exc: Name E  18:11-18:12
#         cause: Name e  18:18-18:19
#     handler a  19:0-19:19
#       type: Name A  19:7-19:8
#       body
#         Pass  19:15-19:19
#     handler  20:0-20:29
#       type: Tuple  20:7-20:13
#         Name B  20:8-20:9
#         Name C  20:11-20:12
#       body
#         Assert  20:15-20:29
#           test: Name a  20:22-20:23
#           msg: Constant 'no'  20:25-20:29
#     orelse
#       Assign  21:6-21:19
#         target: Name nonlocal_  21:6-21:15
#         value: Constant 1  21:18-21:19
#     finalbody
#       Assign  22:9-22:22
#         target: Name a  22:9-22:10
#         target: Tuple  22:13-22:18
#           Name b  22:13-22:14
#           Starred  22:16-22:18
#             Name c  22:17-22:18
#         value: Name d  22:21-22:22
#   TryStar  23:0-24:30
#     body
#       Pass  23:5-23:9
#     handler  24:0-24:30
#       type: Name E  24:8-24:9
#       body
#         TypeAlias X  24:11-24:30
#           TypeVar T  24:18-24:19
#           value: Subscript  24:23-24:30
#             value: Name list  24:23-24:27
#             index: Name T  24:28-24:29
