# Generators that yield, receive, delegate, and are closed; generator expressions.
def numbers(n):
    for i in range(n):
        got = yield i
        yield
        if got:
            return got


def delegate(it):
    result = yield from it
    print(end="")
    print(*"", end="")
    return result


it = delegate(numbers(2))
next(it)
it.send(5)
try:
    next(it)
    it.send(None)
    next(it)
except StopIteration:
    pass
squares = (x * x for x in (1, 2, 3) if x)
list(squares)
closed = numbers(3)
next(closed)
closed.close()

# =>
# run <module>  at generators.py:1
#    2  def numbers(n):
#           0  LOAD_CONST           t0, <code numbers>  => t0=<code numbers>
#           2  MAKE_FUNCTION        t0, t0              t0=<code numbers>  => t0=<function numbers>
#           3  STORE_NAME           numbers, t0         t0=<function numbers>
#   10  def delegate(it):
#           5  LOAD_CONST           t0, <code delegate>  => t0=<code delegate>
#           7  MAKE_FUNCTION        t0, t0              t0=<code delegate>  => t0=<function delegate>
#           8  STORE_NAME           delegate, t0        t0=<function delegate>
#   17  it = delegate(numbers(2))
#          10  LOAD_NAME            t0, delegate        => t0=<function delegate>
#          13  LOAD_NAME            t2, numbers         => t2=<function numbers>
#          16  LOAD_INT             t4, 2               => t4=2
#          17  CALL                 t2, t2(t4)          t2=<function numbers>  t4=2  => t2=<generator object>
#          21  CALL                 t0, t0(t2)          t0=<function delegate>  t2=<generator object>  => t0=<generator object>
#          25  STORE_NAME           it, t0              t0=<generator object>
#   18  next(it)
#          27  LOAD_NAME            t0, next            => t0=<built-in next>
#          30  LOAD_NAME            t2, it              => t2=<generator object>
#          33  CALL                 t0, t0(t2)          t0=<built-in next>  t2=<generator object>
#   call delegate(it=<generator object>)  at generators.py:10
#     11  result = yield from it
#             0  GET_YIELD_FROM_ITER  t1, it              it=<generator object>  => t1=<generator object>
#             1  LOAD_NONE            t0                  => t0=None
#             2  DELEGATE             t0, t1 -> 5         t0=None  t1=<generator object>
#     call numbers(n=2)  at generators.py:2
#        3  for i in range(n):
#               0  LOAD_GLOBAL          t0, range           => t0=<class range>
#               3  COPY                 t2, n               n=2  => t2=2
#               4  CALL_OUT             t0, t0(t2)          t0=<class range>  t2=2  => t0=<range object>
#               8  GET_ITER             t0, t0              t0=<range object>  => t0=<range_iterator object>
#               9  JUMP                 -> 16
#              16  FOR_ITER             i, t0 -> 10         t0=<range_iterator object>  => i=0
#        4  got = yield i
#              10  YIELD_VALUE          got, i              i=0
#     yield 0 from numbers
#             2                                           => t0=0
#             3  YIELD_DELEGATED      t0, t0, t1          t0=0  t1=<generator object>
#   yield 0 from delegate
#          33                                           => t0=0
#          37  RELEASE              t0                  t0=0
#   19  it.send(5)
#          38  LOAD_NAME            t2, it              => t2=<generator object>
#          41  LOAD_INT             t3, 5               => t3=5
#          42  CALL_METHOD          t0, t2.send(t3)     t2=<generator object>  t3=5
#   resume delegate  at generators.py:11
#     11  result = yield from it
#             4  LOOP_BACK            -> 2
#             2  DELEGATE             t0, t1 -> 5         t0=5  t1=<generator object>
#     resume numbers  at generators.py:5
#        5  yield
#              11  LOAD_NONE            t1                  => t1=None
#              12  YIELD_DROP           t1                  t1=None
#     yield None from numbers
#             2                                           => t0=None
#             3  YIELD_DELEGATED      t0, t0, t1          t0=None  t1=<generator object>
#   yield None from delegate
#          42                                           => t0=None
#          46  RELEASE              t0                  t0=None
#   20  try:
#          47  NO_OP
#   21  next(it)
#          48  LOAD_NAME            t0, next            => t0=<built-in next>
#          51  LOAD_NAME            t2, it              => t2=<generator object>
#          54  CALL                 t0, t0(t2)          t0=<built-in next>  t2=<generator object>
#   resume delegate  at generators.py:11
#     11  result = yield from it
#             4  LOOP_BACK            -> 2
#             2  DELEGATE             t0, t1 -> 5         t0=None  t1=<generator object>
#     resume numbers  at generators.py:6
#        6  if got:
#              13  JUMP_IF_FALSE        got -> 16           got=5
#        7  return got
#              14  RELEASE              t0                  t0=<range_iterator object>
#              15  GENERATOR_RETURN     got                 got=5
#     return 5 from numbers
#             2                                           => t0=5
#             5  RELEASE              t1                  t1=<generator object>
#             6  COPY                 result, t0          t0=5  => result=5
#     12  print(end="")
#             7  LOAD_GLOBAL          t0, print           => t0=<built-in print>
#            10  LOAD_CONST           t2, ''              => t2=''
#            12  CALL_KW_OUT          t0, t0(end=t2)      t0=<built-in print>  t2=''  => t0=None
#            16  RELEASE              t0                  t0=None
#     13  print(*"", end="")
#            17  LOAD_GLOBAL          t0, print           => t0=<built-in print>
#            20  LOAD_CONST           t2, ''              => t2=''
#            22  SPREAD_ARGUMENTS     t2, t2, t0          t2=''  t0=<built-in print>  => t2=()
#            23  BUILD_DICT           t3, ()              => t3={}
#            24  LOAD_CONST           t4, 'end'           => t4='end'
#            26  LOAD_CONST           t5, ''              => t5=''
#            28  DICT_SET             t3, t4, t5          t3={}  t4='end'  t5=''
#            29  CALL_EX_OUT          t0, t0(*t2, **t3)   t0=<built-in print>  t2=()  t3={'end': ''}  => t0=None
#            33  RELEASE              t0                  t0=None
#     14  return result
#            34  GENERATOR_RETURN     result              result=5
#   return 5 from delegate
# raise StopIteration(5)  at generators.py:21
#   23  next(it)
#          80  ENTER_HANDLER        t0, t1              => t0=None t1=StopIteration(5)
#   24  except StopIteration:
#          81  LOAD_NAME            t2, StopIteration   => t2=<class StopIteration>
#          84  UNLESS_EXCEPTION     t1, t2 -> 93        t1=StopIteration(5)  t2=<class StopIteration>
#          85  RELEASE              t1                  t1=StopIteration(5)
#   25  pass
#          86  NO_OP
#          87  LEAVE_HANDLER        t0                  t0=None
#          88  JUMP                 -> 95
#   26  squares = (x * x for x in (1, 2, 3) if x)
#          95  LOAD_CONST           t1, (1, 2, 3)       => t1=(1, 2, 3)
#          97  GET_ITER             t1, t1              t1=(1, 2, 3)  => t1=<tuple_iterator object>
#          98  LOAD_CONST           t2, <code <genexpr>>  => t2=<code <genexpr>>
#         100  MAKE_FUNCTION        t2, t2              t2=<code <genexpr>>  => t2=<function <genexpr>>
#         101  COPY                 t4, t1              t1=<tuple_iterator object>  => t4=<tuple_iterator object>
#         102  CALL                 t2, t2(t4)          t2=<function <genexpr>>  t4=<tuple_iterator object>  => t2=<generator object>
#         106  COPY                 t0, t2              t2=<generator object>  => t0=<generator object>
#         107  STORE_NAME           squares, t0         t0=<generator object>
#   27  list(squares)
#         109  LOAD_NAME            t0, list            => t0=<class list>
#         112  LOAD_NAME            t2, squares         => t2=<generator object>
#         115  CALL                 t0, t0(t2)          t0=<class list>  t2=<generator object>
#   call <genexpr>(.0=<tuple_iterator object>)  at generators.py:26
#     26  squares = (x * x for x in (1, 2, 3) if x)
#             0  JUMP                 -> 4
#             4  FOR_ITER             x, .0 -> 1          .0=<tuple_iterator object>  => x=1
#             1  JUMP_IF_FALSE        x -> 4              x=1
#             2  MUL                  t0, x, x            x=1  x=1  => t0=1
#             3  YIELD_DROP           t0                  t0=1
#   yield 1 from <genexpr>
#   resume <genexpr>  at generators.py:26
#     26  squares = (x * x for x in (1, 2, 3) if x)
#             4  FOR_ITER_TUPLE       x, .0 -> 1          .0=<tuple_iterator object>  => x=2
#             1  JUMP_IF_FALSE        x -> 4              x=2
#             2  MUL_INT              t0, x, x            x=2  x=2  => t0=4
#             3  YIELD_DROP           t0                  t0=4
#   yield 4 from <genexpr>
#   resume <genexpr>  at generators.py:26
#     26  squares = (x * x for x in (1, 2, 3) if x)
#             4  FOR_ITER_TUPLE       x, .0 -> 1          .0=<tuple_iterator object>  => x=3
#             1  JUMP_IF_FALSE        x -> 4              x=3
#             2  MUL_INT              t0, x, x            x=3  x=3  => t0=9
#             3  YIELD_DROP           t0                  t0=9
#   yield 9 from <genexpr>
#   resume <genexpr>  at generators.py:26
#     26  squares = (x * x for x in (1, 2, 3) if x)
#             4  FOR_ITER_TUPLE       x, .0 -> 1          .0=<tuple_iterator object>
#             5  LOAD_NONE            t0                  => t0=None
#             6  GENERATOR_RETURN     t0                  t0=None
#   return None from <genexpr>
#         115                                           => t0=[1, 4, 9]
#         119  RELEASE              t0                  t0=[1, 4, 9]
#   28  closed = numbers(3)
#         120  LOAD_NAME            t0, numbers         => t0=<function numbers>
#         123  LOAD_INT             t2, 3               => t2=3
#         124  CALL                 t0, t0(t2)          t0=<function numbers>  t2=3  => t0=<generator object>
#         128  STORE_NAME           closed, t0          t0=<generator object>
#   29  next(closed)
#         130  LOAD_NAME            t0, next            => t0=<built-in next>
#         133  LOAD_NAME            t2, closed          => t2=<generator object>
#         136  CALL                 t0, t0(t2)          t0=<built-in next>  t2=<generator object>
#   call numbers(n=3)  at generators.py:2
#      3  for i in range(n):
#             0  LOAD_GLOBAL_BUILTIN  t0, range           => t0=<class range>
#             3  COPY                 t2, n               n=3  => t2=3
#             4  CALL_OUT             t0, t0(t2)          t0=<class range>  t2=3  => t0=<range object>
#             8  GET_ITER             t0, t0              t0=<range object>  => t0=<range_iterator object>
#             9  JUMP                 -> 16
#            16  FOR_ITER_RANGE       i, t0 -> 10         t0=<range_iterator object>  => i=0
#      4  got = yield i
#            10  YIELD_VALUE          got, i              i=0
#   yield 0 from numbers
#         136                                           => t0=0
#         140  RELEASE              t0                  t0=0
#   30  closed.close()
#         141  LOAD_NAME            t2, closed          => t2=<generator object>
#         144  CALL_METHOD          t0, t2.close()      t2=<generator object>
#   resume numbers  at generators.py:4
#   raise GeneratorExit()  at generators.py:4
#   leave numbers by GeneratorExit()
#         144                                           => t0=None
#         148  RELEASE              t0                  t0=None
#         149  RETURN_NONE_VIEWED
# return None from <module>
