# Names of modules, functions and classes: read, written and deleted, and imports.
import sys
sys.part = sys.modules["sys.part"] = sys
import sys.part as path
from math import pi, tau as circle
from errno import *

total: int = 0
del path


def f(n):
    global total
    total = n
    total = total + pi
    if n:
        del total
        local = n
    return local


class C:
    attribute = pi
    del attribute


def clear():
    for i in range(3):
        value = i
    del value
    len(value)


def builtin():
    return ENOENT, __name__


f(1)
builtin()
for use in (clear, lambda: f(0), lambda: missing):
    try:
        use()
    except NameError:
        pass
exec(compile("1\n", "prompt", "single"))

# =>
# 1
# run <module>  at names.py:1
#    1  # Names of modules, functions and classes: read, written and deleted, and imports.
#           0  SETUP_ANNOTATIONS
#    2  import sys
#           1  LOAD_CONST           t0, 'sys'           => t0='sys'
#           3  LOAD_NONE            t1                  => t1=None
#           4  LOAD_INT             t2, 0               => t2=0
#           5  IMPORT_NAME          t0, t0..t2          t0='sys'  t1=None  t2=0  => t0=<module sys>
#           6  STORE_NAME           sys, t0             t0=<module sys>
#    3  sys.part = sys.modules["sys.part"] = sys
#           8  LOAD_NAME            t0, sys             => t0=<module sys>
#          11  DUPLICATE            t1, t0              t0=<module sys>  => t1=<module sys>
#          12  LOAD_NAME            t2, sys             => t2=<module sys>
#          15  STORE_ATTR           t2.part, t1         t2=<module sys>  t1=<module sys>
#          18  LOAD_NAME            t1, sys             => t1=<module sys>
#          21  LOAD_ATTR            t1, t1.modules      t1=<module sys>  => t1={'builtins': <module builtins>, 'sys': <module sys>, '__main__': <module __main__>}
#          25  LOAD_CONST           t2, 'sys.part'      => t2='sys.part'
#          27  STORE_SUBSCRIPT      t1, t2, t0          t1={'builtins': <module builtins>, 'sys': <module sys>, '__main__': <module __main__>}  t2='sys.part'  t0=<module sys>
#    4  import sys.part as path
#          28  LOAD_CONST           t0, 'sys.part'      => t0='sys.part'
#          30  LOAD_NONE            t1                  => t1=None
#          31  LOAD_INT             t2, 0               => t2=0
#          32  IMPORT_NAME          t0, t0..t2          t0='sys.part'  t1=None  t2=0  => t0=<module sys>
#          33  IMPORT_FROM          t1, t0.part         t0=<module sys>  => t1=<module sys>
#          34  RELEASE              t0                  t0=<module sys>
#          35  COPY                 t0, t1              t1=<module sys>  => t0=<module sys>
#          36  STORE_NAME           path, t0            t0=<module sys>
#    5  from math import pi, tau as circle
#          38  LOAD_CONST           t0, 'math'          => t0='math'
#          40  LOAD_CONST           t1, ('pi', 'tau')   => t1=('pi', 'tau')
#          42  LOAD_INT             t2, 0               => t2=0
#          43  IMPORT_NAME          t0, t0..t2          t0='math'  t1=('pi', 'tau')  t2=0  => t0=<module math>
#          44  IMPORT_FROM          t1, t0.pi           t0=<module math>  => t1=3.141592653589793
#          45  STORE_NAME           pi, t1              t1=3.141592653589793
#          47  IMPORT_FROM          t1, t0.tau          t0=<module math>  => t1=6.283185307179586
#          48  STORE_NAME           circle, t1          t1=6.283185307179586
#          50  RELEASE              t0                  t0=<module math>
#    6  from errno import *
#          51  LOAD_CONST           t0, 'errno'         => t0='errno'
#          53  LOAD_CONST           t1, ('*',)          => t1=('*',)
#          55  LOAD_INT             t2, 0               => t2=0
#          56  IMPORT_NAME          t0, t0..t2          t0='errno'  t1=('*',)  t2=0  => t0=<module errno>
#          57  IMPORT_STAR          t0                  t0=<module errno>
#    8  total: int = 0
#          58  LOAD_INT             t0, 0               => t0=0
#          59  STORE_GLOBAL         total, t0           t0=0
#          61  LOAD_NAME            t0, int             => t0=<class int>
#          64  LOAD_NAME            t1, __annotations__  => t1={}
#          67  LOAD_CONST           t2, 'total'         => t2='total'
#          69  STORE_SUBSCRIPT      t1, t2, t0          t1={}  t2='total'  t0=<class int>
#    9  del path
#          70  DELETE_NAME          path
#   12  def f(n):
#          71  LOAD_CONST           t0, <code f>        => t0=<code f>
#          73  MAKE_FUNCTION        t0, t0              t0=<code f>  => t0=<function f>
#          74  STORE_NAME           f, t0               t0=<function f>
#   22  class C:
#          76  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          77  LOAD_CONST           t2, <code C>        => t2=<code C>
#          79  MAKE_FUNCTION        t2, t2              t2=<code C>  => t2=<function C>
#          80  LOAD_CONST           t3, 'C'             => t3='C'
#          82  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function C>  t3='C'
#   run C  at names.py:22
#     22  class C:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'C'             => t0='C'
#             7  STORE_NAME           __qualname__, t0    t0='C'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 22              => t0=22
#            10  STORE_NAME           __firstlineno__, t0  t0=22  .namespace={'__module__': '__main__', '__qualname__': 'C'}
#     23  attribute = pi
#            12  LOAD_NAME            t0, pi              .namespace={'__module__': '__main__', '__qualname__': 'C', '__firstlineno__': 22}  => t0=3.141592653589793
#            15  STORE_NAME           attribute, t0       t0=3.141592653589793  .namespace={'__module__': '__main__', '__qualname__': 'C', '__firstlineno__': 22}
#     24  del attribute
#            17  DELETE_NAME          attribute           .namespace={'__module__': '__main__', '__qualname__': 'C', '__firstlineno__': 22, 'attribute': 3.141592653589793}
#            18  LOAD_CONST           t0, ()              => t0=()
#            20  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'C', '__firstlineno__': 22}
#            22  RETURN_NONE
#   return None from C
#          82                                           => t0=<class C>
#          86  STORE_NAME           C, t0               t0=<class C>
#   27  def clear():
#          88  LOAD_CONST           t0, <code clear>    => t0=<code clear>
#          90  MAKE_FUNCTION        t0, t0              t0=<code clear>  => t0=<function clear>
#          91  STORE_NAME           clear, t0           t0=<function clear>
#   34  def builtin():
#          93  LOAD_CONST           t0, <code builtin>  => t0=<code builtin>
#          95  MAKE_FUNCTION        t0, t0              t0=<code builtin>  => t0=<function builtin>
#          96  STORE_NAME           builtin, t0         t0=<function builtin>
#   38  f(1)
#          98  LOAD_NAME            t0, f               => t0=<function f>
#         101  LOAD_INT             t2, 1               => t2=1
#         102  CALL                 t0, t0(t2)          t0=<function f>  t2=1
#   call f(n=1)  at names.py:12
#     14  total = n
#             0  STORE_GLOBAL         total, n            n=1
#     15  total = total + pi
#             2  LOAD_GLOBAL          t0, total           => t0=1
#             5  LOAD_GLOBAL          t1, pi              => t1=3.141592653589793
#             8  ADD                  t0, t0, t1          t0=1  t1=3.141592653589793  => t0=4.141592653589793
#             9  STORE_GLOBAL         total, t0           t0=4.141592653589793
#     16  if n:
#            11  JUMP_IF_FALSE        n -> 14             n=1
#     17  del total
#            12  DELETE_GLOBAL        total
#     18  local = n
#            13  COPY                 local, n            n=1  => local=1
#     19  return local
#            14  CHECK_BOUND          local               local=1
#            15  RETURN_VALUE         local               local=1
#   return 1 from f
#         102                                           => t0=1
#         106  RELEASE              t0                  t0=1
#   39  builtin()
#         107  LOAD_NAME            t0, builtin         => t0=<function builtin>
#         110  CALL                 t0, t0()            t0=<function builtin>
#   call builtin()  at names.py:34
#     35  return ENOENT, __name__
#             0  LOAD_GLOBAL          t0, ENOENT          => t0=2
#             3  LOAD_GLOBAL          t1, __name__        => t1='__main__'
#             6  BUILD_TUPLE          t0, t0..t1          t0=2  t1='__main__'  => t0=(2, '__main__')
#             7  RETURN_VALUE         t0                  t0=(2, '__main__')
#   return (2, '__main__') from builtin
#         110                                           => t0=(2, '__main__')
#         114  RELEASE              t0                  t0=(2, '__main__')
#   40  for use in (clear, lambda: f(0), lambda: missing):
#         115  LOAD_NAME            t0, clear           => t0=<function clear>
#         118  LOAD_CONST           t2, <code <lambda>>  => t2=<code <lambda>>
#         120  MAKE_FUNCTION        t2, t2              t2=<code <lambda>>  => t2=<function <lambda>>
#         121  COPY                 t1, t2              t2=<function <lambda>>  => t1=<function <lambda>>
#         122  LOAD_CONST           t3, <code <lambda>>  => t3=<code <lambda>>
#         124  MAKE_FUNCTION        t3, t3              t3=<code <lambda>>  => t3=<function <lambda>>
#         125  COPY                 t2, t3              t3=<function <lambda>>  => t2=<function <lambda>>
#         126  BUILD_TUPLE          t0, t0..t2          t0=<function clear>  t1=<function <lambda>>  t2=<function <lambda>>  => t0=(<function clear>, <function <lambda>>, <function <lambda>>)
#         127  GET_ITER             t0, t0              t0=(<function clear>, <function <lambda>>, <function <lambda>>)  => t0=<tuple_iterator object>
#         128  JUMP                 -> 156
#         156  FOR_ITER             t1, t0 -> 129       t0=<tuple_iterator object>  => t1=<function clear>
#         129  STORE_NAME           use, t1             t1=<function clear>
#   41  try:
#         131  NO_OP
#   42  use()
#         132  LOAD_NAME            t1, use             => t1=<function clear>
#         135  CALL                 t1, t1()            t1=<function clear>
#   call clear()  at names.py:27
#     28  for i in range(3):
#             0  LOAD_INT             t2, 3               => t2=3
#             1  CALL_GLOBAL          t0, range(t2)       t2=3  => t0=<range object>
#             5  GET_ITER             t0, t0              t0=<range object>  => t0=<range_iterator object>
#             6  JUMP                 -> 8
#             8  FOR_ITER             i, t0 -> 7          t0=<range_iterator object>  => i=0
#     29  value = i
#             7  COPY                 value, i            i=0  => value=0
#     28  for i in range(3):
#             8  FOR_ITER_RANGE       i, t0 -> 7          t0=<range_iterator object>  => i=1
#     29  value = i
#             7  COPY                 value, i            i=1  => value=1
#     28  for i in range(3):
#             8  FOR_ITER_RANGE       i, t0 -> 7          t0=<range_iterator object>  => i=2
#     29  value = i
#             7  COPY                 value, i            i=2  => value=2
#     28  for i in range(3):
#             8  FOR_ITER_RANGE       i, t0 -> 7          t0=<range_iterator object>
#             9  RELEASE              t0                  t0=<range_iterator object>
#     30  del value
#            10  CHECK_BOUND          value               value=2
#            11  CLEAR                value               => value=unbound
#     31  len(value)
#            12  CHECK_BOUND          value
#   raise UnboundLocalError('cannot access local variable \'value\' whe…')  at names.py:31
#   leave clear by UnboundLocalError('cannot access local variable \'value\' whe…')
# raise UnboundLocalError('cannot access local variable \'value\' whe…')  at names.py:42
#         141  ENTER_HANDLER        t1, t2              => t1=None t2=UnboundLocalError('cannot access local variable \'value\' whe…')
#   43  except NameError:
#         142  LOAD_NAME            t3, NameError       => t3=<class NameError>
#         145  UNLESS_EXCEPTION     t2, t3 -> 154       t2=UnboundLocalError('cannot access local variable \'value\' whe…')  t3=<class NameError>
#         146  RELEASE              t2                  t2=UnboundLocalError('cannot access local variable \'value\' whe…')
#   44  pass
#         147  NO_OP
#         148  LEAVE_HANDLER        t1                  t1=None
#         149  JUMP                 -> 156
#   40  for use in (clear, lambda: f(0), lambda: missing):
#         156  FOR_ITER_TUPLE       t1, t0 -> 129       t0=<tuple_iterator object>  => t1=<function <lambda>>
#         129  STORE_NAME_CELL      use, t1             t1=<function <lambda>>
#   41  try:
#         131  NO_OP
#   42  use()
#         132  LOAD_NAME_CELL       t1, use             => t1=<function <lambda>>
#         135  CALL                 t1, t1()            t1=<function <lambda>>
#   call <lambda>()  at names.py:40
#     40  for use in (clear, lambda: f(0), lambda: missing):
#             0  LOAD_INT             t2, 0               => t2=0
#             1  CALL_GLOBAL          t0, f(t2)           t2=0
#     call f(n=0)  at names.py:12
#       14  total = n
#               0  STORE_GLOBAL_CELL    total, n            n=0  (cache missed)
#       15  total = total + pi
#               2  LOAD_GLOBAL_CELL     t0, total           => t0=0
#               5  LOAD_GLOBAL_CELL     t1, pi              => t1=3.141592653589793
#               8  ADD                  t0, t0, t1          t0=0  t1=3.141592653589793  => t0=3.141592653589793
#               9  STORE_GLOBAL_CELL    total, t0           t0=3.141592653589793
#       16  if n:
#              11  JUMP_IF_FALSE        n -> 14             n=0
#       19  return local
#              14  CHECK_BOUND          local
#     raise UnboundLocalError('cannot access local variable \'local\' whe…')  at names.py:19
#     leave f by UnboundLocalError('cannot access local variable \'local\' whe…')
#   raise UnboundLocalError('cannot access local variable \'local\' whe…')  at names.py:40
#   leave <lambda> by UnboundLocalError('cannot access local variable \'local\' whe…')
# raise UnboundLocalError('cannot access local variable \'local\' whe…')  at names.py:42
#         141  ENTER_HANDLER        t1, t2              => t1=None t2=UnboundLocalError('cannot access local variable \'local\' whe…')
#   43  except NameError:
#         142  LOAD_NAME_BUILTIN    t3, NameError       => t3=<class NameError>
#         145  UNLESS_EXCEPTION     t2, t3 -> 154       t2=UnboundLocalError('cannot access local variable \'local\' whe…')  t3=<class NameError>
#         146  RELEASE              t2                  t2=UnboundLocalError('cannot access local variable \'local\' whe…')
#   44  pass
#         147  NO_OP
#         148  LEAVE_HANDLER        t1                  t1=None
#         149  JUMP                 -> 156
#   40  for use in (clear, lambda: f(0), lambda: missing):
#         156  FOR_ITER_TUPLE       t1, t0 -> 129       t0=<tuple_iterator object>  => t1=<function <lambda>>
#         129  STORE_NAME_CELL      use, t1             t1=<function <lambda>>
#   41  try:
#         131  NO_OP
#   42  use()
#         132  LOAD_NAME_CELL       t1, use             => t1=<function <lambda>>
#         135  CALL                 t1, t1()            t1=<function <lambda>>
#   call <lambda>()  at names.py:40
#     40  for use in (clear, lambda: f(0), lambda: missing):
#             0  LOAD_GLOBAL          t0, missing
#   raise NameError('name \'missing\' is not defined')  at names.py:40
#   leave <lambda> by NameError('name \'missing\' is not defined')
# raise NameError('name \'missing\' is not defined')  at names.py:42
#         141  ENTER_HANDLER        t1, t2              => t1=None t2=NameError('name \'missing\' is not defined')
#   43  except NameError:
#         142  LOAD_NAME_BUILTIN    t3, NameError       => t3=<class NameError>
#         145  UNLESS_EXCEPTION     t2, t3 -> 154       t2=NameError('name \'missing\' is not defined')  t3=<class NameError>
#         146  RELEASE              t2                  t2=NameError('name \'missing\' is not defined')
#   44  pass
#         147  NO_OP
#         148  LEAVE_HANDLER        t1                  t1=None
#         149  JUMP                 -> 156
#   40  for use in (clear, lambda: f(0), lambda: missing):
#         156  FOR_ITER_TUPLE       t1, t0 -> 129       t0=<tuple_iterator object>
#         157  RELEASE              t0                  t0=<tuple_iterator object>
#   45  exec(compile("1\n", "prompt", "single"))
#         158  LOAD_NAME            t0, exec            => t0=<built-in exec>
#         161  LOAD_NAME            t2, compile         => t2=<built-in compile>
#         164  LOAD_CONST           t4, '1\n'           => t4='1\n'
#         166  LOAD_CONST           t5, 'prompt'        => t5='prompt'
#         168  LOAD_CONST           t6, 'single'        => t6='single'
#         170  CALL                 t2, t2(t4, t5, t6)  t2=<built-in compile>  t4='1\n'  t5='prompt'  t6='single'  => t2=<code <module>>
#         174  CALL                 t0, t0(t2)          t0=<built-in exec>  t2=<code <module>>
#   run <module>  at prompt:1
#      1  1
#             0  LOAD_INT             t0, 1               => t0=1
#             1  DISPLAY              t0                  t0=1
#             2  RETURN_NONE
#   return None from <module>
#         174                                           => t0=None
#         178  RELEASE              t0                  t0=None
#         179  RETURN_NONE_VIEWED
# return None from <module>
