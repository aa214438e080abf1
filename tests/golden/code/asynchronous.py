async def read(source):
    async with source as s:
        async for item in s:
            await item
    return [x async for x in source]


async def produce(source):
    async for item in source:
        yield item

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  async def read(source):
#           0  LOAD_CONST     t0, <code read>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     read, t0
#     8  async def produce(source):
#           5  LOAD_CONST     t0, <code produce>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     produce, t0
#          10  RETURN_NONE
#   constants:
#     0: <code read>
#     1: <code produce>
#
# coroutine read(source)    line 1
#   registers: arguments 0 source; locals 1 s, 2 item; hidden 3 x; temporaries 4 to 11 t0 to t7
#       2  async with source as s:
#             0  LOAD_ENTER        t1, source, asynchronous
#             1  LOAD_EXIT         t0, source, asynchronous
#             2  CALL_OUT          t1, t1()
#             6  GET_AWAITABLE     t2, t1, 1
#             7  LOAD_NONE         t1
#     L1:  loop
#             8  DELEGATE          t1, t2 -> L2
#             9  YIELD_DELEGATED   t1, t1, t2
#            10  LOOP_BACK         -> L1
#     L2:
#            11  RELEASE           t2                        source
# ┌ exceptions go to L13, t0 stays
# │          12  COPY              s, t1
# │     3  async for item in s:
# │          13  GET_AITER         t1, s
# │   L3:  loop
# │┌ exceptions go to L8, t0 to t1 stay
# ││         14  GET_ANEXT         t3, t1
# ││         15  LOAD_NONE         t2
# ││  L4:  loop
# ││         16  DELEGATE          t2, t3 -> L5
# ││         17  YIELD_DELEGATED   t2, t2, t3
# ││         18  LOOP_BACK         -> L4
# ││  L5:
# │└         19  RELEASE           t3                        s
# │          20  COPY              item, t2
# │     4  await item
# │          21  COPY              t2, item
# │          22  GET_AWAITABLE     t3, t2, 0
# │          23  LOAD_NONE         t2
# │   L6:  loop
# │          24  DELEGATE          t2, t3 -> L7
# │          25  YIELD_DELEGATED   t2, t2, t3
# │          26  LOOP_BACK         -> L6
# │   L7:
# │          27  RELEASE           t3
# │          28  RELEASE           t2
# │          29  LOOP_BACK         -> L3
# │   L8:  handler
# │     3  async for item in s:
# │          30  ENTER_HANDLER     t2, t3
# │          31  LOAD_COMMON       t4, StopAsyncIteration
# │          32  UNLESS_EXCEPTION  t3, t4 -> L9
# │          33  RELEASE           t3
# │          34  LEAVE_HANDLER     t2
# │          35  RELEASE           t1
# │          36  JUMP              -> L10
# │   L9:
# │          37  LEAVE_HANDLER     t2
# └          38  RERAISE           t3                        s
#     L10:
#       2  async with source as s:
#            39  COPY              t1, t0
#            40  LOAD_NONE         t3
#            41  LOAD_NONE         t4
#            42  LOAD_NONE         t5
#            43  CALL_OUT          t1, t1(t3, t4, t5)
#            47  GET_AWAITABLE     t2, t1, 2
#            48  LOAD_NONE         t1
#     L11:  loop
#            49  DELEGATE          t1, t2 -> L12
#            50  YIELD_DELEGATED   t1, t1, t2
#            51  LOOP_BACK         -> L11
#     L12:
#            52  RELEASE           t2
#            53  RELEASE           t1
#            54  JUMP              -> L18
#     L13:  handler
#            55  ENTER_HANDLER     t1, t2
#            56  COPY              t3, t0
# ┌ exceptions go to L16, t0 to t1 stay
# │          57  SPREAD_EXCEPTION  t5..t7, t2
# │          58  CALL_OUT          t3, t3(t5, t6, t7)
# │          62  GET_AWAITABLE     t4, t3, 2
# │          63  LOAD_NONE         t3
# │   L14:  loop
# │          64  DELEGATE          t3, t4 -> L15
# │          65  YIELD_DELEGATED   t3, t3, t4
# │          66  LOOP_BACK         -> L14
# │   L15:
# │          67  RELEASE           t4
# └          68  JUMP_IF_TRUE      t3 -> L17
#            69  LEAVE_HANDLER     t1
#            70  RERAISE           t2, restore
#     L16:  handler
#            71  ENTER_HANDLER     t2, t3
#            72  RELEASE           t2
#            73  LEAVE_HANDLER     t1
#            74  RERAISE           t3, restore
#     L17:
#            75  RELEASE           t2
#            76  LEAVE_HANDLER     t1                        source
#     L18:
#       5  return [x async for x in source]
#            77  GET_AITER         t1, source
#            78  BUILD_LIST        t0, ()                    [x async for x in source]
#     L19:  loop
# ┌ exceptions go to L22, t0 to t1 stay
# │          79  GET_ANEXT         t3, t1
# │          80  LOAD_NONE         t2
# │   L20:  loop
# │          81  DELEGATE          t2, t3 -> L21
# │          82  YIELD_DELEGATED   t2, t2, t3
# │          83  LOOP_BACK         -> L20
# │   L21:
# └          84  RELEASE           t3                        source
#            85  COPY              x, t2
#            86  LIST_APPEND       t0, x
#            87  LOOP_BACK         -> L19                    x
#     L22:  handler
#            88  ENTER_HANDLER     t2, t3
#            89  LOAD_COMMON       t4, StopAsyncIteration
#            90  UNLESS_EXCEPTION  t3, t4 -> L23
#            91  RELEASE           t3
#            92  LEAVE_HANDLER     t2
#            93  RELEASE           t1
#            94  JUMP              -> L24
#     L23:
#            95  LEAVE_HANDLER     t2
#            96  RERAISE           t3                        source
#     L24:
#            97  CLEAR             x                         [x async for x in source]
#            98  GENERATOR_RETURN  t0
#
# asynchronous generator produce(source)    line 8
#   registers: arguments 0 source; locals 1 item; temporaries 2 to 5 t0 to t3
#      9  async for item in source:
#            0  GET_AITER         t0, source
#    L1:  loop
# ┌ exceptions go to L4, t0 stays
# │          1  GET_ANEXT         t2, t0
# │          2  LOAD_NONE         t1
# │  L2:  loop
# │          3  DELEGATE          t1, t2 -> L3
# │          4  YIELD_DELEGATED   t1, t1, t2
# │          5  LOOP_BACK         -> L2
# │  L3:
# └          6  RELEASE           t2                      source
#            7  COPY              item, t1
#     10  yield item
#            8  ASYNC_GEN_WRAP    t1, item
#            9  YIELD_DROP        t1
#           10  LOOP_BACK         -> L1
#    L4:  handler
#      9  async for item in source:
#           11  ENTER_HANDLER     t1, t2
#           12  LOAD_COMMON       t3, StopAsyncIteration
#           13  UNLESS_EXCEPTION  t2, t3 -> L5
#           14  RELEASE           t2
#           15  LEAVE_HANDLER     t1
#           16  RELEASE           t0
#           17  JUMP              -> L6
#    L5:
#           18  LEAVE_HANDLER     t1
#           19  RERAISE           t2
#    L6:
#           20  LOAD_NONE         t0
#           21  GENERATOR_RETURN  t0                      source
