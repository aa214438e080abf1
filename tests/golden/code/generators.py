def numbers(n):
    for i in range(n):
        got = yield i
        yield
        if got:
            return got


def delegate(it):
    result = yield from it
    other(result, key=result)
    it.close()
    it.send(*result)
    return result


squares = (x * x for x in numbers(3) if x)

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 7 t0 to t6
#     1  def numbers(n):
#           0  LOAD_CONST     t0, <code numbers>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     numbers, t0
#     9  def delegate(it):
#           5  LOAD_CONST     t0, <code delegate>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     delegate, t0
#    17  squares = (x * x for x in numbers(3) if x)
#          10  LOAD_NAME      t1, numbers
#          13  LOAD_INT       t3, 3
#          14  CALL           t1, t1(t3)
#          18  GET_ITER       t1, t1
#          19  LOAD_CONST     t2, <code <genexpr>>
#          21  MAKE_FUNCTION  t2, t2
#          22  COPY           t4, t1                numbers(3)
#          23  CALL           t2, t2(t4)
#          27  COPY           t0, t2                (x * x for x in numbers(3) if x)
#          28  STORE_NAME     squares, t0
#          30  RETURN_NONE
#   constants:
#     0: <code numbers>
#     1: <code delegate>
#     2: <code <genexpr>>
#
# generator numbers(n)    line 1
#   registers: arguments 0 n; locals 1 i, 2 got; temporaries 3 to 5 t0 to t2
#     2  for i in range(n):
#           0  LOAD_GLOBAL       t0, range
#           3  COPY              t2, n
#           4  CALL_OUT          t0, t0(t2)
#           8  GET_ITER          t0, t0
#           9  JUMP              -> L2        range(n)
#   L1:  loop
#     3  got = yield i
#          10  YIELD_VALUE       got, i       yield i
#     4  yield
#          11  LOAD_NONE         t1
#          12  YIELD_DROP        t1
#     5  if got:
#          13  JUMP_IF_FALSE     got -> L2    got
#     6  return got
#          14  RELEASE           t0
#          15  GENERATOR_RETURN  got
#   L2:
#     2  for i in range(n):
#          16  FOR_ITER          i, t0 -> L1
#          17  RELEASE           t0
#          18  LOAD_NONE         t0
#          19  GENERATOR_RETURN  t0           range(n)
#
# generator delegate(it)    line 9
#   registers: arguments 0 it; locals 1 result; temporaries 2 to 5 t0 to t3
#    10  result = yield from it
#           0  GET_YIELD_FROM_ITER  t1, it
#           1  LOAD_NONE            t0
#   L1:  loop
#           2  DELEGATE             t0, t1 -> L2
#           3  YIELD_DELEGATED      t0, t0, t1
#           4  LOOP_BACK            -> L1
#   L2:
#           5  RELEASE              t1
#           6  COPY                 result, t0          yield from it
#    11  other(result, key=result)
#           7  LOAD_GLOBAL          t0, other
#          10  COPY                 t2, result
#          11  COPY                 t3, result
#          12  CALL_KW_OUT          t0, t0(t2, key=t3)
#          16  RELEASE              t0
#    12  it.close()
#          17  COPY                 t2, it
#          18  CALL_METHOD_OUT      t0, t2.close()
#          22  RELEASE              t0
#    13  it.send(*result)
#          23  LOAD_ATTR            t0, it.send
#          27  SPREAD_ARGUMENTS     t2, result, t0
#          28  LOAD_NONE            t3
#          29  CALL_EX_OUT          t0, t0(*t2, **t3)
#          33  RELEASE              t0
#    14  return result
#          34  GENERATOR_RETURN     result
#   constants:
#     0: ('key',)
#
# generator <genexpr>(.0)    line 17
#   registers: arguments 0 .0; locals 1 x; hidden 0 .0; temporaries 2 t0
#    17  squares = (x * x for x in numbers(3) if x)
#           0  JUMP              -> L2        numbers(3)
#   L1:  loop
#           1  JUMP_IF_FALSE     x -> L2      x
#           2  MUL               t0, x, x
#           3  YIELD_DROP        t0           x * x
#   L2:
#           4  FOR_ITER          x, .0 -> L1
#           5  LOAD_NONE         t0
#           6  GENERATOR_RETURN  t0           numbers(3)
