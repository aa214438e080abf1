# Exceptions that are raised, handled, chained and grouped; `finally`, `with` and `assert`.
def handle(f):
    try:
        f()
    except (ValueError, TypeError) as error:
        raise KeyError(1) from error
    except OSError:
        raise
    except:
        pass
    else:
        return 1
    finally:
        len("")
    raise ValueError


def groups():
    try:
        raise ExceptionGroup("several", [ValueError(1), OSError(2)])
    except* ValueError as group:
        len(group.exceptions)
    except* OSError:
        pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *about):
        return True


def contexts(a):
    with a as b, a:
        raise ValueError
    assert a, "message"
    assert not a, "message"


def raises(error):
    def f():
        raise error
    return f


for f in (raises(ValueError()), raises(OSError())):
    try:
        handle(f)
    except Exception as error:
        error.__cause__
groups()
try:
    contexts(Manager())
except AssertionError:
    pass

# =>
# run <module>  at exceptions.py:1
#    2  def handle(f):
#           0  LOAD_CONST           t0, <code handle>   => t0=<code handle>
#           2  MAKE_FUNCTION        t0, t0              t0=<code handle>  => t0=<function handle>
#           3  STORE_NAME           handle, t0          t0=<function handle>
#   18  def groups():
#           5  LOAD_CONST           t0, <code groups>   => t0=<code groups>
#           7  MAKE_FUNCTION        t0, t0              t0=<code groups>  => t0=<function groups>
#           8  STORE_NAME           groups, t0          t0=<function groups>
#   27  class Manager:
#          10  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          11  LOAD_CONST           t2, <code Manager>  => t2=<code Manager>
#          13  MAKE_FUNCTION        t2, t2              t2=<code Manager>  => t2=<function Manager>
#          14  LOAD_CONST           t3, 'Manager'       => t3='Manager'
#          16  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Manager>  t3='Manager'
#   run Manager  at exceptions.py:27
#     27  class Manager:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Manager'       => t0='Manager'
#             7  STORE_NAME           __qualname__, t0    t0='Manager'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 27              => t0=27
#            10  STORE_NAME           __firstlineno__, t0  t0=27  .namespace={'__module__': '__main__', '__qualname__': 'Manager'}
#     28  def __enter__(self):
#            12  LOAD_CONST           t0, <code Manager.__enter__>  => t0=<code Manager.__enter__>
#            14  MAKE_FUNCTION        t0, t0              t0=<code Manager.__enter__>  => t0=<function __enter__>
#            15  STORE_NAME           __enter__, t0       t0=<function __enter__>  .namespace={'__module__': '__main__', '__qualname__': 'Manager', '__firstlineno__': 27}
#     31  def __exit__(self, *about):
#            17  LOAD_CONST           t0, <code Manager.__exit__>  => t0=<code Manager.__exit__>
#            19  MAKE_FUNCTION        t0, t0              t0=<code Manager.__exit__>  => t0=<function __exit__>
#            20  STORE_NAME           __exit__, t0        t0=<function __exit__>  .namespace={'__module__': '__main__', '__qualname__': 'Manager', '__firstlineno__': 27, '__enter__': <function __enter__>}
#            22  LOAD_CONST           t0, ()              => t0=()
#            24  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Manager', '__firstlineno__': 27, '__enter__': <function __enter__>, …5}
#            26  RETURN_NONE
#   return None from Manager
#          16                                           => t0=<class Manager>
#          20  STORE_NAME           Manager, t0         t0=<class Manager>
#   35  def contexts(a):
#          22  LOAD_CONST           t0, <code contexts>  => t0=<code contexts>
#          24  MAKE_FUNCTION        t0, t0              t0=<code contexts>  => t0=<function contexts>
#          25  STORE_NAME           contexts, t0        t0=<function contexts>
#   42  def raises(error):
#          27  LOAD_CONST           t0, <code raises>   => t0=<code raises>
#          29  MAKE_FUNCTION        t0, t0              t0=<code raises>  => t0=<function raises>
#          30  STORE_NAME           raises, t0          t0=<function raises>
#   48  for f in (raises(ValueError()), raises(OSError())):
#          32  LOAD_NAME            t0, raises          => t0=<function raises>
#          35  LOAD_NAME            t2, ValueError      => t2=<class ValueError>
#          38  CALL                 t2, t2()            t2=<class ValueError>  => t2=ValueError()
#          42  CALL                 t0, t0(t2)          t0=<function raises>  t2=ValueError()
#   call raises(error=ValueError())  at exceptions.py:42
#     42  def raises(error):
#             0  MAKE_CELL            error, error        error=ValueError()  => error=<cell>
#     43  def f():
#             1  LOAD_CONST           t0, <code raises.<locals>.f>  => t0=<code raises.<locals>.f>
#             3  DUPLICATE            t5, error           error=<cell>  => t5=<cell>
#             4  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#             5  MAKE_FUNCTION        t0, t0..t1          t0=<code raises.<locals>.f>  t1=(<cell>,)  => t0=<function f>
#             6  COPY                 f, t0               t0=<function f>  => f=<function f>
#     45  return f
#             7  RETURN_VALUE         f                   f=<function f>
#   return <function f> from raises
#          42                                           => t0=<function f>
#          46  LOAD_NAME            t1, raises          => t1=<function raises>
#          49  LOAD_NAME            t3, OSError         => t3=<class OSError>
#          52  CALL                 t3, t3()            t3=<class OSError>  => t3=OSError()
#          56  CALL                 t1, t1(t3)          t1=<function raises>  t3=OSError()
#   call raises(error=OSError())  at exceptions.py:42
#     42  def raises(error):
#             0  MAKE_CELL            error, error        error=OSError()  => error=<cell>
#     43  def f():
#             1  LOAD_CONST           t0, <code raises.<locals>.f>  => t0=<code raises.<locals>.f>
#             3  DUPLICATE            t5, error           error=<cell>  => t5=<cell>
#             4  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#             5  MAKE_FUNCTION        t0, t0..t1          t0=<code raises.<locals>.f>  t1=(<cell>,)  => t0=<function f>
#             6  COPY                 f, t0               t0=<function f>  => f=<function f>
#     45  return f
#             7  RETURN_VALUE         f                   f=<function f>
#   return <function f> from raises
#          56                                           => t1=<function f>
#          60  BUILD_TUPLE          t0, t0..t1          t0=<function f>  t1=<function f>  => t0=(<function f>, <function f>)
#          61  GET_ITER             t0, t0              t0=(<function f>, <function f>)  => t0=<tuple_iterator object>
#          62  JUMP                 -> 113
#         113  FOR_ITER             t1, t0 -> 63        t0=<tuple_iterator object>  => t1=<function f>
#          63  STORE_NAME           f, t1               t1=<function f>
#   49  try:
#          65  NO_OP
#   50  handle(f)
#          66  LOAD_NAME            t1, handle          => t1=<function handle>
#          69  LOAD_NAME            t3, f               => t3=<function f>
#          72  CALL                 t1, t1(t3)          t1=<function handle>  t3=<function f>
#   call handle(f=<function f>)  at exceptions.py:2
#      3  try:
#             0  NO_OP
#      4  f()
#             1  COPY                 t0, f               f=<function f>  => t0=<function f>
#             2  CALL                 t0, t0()            t0=<function f>
#     call raises.<locals>.f()  at exceptions.py:43
#       43  def f():
#               0  COPY_FREE            error, 1            => error=<cell>
#       44  raise error
#               1  LOAD_CELL            t0, error           error=<cell>  => t0=ValueError()
#               2  RAISE                t0                  t0=ValueError()
#     raise ValueError()  at exceptions.py:44
#     leave raises.<locals>.f by ValueError()
#   raise ValueError()  at exceptions.py:4
#     14  len("")
#            16  ENTER_HANDLER        t0, t1              => t0=None t1=ValueError()
#      5  except (ValueError, TypeError) as error:
#            17  LOAD_GLOBAL          t2, ValueError      => t2=<class ValueError>
#            20  LOAD_GLOBAL          t3, TypeError       => t3=<class TypeError>
#            23  BUILD_TUPLE          t2, t2..t3          t2=<class ValueError>  t3=<class TypeError>  => t2=(<class ValueError>, <class TypeError>)
#            24  UNLESS_EXCEPTION     t1, t2 -> 41        t1=ValueError()  t2=(<class ValueError>, <class TypeError>)
#            25  COPY                 error, t1           t1=ValueError()  => error=ValueError()
#      6  raise KeyError(1) from error
#            26  LOAD_INT             t3, 1               => t3=1
#            27  CALL_GLOBAL          t1, KeyError(t3)    t3=1  => t1=KeyError(1)
#            31  RAISE_FROM           t1, error           t1=KeyError(1)  error=ValueError()
#   raise KeyError(1)  at exceptions.py:6
#            32  ENTER_HANDLER        t1, t2              => t1=ValueError() t2=KeyError(1)
#            33  RELEASE              t1                  t1=ValueError()
#            34  LEAVE_HANDLER        t0                  t0=None
#            35  CLEAR                error               => error=unbound
#            36  RERAISE              t2, restore         t2=KeyError(1)
#   raise KeyError(1)  at exceptions.py:6
#     14  len("")
#            68  ENTER_HANDLER        t0, t1              => t0=None t1=KeyError(1)
#            69  LOAD_CONST           t4, ''              => t4=''
#            71  CALL_GLOBAL          t2, len(t4)         t4=''  => t2=0
#            75  RELEASE              t2                  t2=0
#            76  LEAVE_HANDLER        t0                  t0=None
#            77  RERAISE              t1                  t1=KeyError(1)
#   raise KeyError(1)  at exceptions.py:14
#   leave handle by KeyError(1)
# raise KeyError(1)  at exceptions.py:50
#          78  ENTER_HANDLER        t1, t2              => t1=None t2=KeyError(1)
#   51  except Exception as error:
#          79  LOAD_NAME            t3, Exception       => t3=<class Exception>
#          82  UNLESS_EXCEPTION     t2, t3 -> 111       t2=KeyError(1)  t3=<class Exception>
#          83  STORE_NAME           error, t2           t2=KeyError(1)
#   52  error.__cause__
#          85  LOAD_NAME            t2, error           => t2=KeyError(1)
#          88  LOAD_ATTR            t2, t2.__cause__    t2=KeyError(1)  => t2=ValueError()
#          92  RELEASE              t2                  t2=ValueError()
#          93  LEAVE_HANDLER        t1                  t1=None
#          94  LOAD_NONE            t2                  => t2=None
#          95  STORE_NAME           error, t2           t2=None
#          97  DELETE_NAME          error
#          98  JUMP                 -> 113
#   48  for f in (raises(ValueError()), raises(OSError())):
#         113  FOR_ITER_TUPLE       t1, t0 -> 63        t0=<tuple_iterator object>  => t1=<function f>
#          63  STORE_NAME_CELL      f, t1               t1=<function f>
#   49  try:
#          65  NO_OP
#   50  handle(f)
#          66  LOAD_NAME_CELL       t1, handle          => t1=<function handle>
#          69  LOAD_NAME_CELL       t3, f               => t3=<function f>
#          72  CALL                 t1, t1(t3)          t1=<function handle>  t3=<function f>
#   call handle(f=<function f>)  at exceptions.py:2
#      3  try:
#             0  NO_OP
#      4  f()
#             1  COPY                 t0, f               f=<function f>  => t0=<function f>
#             2  CALL                 t0, t0()            t0=<function f>
#     call raises.<locals>.f()  at exceptions.py:43
#       43  def f():
#               0  COPY_FREE            error, 1            => error=<cell>
#       44  raise error
#               1  LOAD_CELL            t0, error           error=<cell>  => t0=OSError()
#               2  RAISE                t0                  t0=OSError()
#     raise OSError()  at exceptions.py:44
#     leave raises.<locals>.f by OSError()
#   raise OSError()  at exceptions.py:4
#     14  len("")
#            16  ENTER_HANDLER        t0, t1              => t0=None t1=OSError()
#      5  except (ValueError, TypeError) as error:
#            17  LOAD_GLOBAL_BUILTIN  t2, ValueError      => t2=<class ValueError>
#            20  LOAD_GLOBAL_BUILTIN  t3, TypeError       => t3=<class TypeError>
#            23  BUILD_TUPLE          t2, t2..t3          t2=<class ValueError>  t3=<class TypeError>  => t2=(<class ValueError>, <class TypeError>)
#            24  UNLESS_EXCEPTION     t1, t2 -> 41        t1=OSError()  t2=(<class ValueError>, <class TypeError>)
#      7  except OSError:
#            41  LOAD_GLOBAL          t2, OSError         => t2=<class OSError>
#            44  UNLESS_EXCEPTION     t1, t2 -> 51        t1=OSError()  t2=<class OSError>
#            45  RELEASE              t1                  t1=OSError()
#      8  raise
#            46  RAISE_AGAIN
#   raise OSError()  at exceptions.py:8
#            47  ENTER_HANDLER        t1, t2              => t1=OSError() t2=OSError()
#            48  RELEASE              t1                  t1=OSError()
#            49  LEAVE_HANDLER        t0                  t0=None
#            50  RERAISE              t2, restore         t2=OSError()
#   raise OSError()  at exceptions.py:8
#     14  len("")
#            68  ENTER_HANDLER        t0, t1              => t0=None t1=OSError()
#            69  LOAD_CONST           t4, ''              => t4=''
#            71  CALL_GLOBAL_NATIVE   t2, len(t4)         t4=''  => t2=0
#            75  RELEASE              t2                  t2=0
#            76  LEAVE_HANDLER        t0                  t0=None
#            77  RERAISE              t1                  t1=OSError()
#   raise OSError()  at exceptions.py:14
#   leave handle by OSError()
# raise OSError()  at exceptions.py:50
#          78  ENTER_HANDLER        t1, t2              => t1=None t2=OSError()
#   51  except Exception as error:
#          79  LOAD_NAME_BUILTIN    t3, Exception       => t3=<class Exception>
#          82  UNLESS_EXCEPTION     t2, t3 -> 111       t2=OSError()  t3=<class Exception>
#          83  STORE_NAME_CELL      error, t2           t2=OSError()  (cache missed)
#   52  error.__cause__
#          85  LOAD_NAME_CELL       t2, error           => t2=OSError()
#          88  LOAD_ATTR            t2, t2.__cause__    t2=OSError()  => t2=None
#          92  RELEASE              t2                  t2=None
#          93  LEAVE_HANDLER        t1                  t1=None
#          94  LOAD_NONE            t2                  => t2=None
#          95  STORE_NAME_CELL      error, t2           t2=None
#          97  DELETE_NAME          error
#          98  JUMP                 -> 113
#   48  for f in (raises(ValueError()), raises(OSError())):
#         113  FOR_ITER_TUPLE       t1, t0 -> 63        t0=<tuple_iterator object>
#         114  RELEASE              t0                  t0=<tuple_iterator object>
#   53  groups()
#         115  LOAD_NAME            t0, groups          => t0=<function groups>
#         118  CALL                 t0, t0()            t0=<function groups>
#   call groups()  at exceptions.py:18
#     19  try:
#             0  NO_OP
#     20  raise ExceptionGroup("several", [ValueError(1), OSError(2)])
#             1  LOAD_GLOBAL          t0, ExceptionGroup  => t0=<class ExceptionGroup>
#             4  LOAD_CONST           t2, 'several'       => t2='several'
#             6  LOAD_INT             t6, 1               => t6=1
#             7  CALL_GLOBAL          t4, ValueError(t6)  t6=1  => t4=ValueError(1)
#            11  LOAD_INT             t7, 2               => t7=2
#            12  CALL_GLOBAL          t5, OSError(t7)     t7=2  => t5=OSError(2)
#            16  BUILD_LIST           t3, t4..t5          t4=ValueError(1)  t5=OSError(2)  => t3=[ValueError(1), OSError(2)]
#            17  CALL                 t0, t0(t2, t3)      t0=<class ExceptionGroup>  t2='several'  t3=[ValueError(1), OSError(2)]  => t0=ExceptionGroup('several', [ValueError(…), OSError(…)])
#            21  RAISE                t0                  t0=ExceptionGroup('several', [ValueError(…), OSError(…)])
#   raise ExceptionGroup('several', [ValueError(…), OSError(…)])  at exceptions.py:20
#            22  ENTER_HANDLER        t0, t1              => t0=None t1=ExceptionGroup('several', [ValueError(…), OSError(…)])
#     21  except* ValueError as group:
#            23  BUILD_LIST           t2, ()              => t2=[]
#            24  DUPLICATE            t3, t1              t1=ExceptionGroup('several', [ValueError(…), OSError(…)])  => t3=ExceptionGroup('several', [ValueError(…), OSError(…)])
#            25  LOAD_GLOBAL          t4, ValueError      => t4=<class ValueError>
#            28  SPLIT_GROUP          t4, t3, t4          t3=ExceptionGroup('several', [ValueError(…), OSError(…)])  t4=<class ValueError>  => t4=ExceptionGroup('several', [ValueError(…)]) t3=ExceptionGroup('several', [OSError(…)])
#            29  DUPLICATE            t5, t4              t4=ExceptionGroup('several', [ValueError(…)])  => t5=ExceptionGroup('several', [ValueError(…)])
#            30  JUMP_IF_NONE         t5 -> 48            t5=ExceptionGroup('several', [ValueError(…)])
#            31  COPY                 group, t4           t4=ExceptionGroup('several', [ValueError(…)])  => group=ExceptionGroup('several', [ValueError(…)])
#     22  len(group.exceptions)
#            32  LOAD_ATTR            t6, group.exceptions  group=ExceptionGroup('several', [ValueError(…)])  => t6=(ValueError(1),)
#            36  CALL_GLOBAL          t4, len(t6)         t6=(ValueError(1),)  => t4=1
#            40  RELEASE              t4                  t4=1
#            41  CLEAR                group               => group=unbound
#            42  JUMP                 -> 49
#     23  except* OSError:
#            49  LOAD_GLOBAL          t4, OSError         => t4=<class OSError>
#            52  SPLIT_GROUP          t4, t3, t4          t3=ExceptionGroup('several', [OSError(…)])  t4=<class OSError>  => t4=ExceptionGroup('several', [OSError(…)]) t3=None
#            53  DUPLICATE            t5, t4              t4=ExceptionGroup('several', [OSError(…)])  => t5=ExceptionGroup('several', [OSError(…)])
#            54  JUMP_IF_NONE         t5 -> 62            t5=ExceptionGroup('several', [OSError(…)])
#            55  RELEASE              t4                  t4=ExceptionGroup('several', [OSError(…)])
#     24  pass
#            56  NO_OP
#            57  JUMP                 -> 63
#            63  LIST_APPEND          t2, t3              t2=[]  t3=None
#            64  LEAVE_HANDLER        t0                  t0=None
#            65  JOIN_GROUPS          t3, t1, t2          t1=ExceptionGroup('several', [ValueError(…), OSError(…)])  t2=[None]  => t3=None
#            66  RELEASE              t3                  t3=None
#            67  JUMP                 -> 72
#            72  RETURN_NONE_VIEWED
#   return None from groups
#         118                                           => t0=None
#         122  RELEASE              t0                  t0=None
#   54  try:
#         123  NO_OP
#   55  contexts(Manager())
#         124  LOAD_NAME            t0, contexts        => t0=<function contexts>
#         127  LOAD_NAME            t2, Manager         => t2=<class Manager>
#         130  CALL                 t2, t2()            t2=<class Manager>  => t2=<Manager object>
#         134  CALL                 t0, t0(t2)          t0=<function contexts>  t2=<Manager object>
#   call contexts(a=<Manager object>)  at exceptions.py:35
#     36  with a as b, a:
#             0  LOAD_ENTER           t1, a               a=<Manager object>  => t1=<bound <function __enter__>>
#             1  LOAD_EXIT            t0, a               a=<Manager object>  => t0=<bound <function __exit__>>
#             2  CALL                 t1, t1()            t1=<bound <function __enter__>>
#     call Manager.__enter__(self=<Manager object>)  at exceptions.py:28
#       29  return self
#               0  RETURN_VALUE         self                self=<Manager object>
#     return <Manager object> from Manager.__enter__
#             2                                           => t1=<Manager object>
#             6  COPY                 b, t1               t1=<Manager object>  => b=<Manager object>
#             7  LOAD_ENTER           t2, a               a=<Manager object>  => t2=<bound <function __enter__>>
#             8  LOAD_EXIT            t1, a               a=<Manager object>  => t1=<bound <function __exit__>>
#             9  CALL                 t2, t2()            t2=<bound <function __enter__>>
#     call Manager.__enter__(self=<Manager object>)  at exceptions.py:28
#       29  return self
#               0  RETURN_VALUE         self                self=<Manager object>
#     return <Manager object> from Manager.__enter__
#             9                                           => t2=<Manager object>
#            13  RELEASE              t2                  t2=<Manager object>
#     37  raise ValueError
#            14  LOAD_GLOBAL          t2, ValueError      => t2=<class ValueError>
#            17  RAISE                t2                  t2=<class ValueError>
#   raise ValueError()  at exceptions.py:37
#     36  with a as b, a:
#            18  ENTER_HANDLER        t2, t3              => t2=None t3=ValueError()
#            19  COPY                 t4, t1              t1=<bound <function __exit__>>  => t4=<bound <function __exit__>>
#            20  SPREAD_EXCEPTION     t6..t8, t3          t3=ValueError()  => t6=<class ValueError> t7=ValueError() t8=<traceback object>
#            21  CALL                 t4, t4(t6, t7, t8)  t4=<bound <function __exit__>>  t6=<class ValueError>  t7=ValueError()  t8=<traceback object>
#     call Manager.__exit__(self=<Manager object>, about=(<class ValueError>, ValueError(), <traceback object>))  at exceptions.py:31
#       32  return True
#               0  LOAD_BOOL            t0, value           => t0=True
#               1  RETURN_VALUE         t0                  t0=True
#     return True from Manager.__exit__
#            21                                           => t4=True
#            25  JUMP_IF_TRUE         t4 -> 32            t4=True
#            32  RELEASE              t3                  t3=ValueError()
#            33  LEAVE_HANDLER        t2                  t2=None
#            34  COPY                 t1, t0              t0=<bound <function __exit__>>  => t1=<bound <function __exit__>>
#            35  LOAD_NONE            t3                  => t3=None
#            36  LOAD_NONE            t4                  => t4=None
#            37  LOAD_NONE            t5                  => t5=None
#            38  CALL                 t1, t1(t3, t4, t5)  t1=<bound <function __exit__>>  t3=None  t4=None  t5=None
#     call Manager.__exit__(self=<Manager object>, about=(None, None, None))  at exceptions.py:31
#       32  return True
#               0  LOAD_BOOL            t0, value           => t0=True
#               1  RETURN_VALUE         t0                  t0=True
#     return True from Manager.__exit__
#            38                                           => t1=True
#            42  RELEASE              t1                  t1=True
#            43  JUMP                 -> 60
#     38  assert a, "message"
#            60  JUMP_IF_TRUE         a -> 69             a=<Manager object>
#     39  assert not a, "message"
#            69  JUMP_IF_FALSE        a -> 78             a=<Manager object>
#            70  LOAD_COMMON          t0, AssertionError  => t0=<class AssertionError>
#            71  LOAD_CONST           t2, 'message'       => t2='message'
#            73  CALL                 t0, t0(t2)          t0=<class AssertionError>  t2='message'  => t0=AssertionError('message')
#            77  RAISE                t0                  t0=AssertionError('message')
#   raise AssertionError('message')  at exceptions.py:39
#   leave contexts by AssertionError('message')
# raise AssertionError('message')  at exceptions.py:55
#         140  ENTER_HANDLER        t0, t1              => t0=None t1=AssertionError('message')
#   56  except AssertionError:
#         141  LOAD_NAME            t2, AssertionError  => t2=<class AssertionError>
#         144  UNLESS_EXCEPTION     t1, t2 -> 153       t1=AssertionError('message')  t2=<class AssertionError>
#         145  RELEASE              t1                  t1=AssertionError('message')
#   57  pass
#         146  NO_OP
#         147  LEAVE_HANDLER        t0                  t0=None
#         148  JUMP                 -> 155
#   56  except AssertionError:
#         155  RETURN_NONE_VIEWED
# return None from <module>
