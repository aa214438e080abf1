# Calls by position and keyword, with stars, of methods, of built-in functions and classes; the ways to make functions.
class Target:
    def __init__(self, a):
        self.a = a

    def method(self, a, key=0):
        return a


def f(*args, **keywords):
    return args


def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
    return lambda: (a, args, rest)


def calls(a, b, more, function=f):
    function()
    f(a, b)
    f(a, key=b)
    f(*more, **{})
    f(a, *more, key=1, **{})
    target = Target(a)
    target.method(b)
    target.method(b, key=1)
    len(more)
    print(end="")
    decorated(a, d=4)()


def outer(start):
    def inner():
        nonlocal start
        start += 1
        return start
    unset = 1
    del unset

    def never():
        return unset
    return inner, never


calls(1, 2, [3])
inner, never = outer(1)
inner()
try:
    never()
except NameError:
    pass

# =>
# run <module>  at calls.py:1
#    2  class Target:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Target>   => t2=<code Target>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Target>  => t2=<function Target>
#           4  LOAD_CONST           t3, 'Target'        => t3='Target'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Target>  t3='Target'
#   run Target  at calls.py:2
#      2  class Target:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Target'        => t0='Target'
#             7  STORE_NAME           __qualname__, t0    t0='Target'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Target'}
#      3  def __init__(self, a):
#            12  LOAD_CONST           t0, <code Target.__init__>  => t0=<code Target.__init__>
#            14  MAKE_FUNCTION        t0, t0              t0=<code Target.__init__>  => t0=<function __init__>
#            15  STORE_NAME           __init__, t0        t0=<function __init__>  .namespace={'__module__': '__main__', '__qualname__': 'Target', '__firstlineno__': 2}
#      6  def method(self, a, key=0):
#            17  LOAD_CONST           t2, (0,)            => t2=(0,)
#            19  LOAD_CONST           t0, <code Target.method>  => t0=<code Target.method>
#            21  LOAD_NONE            t1                  => t1=None
#            22  MAKE_FUNCTION        t0, t0..t2          t0=<code Target.method>  t1=None  t2=(0,)  => t0=<function method>
#            23  STORE_NAME           method, t0          t0=<function method>  .namespace={'__module__': '__main__', '__qualname__': 'Target', '__firstlineno__': 2, '__init__': <function __init__>}
#            25  LOAD_CONST           t0, ('a',)          => t0=('a',)
#            27  STORE_NAME           __static_attributes__, t0  t0=('a',)  .namespace={'__module__': '__main__', '__qualname__': 'Target', '__firstlineno__': 2, '__init__': <function __init__>, …5}
#            29  RETURN_NONE
#   return None from Target
#           6                                           => t0=<class Target>
#          10  STORE_NAME           Target, t0          t0=<class Target>
#   10  def f(*args, **keywords):
#          12  LOAD_CONST           t0, <code f>        => t0=<code f>
#          14  MAKE_FUNCTION        t0, t0              t0=<code f>  => t0=<function f>
#          15  STORE_NAME           f, t0               t0=<function f>
#   14  def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
#          17  LOAD_CONST           t2, (1, 2)          => t2=(1, 2)
#          19  LOAD_CONST           t5, 'e'             => t5='e'
#          21  LOAD_INT             t6, 3               => t6=3
#          22  BUILD_DICT           t3, t5..t6          t5='e'  t6=3  => t3={'e': 3}
#          23  LOAD_CONST           t5, 'return'        => t5='return'
#          25  LOAD_NAME            t6, int             => t6=<class int>
#          28  BUILD_TUPLE          t4, t5..t6          t5='return'  t6=<class int>  => t4=('return', <class int>)
#          29  LOAD_CONST           t0, <code decorated>  => t0=<code decorated>
#          31  LOAD_NONE            t1                  => t1=None
#          32  MAKE_FUNCTION        t0, t0..t4          t0=<code decorated>  t1=None  t2=(1, 2)  t3={'e': 3}  t4=('return', <class int>)  => t0=<function decorated>
#          33  STORE_NAME           decorated, t0       t0=<function decorated>
#   18  def calls(a, b, more, function=f):
#          35  LOAD_NAME            t5, f               => t5=<function f>
#          38  BUILD_TUPLE          t2, t5              t5=<function f>  => t2=(<function f>,)
#          39  LOAD_CONST           t0, <code calls>    => t0=<code calls>
#          41  LOAD_NONE            t1                  => t1=None
#          42  MAKE_FUNCTION        t0, t0..t2          t0=<code calls>  t1=None  t2=(<function f>,)  => t0=<function calls>
#          43  STORE_NAME           calls, t0           t0=<function calls>
#   32  def outer(start):
#          45  LOAD_CONST           t0, <code outer>    => t0=<code outer>
#          47  MAKE_FUNCTION        t0, t0              t0=<code outer>  => t0=<function outer>
#          48  STORE_NAME           outer, t0           t0=<function outer>
#   45  calls(1, 2, [3])
#          50  LOAD_NAME            t0, calls           => t0=<function calls>
#          53  LOAD_INT             t2, 1               => t2=1
#          54  LOAD_INT             t3, 2               => t3=2
#          55  LOAD_INT             t5, 3               => t5=3
#          56  BUILD_LIST           t4, t5              t5=3  => t4=[3]
#          57  CALL                 t0, t0(t2, t3, t4)  t0=<function calls>  t2=1  t3=2  t4=[3]
#   call calls(a=1, b=2, more=[3], function=<function f>)  at calls.py:18
#     19  function()
#             0  COPY                 t0, function        function=<function f>  => t0=<function f>
#             1  CALL                 t0, t0()            t0=<function f>
#     call f(args=(), keywords={})  at calls.py:10
#       11  return args
#               0  RETURN_VALUE         args                args=()
#     return () from f
#             1                                           => t0=()
#             5  RELEASE              t0                  t0=()
#     20  f(a, b)
#             6  COPY                 t2, a               a=1  => t2=1
#             7  COPY                 t3, b               b=2  => t3=2
#             8  CALL_GLOBAL          t0, f(t2, t3)       t2=1  t3=2
#     call f(args=(1, 2), keywords={})  at calls.py:10
#       11  return args
#               0  RETURN_VALUE         args                args=(1, 2)
#     return (1, 2) from f
#             8                                           => t0=(1, 2)
#            12  RELEASE              t0                  t0=(1, 2)
#     21  f(a, key=b)
#            13  LOAD_GLOBAL          t0, f               => t0=<function f>
#            16  COPY                 t2, a               a=1  => t2=1
#            17  COPY                 t3, b               b=2  => t3=2
#            18  CALL_KW              t0, t0(t2, key=t3)  t0=<function f>  t2=1  t3=2
#     call f(args=(1,), keywords={'key': 2})  at calls.py:10
#       11  return args
#               0  RETURN_VALUE         args                args=(1,)
#     return (1,) from f
#            18                                           => t0=(1,)
#            22  RELEASE              t0                  t0=(1,)
#     22  f(*more, **{})
#            23  LOAD_GLOBAL          t0, f               => t0=<function f>
#            26  SPREAD_ARGUMENTS     t2, more, t0        more=[3]  t0=<function f>  => t2=(3,)
#            27  BUILD_DICT           t3, ()              => t3={}
#            28  SPREAD_KEYWORDS      t3, t3, t0          t3={}  t0=<function f>  => t3={}
#            29  CALL_EX              t0, t0(*t2, **t3)   t0=<function f>  t2=(3,)  t3={}
#     call f(args=(3,), keywords={})  at calls.py:10
#       11  return args
#               0  RETURN_VALUE         args                args=(3,)
#     return (3,) from f
#            29                                           => t0=(3,)
#            33  RELEASE              t0                  t0=(3,)
#     23  f(a, *more, key=1, **{})
#            34  LOAD_GLOBAL          t0, f               => t0=<function f>
#            37  COPY                 t2, a               a=1  => t2=1
#            38  BUILD_LIST           t2, t2              t2=1  => t2=[1]
#            39  LIST_EXTEND          t2, more            t2=[1]  more=[3]
#            40  LIST_TO_TUPLE        t2, t2              t2=[1, 3]  => t2=(1, 3)
#            41  BUILD_DICT           t3, ()              => t3={}
#            42  LOAD_CONST           t4, 'key'           => t4='key'
#            44  LOAD_INT             t5, 1               => t5=1
#            45  DICT_SET             t3, t4, t5          t3={}  t4='key'  t5=1
#            46  BUILD_DICT           t4, ()              => t4={}
#            47  DICT_MERGE           t3, t4, t0          t3={'key': 1}  t4={}  t0=<function f>
#            48  CALL_EX              t0, t0(*t2, **t3)   t0=<function f>  t2=(1, 3)  t3={'key': 1}
#     call f(args=(1, 3), keywords={'key': 1})  at calls.py:10
#       11  return args
#               0  RETURN_VALUE         args                args=(1, 3)
#     return (1, 3) from f
#            48                                           => t0=(1, 3)
#            52  RELEASE              t0                  t0=(1, 3)
#     24  target = Target(a)
#            53  COPY                 t2, a               a=1  => t2=1
#            54  CALL_GLOBAL          t0, Target(t2)      t2=1
#     call Target.__init__(self=<Target object>, a=1)  at calls.py:3
#        4  self.a = a
#               0  STORE_ATTR           self.a, a           self=<Target object>  a=1
#               3  RETURN_NONE
#     return None from Target.__init__
#            54                                           => t0=<Target object>
#            58  COPY                 target, t0          t0=<Target object>  => target=<Target object>
#     25  target.method(b)
#            59  COPY                 t2, target          target=<Target object>  => t2=<Target object>
#            60  COPY                 t3, b               b=2  => t3=2
#            61  CALL_METHOD          t0, t2.method(t3)   t2=<Target object>  t3=2
#     call Target.method(self=<Target object>, a=2, key=0)  at calls.py:6
#        7  return a
#               0  RETURN_VALUE         a                   a=2
#     return 2 from Target.method
#            61                                           => t0=2
#            65  RELEASE              t0                  t0=2
#     26  target.method(b, key=1)
#            66  COPY                 t2, target          target=<Target object>  => t2=<Target object>
#            67  LOAD_METHOD          t0, t2.method       t2=<Target object>  => t0=<function method>
#            71  COPY                 t3, b               b=2  => t3=2
#            72  LOAD_INT             t4, 1               => t4=1
#            73  CALL_KW              t0, t0(t2, t3, key=t4), method  t0=<function method>  t2=<Target object>  t3=2  t4=1
#     call Target.method(self=<Target object>, a=2, key=1)  at calls.py:6
#        7  return a
#               0  RETURN_VALUE         a                   a=2
#     return 2 from Target.method
#            73                                           => t0=2
#            77  RELEASE              t0                  t0=2
#     27  len(more)
#            78  COPY                 t2, more            more=[3]  => t2=[3]
#            79  CALL_GLOBAL          t0, len(t2)         t2=[3]  => t0=1
#            83  RELEASE              t0                  t0=1
#     28  print(end="")
#            84  LOAD_GLOBAL          t0, print           => t0=<built-in print>
#            87  LOAD_CONST           t2, ''              => t2=''
#            89  CALL_KW              t0, t0(end=t2)      t0=<built-in print>  t2=''  => t0=None
#            93  RELEASE              t0                  t0=None
#     29  decorated(a, d=4)()
#            94  LOAD_GLOBAL          t0, decorated       => t0=<function decorated>
#            97  COPY                 t2, a               a=1  => t2=1
#            98  LOAD_INT             t3, 4               => t3=4
#            99  CALL_KW              t0, t0(t2, d=t3)    t0=<function decorated>  t2=1  t3=4
#     call decorated(a=1, b=1, c=2, d=4, e=3, args=(), rest={})  at calls.py:14
#       14  def decorated(a, b=1, /, c=2, *args, d, e=3, **rest) -> int:
#               0  MAKE_CELL            a, a                a=1  => a=<cell>
#               1  MAKE_CELL            args, args          args=()  => args=<cell>
#               2  MAKE_CELL            rest, rest          rest={}  => rest=<cell>
#       15  return lambda: (a, args, rest)
#               3  LOAD_CONST           t0, <code decorated.<locals>.<lambda>>  => t0=<code decorated.<locals>.<lambda>>
#               5  DUPLICATE            t5, a               a=<cell>  => t5=<cell>
#               6  DUPLICATE            t6, args            args=<cell>  => t6=<cell>
#               7  DUPLICATE            t7, rest            rest=<cell>  => t7=<cell>
#               8  BUILD_TUPLE          t1, t5..t7          t5=<cell>  t6=<cell>  t7=<cell>  => t1=(<cell>, <cell>, <cell>)
#               9  MAKE_FUNCTION        t0, t0..t1          t0=<code decorated.<locals>.<lambda>>  t1=(<cell>, <cell>, <cell>)  => t0=<function <lambda>>
#              10  RETURN_VALUE         t0                  t0=<function <lambda>>
#     return <function <lambda>> from decorated
#            99                                           => t0=<function <lambda>>
#           103  CALL                 t0, t0()            t0=<function <lambda>>
#     call decorated.<locals>.<lambda>()  at calls.py:15
#       15  return lambda: (a, args, rest)
#               0  COPY_FREE            a, 3                => a=<cell>
#               1  LOAD_CELL            t0, a               a=<cell>  => t0=1
#               2  LOAD_CELL            t1, args            args=<cell>  => t1=()
#               3  LOAD_CELL            t2, rest            rest=<cell>  => t2={}
#               4  BUILD_TUPLE          t0, t0..t2          t0=1  t1=()  t2={}  => t0=(1, (), {})
#               5  RETURN_VALUE         t0                  t0=(1, (), {})
#     return (1, (), {}) from decorated.<locals>.<lambda>
#           103                                           => t0=(1, (), {})
#           107  RELEASE              t0                  t0=(1, (), {})
#           108  RETURN_NONE
#   return None from calls
#          57                                           => t0=None
#          61  RELEASE              t0                  t0=None
#   46  inner, never = outer(1)
#          62  LOAD_NAME            t0, outer           => t0=<function outer>
#          65  LOAD_INT             t2, 1               => t2=1
#          66  CALL                 t0, t0(t2)          t0=<function outer>  t2=1
#   call outer(start=1)  at calls.py:32
#     32  def outer(start):
#             0  MAKE_CELL            start, start        start=1  => start=<cell>
#             1  NEW_CELL             unset               => unset=<cell>
#     33  def inner():
#             2  LOAD_CONST           t0, <code outer.<locals>.inner>  => t0=<code outer.<locals>.inner>
#             4  DUPLICATE            t5, start           start=<cell>  => t5=<cell>
#             5  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#             6  MAKE_FUNCTION        t0, t0..t1          t0=<code outer.<locals>.inner>  t1=(<cell>,)  => t0=<function inner>
#             7  COPY                 inner, t0           t0=<function inner>  => inner=<function inner>
#     37  unset = 1
#             8  LOAD_INT             t0, 1               => t0=1
#             9  STORE_CELL           unset, t0           unset=<cell>  t0=1
#     38  del unset
#            10  DELETE_CELL          unset, unset        unset=<cell>
#     40  def never():
#            11  LOAD_CONST           t0, <code outer.<locals>.never>  => t0=<code outer.<locals>.never>
#            13  DUPLICATE            t5, unset           unset=<cell>  => t5=<cell>
#            14  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#            15  MAKE_FUNCTION        t0, t0..t1          t0=<code outer.<locals>.never>  t1=(<cell>,)  => t0=<function never>
#            16  COPY                 never, t0           t0=<function never>  => never=<function never>
#     42  return inner, never
#            17  COPY                 t0, inner           inner=<function inner>  => t0=<function inner>
#            18  COPY                 t1, never           never=<function never>  => t1=<function never>
#            19  BUILD_TUPLE          t0, t0..t1          t0=<function inner>  t1=<function never>  => t0=(<function inner>, <function never>)
#            20  RETURN_VALUE         t0                  t0=(<function inner>, <function never>)
#   return (<function inner>, <function never>) from outer
#          66                                           => t0=(<function inner>, <function never>)
#          70  UNPACK               t0..t1, t0          t0=(<function inner>, <function never>)  => t0=<function inner> t1=<function never>
#          71  STORE_NAME           inner, t0           t0=<function inner>
#          73  STORE_NAME           never, t1           t1=<function never>
#   47  inner()
#          75  LOAD_NAME            t0, inner           => t0=<function inner>
#          78  CALL                 t0, t0()            t0=<function inner>
#   call outer.<locals>.inner()  at calls.py:33
#     33  def inner():
#             0  COPY_FREE            start, 1            => start=<cell>
#     35  start += 1
#             1  LOAD_CELL            t0, start           start=<cell>  => t0=1
#             2  ADD_IMM              t0, t0, 1, inplace  t0=1  => t0=2
#             3  STORE_CELL           start, t0           start=<cell>  t0=2
#     36  return start
#             4  LOAD_CELL            t0, start           start=<cell>  => t0=2
#             5  RETURN_VALUE         t0                  t0=2
#   return 2 from outer.<locals>.inner
#          78                                           => t0=2
#          82  RELEASE              t0                  t0=2
#   48  try:
#          83  NO_OP
#   49  never()
#          84  LOAD_NAME            t0, never           => t0=<function never>
#          87  CALL                 t0, t0()            t0=<function never>
#   call outer.<locals>.never()  at calls.py:40
#     40  def never():
#             0  COPY_FREE            unset, 1            => unset=<cell>
#     41  return unset
#             1  LOAD_CELL            t0, unset           unset=<cell>
#   raise NameError('cannot access free variable \'unset\' wher…')  at calls.py:41
#   leave outer.<locals>.never by NameError('cannot access free variable \'unset\' wher…')
# raise NameError('cannot access free variable \'unset\' wher…')  at calls.py:49
#          93  ENTER_HANDLER        t0, t1              => t0=None t1=NameError('cannot access free variable \'unset\' wher…')
#   50  except NameError:
#          94  LOAD_NAME            t2, NameError       => t2=<class NameError>
#          97  UNLESS_EXCEPTION     t1, t2 -> 106       t1=NameError('cannot access free variable \'unset\' wher…')  t2=<class NameError>
#          98  RELEASE              t1                  t1=NameError('cannot access free variable \'unset\' wher…')
#   51  pass
#          99  NO_OP
#         100  LEAVE_HANDLER        t0                  t0=None
#         101  JUMP                 -> 108
#   50  except NameError:
#         108  RETURN_NONE_VIEWED
# return None from <module>
