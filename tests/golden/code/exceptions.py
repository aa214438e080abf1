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
        f.close()
    raise ValueError


def groups(f):
    try:
        f()
    except* ValueError as group:
        print(group)
    except* OSError:
        pass


def contexts(a):
    with a as b, a:
        b()
    assert a, "message"


def nested(a):
    while a:
        try:
            try:
                a()
            finally:
                a.first()
        except ValueError:
            continue
        finally:
            a.second()

# =>
# # What is written comes first, then what is read; t0, t1, … are temporaries, all other names are the program's.
# # On the right: the part of the line that the instruction computes. `baem opcodes` explains every instruction.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def handle(f):
#           0  LOAD_CONST     t0, <code handle>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     t0, handle
#    17  def groups(f):
#           5  LOAD_CONST     t0, <code groups>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     t0, groups
#    26  def contexts(a):
#          10  LOAD_CONST     t0, <code contexts>
#          12  MAKE_FUNCTION  t0, t0
#          13  STORE_NAME     t0, contexts
#    32  def nested(a):
#          15  LOAD_CONST     t0, <code nested>
#          17  MAKE_FUNCTION  t0, t0
#          18  STORE_NAME     t0, nested
#          20  RETURN_NONE
#   constants:
#     0: <code handle>
#     1: <code groups>
#     2: <code contexts>
#     3: <code nested>
#
# function handle(f)    line 1
#   registers: arguments 0 f; locals 1 error; temporaries 2 to 6 t0 to t4
#       3  f()
# ┌ exceptions go to L9
# │┌ exceptions go to L1
# ││          0  COPY              t0, f
# ││          1  CALL              t0, t0()
# │└          5  RELEASE           t0
# │    11  return 1
# └           6  LOAD_INT          t0, 1
#      13  f.close()
#             7  COPY              t3, f
#             8  CALL_METHOD       t1, t3.close()
#            12  RELEASE           t1
#      11  return 1
#            13  RETURN_VALUE      t0
#     L1:  handler
# ┌ exceptions go to L9
# │          14  ENTER_HANDLER     t0, t1
# │     4  except (ValueError, TypeError) as error:
# │┌ exceptions go to L3, t0 stays
# ││         15  LOAD_GLOBAL       t2, ValueError
# ││         18  LOAD_GLOBAL       t3, TypeError
# ││         21  BUILD_TUPLE       t2, t2..t3        (ValueError, TypeError)
# ││         22  UNLESS_EXCEPTION  t1, t2 -> L4
# │└         23  COPY              error, t1
# │     5  raise KeyError(1) from error
# │┌ exceptions go to L2, t0 stays
# ││         24  LOAD_INT          t3, 1
# ││         25  CALL_GLOBAL       t1, KeyError(t3)  KeyError(1)
# │└         29  RAISE_FROM        t1, error
# │   L2:  handler
# │          30  ENTER_HANDLER     t1, t2
# │          31  RELEASE           t1
# │          32  LEAVE_HANDLER     t0
# │          33  CLEAR             error
# │          34  RERAISE           t2, restore
# │   L3:  handler
# │          35  ENTER_HANDLER     t1, t2
# │          36  RELEASE           t1
# │          37  LEAVE_HANDLER     t0
# │          38  RERAISE           t2, restore
# │   L4:
# │     6  except OSError:
# │┌ exceptions go to L5, t0 stays
# ││         39  LOAD_GLOBAL       t2, OSError
# ││         42  UNLESS_EXCEPTION  t1, t2 -> L6
# ││         43  RELEASE           t1
# ││    7  raise
# │└         44  RAISE_AGAIN
# │   L5:  handler
# │          45  ENTER_HANDLER     t1, t2
# │          46  RELEASE           t1
# │          47  LEAVE_HANDLER     t0
# │          48  RERAISE           t2, restore
# │   L6:
# │     8  except:
# │┌ exceptions go to L7, t0 stays
# │└         49  RELEASE           t1
# │     9  pass
# │          50  LEAVE_HANDLER     t0
# │          51  JUMP              -> L8
# │   L7:  handler
# │          52  ENTER_HANDLER     t1, t2
# │          53  RELEASE           t1
# │          54  LEAVE_HANDLER     t0
# └          55  RERAISE           t2, restore
#     L8:
#      13  f.close()
#            56  COPY              t2, f
#            57  CALL_METHOD       t0, t2.close()
#            61  RELEASE           t0
#            62  JUMP              -> L11
#     L9:  handler
#            63  ENTER_HANDLER     t0, t1
# ┌ exceptions go to L10, t0 stays
# │          64  COPY              t4, f
# │          65  CALL_METHOD       t2, t4.close()
# └          69  RELEASE           t2
#            70  LEAVE_HANDLER     t0
#            71  RERAISE           t1
#     L10:  handler
#            72  ENTER_HANDLER     t1, t2
#            73  RELEASE           t1
#            74  LEAVE_HANDLER     t0
#            75  RERAISE           t2, restore
#     L11:
#      14  raise ValueError
#            76  LOAD_GLOBAL       t0, ValueError
#            79  RAISE             t0
#
# function groups(f)    line 17
#   registers: arguments 0 f; locals 1 group; temporaries 2 to 8 t0 to t6
#      19  f()
# ┌ exceptions go to L1
# │           0  COPY           t0, f
# │           1  CALL           t0, t0()
# └           5  RELEASE        t0
#             6  JUMP           -> L8
#     L1:  handler
#             7  ENTER_HANDLER  t0, t1
# ┌ exceptions go to L7, t0 stays
# │           8  BUILD_LIST     t2, ()
# │           9  DUPLICATE      t3, t1
# │    20  except* ValueError as group:
# │          10  LOAD_GLOBAL    t4, ValueError
# │          13  SPLIT_GROUP    t4, t3, t4
# │          14  DUPLICATE      t5, t4
# │          15  JUMP_IF_NONE   t5 -> L3
# │          16  COPY           group, t4
# │    21  print(group)
# │┌ exceptions go to L2, t0 to t3 stay
# ││         17  COPY           t6, group
# ││         18  CALL_GLOBAL    t4, print(t6)
# │└         22  RELEASE        t4
# │          23  CLEAR          group
# │          24  JUMP           -> L4
# │   L2:  handler
# │          25  ENTER_HANDLER  t4, t5
# │          26  CLEAR          group
# │          27  LIST_APPEND    t2, t5
# │          28  LEAVE_HANDLER  t4
# │          29  JUMP           -> L4
# │   L3:
# │          30  RELEASE        t4
# │   L4:
# │    22  except* OSError:
# │          31  LOAD_GLOBAL    t4, OSError
# │          34  SPLIT_GROUP    t4, t3, t4
# │          35  DUPLICATE      t5, t4
# │          36  JUMP_IF_NONE   t5 -> L5
# │          37  RELEASE        t4
# │    23  pass
# │          38  JUMP           -> L6
# │   L5:
# │          39  RELEASE        t4
# │   L6:
# └          40  LIST_APPEND    t2, t3
#            41  LEAVE_HANDLER  t0
#            42  JOIN_GROUPS    t3, t1, t2
#            43  RELEASE        t3
#            44  JUMP           -> L8
#     L7:  handler
#            45  ENTER_HANDLER  t1, t2
#            46  RELEASE        t1
#            47  LEAVE_HANDLER  t0
#            48  RERAISE        t2, restore
#     L8:
#            49  RETURN_NONE
#
# function contexts(a)    line 26
#   registers: arguments 0 a; locals 1 b; temporaries 2 to 10 t0 to t8
#      27  with a as b, a:
#             0  LOAD_ENTER        t1, a
#             1  LOAD_EXIT         t0, a
#             2  CALL              t1, t1()            a
# ┌ exceptions go to L5, t0 stays
# │           6  COPY              b, t1               b
# │           7  LOAD_ENTER        t2, a
# │           8  LOAD_EXIT         t1, a
# │           9  CALL              t2, t2()
# │┌ exceptions go to L1, t0 to t1 stay
# ││         13  RELEASE           t2                  a
# ││   28  b()
# ││         14  COPY              t2, b
# ││         15  CALL              t2, t2()
# │└         19  RELEASE           t2
# │    27  with a as b, a:
# │          20  COPY              t2, t1
# │          21  LOAD_NONE         t4
# │          22  LOAD_NONE         t5
# │          23  LOAD_NONE         t6
# │          24  CALL              t2, t2(t4, t5, t6)
# │          28  RELEASE           t2                  a
# │    28  b()
# │          29  JUMP              -> L4
# │   L1:  handler
# │    27  with a as b, a:
# │          30  ENTER_HANDLER     t2, t3
# │          31  COPY              t4, t1
# │┌ exceptions go to L2, t0 to t2 stay
# ││         32  SPREAD_EXCEPTION  t6..t8, t3
# ││         33  CALL              t4, t4(t6, t7, t8)
# │└         37  JUMP_IF_TRUE      t4 -> L3
# │          38  LEAVE_HANDLER     t2
# │          39  RERAISE           t3, restore
# │   L2:  handler
# │          40  ENTER_HANDLER     t3, t4
# │          41  RELEASE           t3
# │          42  LEAVE_HANDLER     t2
# │          43  RERAISE           t4, restore
# │   L3:
# │          44  RELEASE           t3
# └          45  LEAVE_HANDLER     t2                  a
#     L4:
#            46  COPY              t1, t0
#            47  LOAD_NONE         t3
#            48  LOAD_NONE         t4
#            49  LOAD_NONE         t5
#            50  CALL              t1, t1(t3, t4, t5)
#            54  RELEASE           t1                  a
#            55  JUMP              -> L8               a
#     L5:  handler
#            56  ENTER_HANDLER     t1, t2
#            57  COPY              t3, t0
# ┌ exceptions go to L6, t0 to t1 stay
# │          58  SPREAD_EXCEPTION  t5..t7, t2
# │          59  CALL              t3, t3(t5, t6, t7)
# └          63  JUMP_IF_TRUE      t3 -> L7
#            64  LEAVE_HANDLER     t1
#            65  RERAISE           t2, restore
#     L6:  handler
#            66  ENTER_HANDLER     t2, t3
#            67  RELEASE           t2
#            68  LEAVE_HANDLER     t1
#            69  RERAISE           t3, restore
#     L7:
#            70  RELEASE           t2
#            71  LEAVE_HANDLER     t1                  a
#     L8:
#      29  assert a, "message"
#            72  JUMP_IF_TRUE      a -> L9
#            73  LOAD_COMMON       t0, AssertionError  a
#            74  LOAD_CONST        t2, 'message'
#            76  CALL              t0, t0(t2)
#            80  RAISE             t0
#     L9:
#            81  RETURN_NONE                           a
#   constants:
#     0: 'message'
#
# function nested(a)    line 32
#   registers: arguments 0 a; temporaries 1 to 5 t0 to t4
#       33  while a:
#              0  JUMP              -> L11
#      L1:  loop
#       36  a()
# ┌ exceptions go to L9
# │┌ exceptions go to L5
# ││┌ exceptions go to L2
# │││          1  COPY              t0, a
# │││          2  CALL              t0, t0()
# ││└          6  RELEASE           t0
# ││    38  a.first()
# ││           7  COPY              t2, a
# ││           8  CALL_METHOD       t0, t2.first()
# ││          12  RELEASE           t0
# ││          13  JUMP              -> L4
# ││   L2:  handler
# ││          14  ENTER_HANDLER     t0, t1
# ││┌ exceptions go to L3, t0 stays
# │││         15  COPY              t4, a
# │││         16  CALL_METHOD       t2, t4.first()
# ││└         20  RELEASE           t2
# ││          21  LEAVE_HANDLER     t0
# ││          22  RERAISE           t1
# ││   L3:  handler
# ││          23  ENTER_HANDLER     t1, t2
# ││          24  RELEASE           t1
# ││          25  LEAVE_HANDLER     t0
# │└          26  RERAISE           t2, restore
# │    L4:
# │           27  JUMP              -> L8
# │    L5:  handler
# │           28  ENTER_HANDLER     t0, t1
# │     39  except ValueError:
# │┌ exceptions go to L6, t0 stays
# ││          29  LOAD_GLOBAL       t2, ValueError
# ││          32  UNLESS_EXCEPTION  t1, t2 -> L7
# │└          33  RELEASE           t1
# │     40  continue
# └           34  LEAVE_HANDLER     t0
#       42  a.second()
#             35  COPY              t3, a
#             36  CALL_METHOD       t1, t3.second()
#             40  RELEASE           t1
#       40  continue
#             41  JUMP              -> L11
#      L6:  handler
# ┌ exceptions go to L9
# │           42  ENTER_HANDLER     t1, t2
# │           43  RELEASE           t1
# │           44  LEAVE_HANDLER     t0
# │           45  RERAISE           t2, restore
# │    L7:
# │           46  LEAVE_HANDLER     t0
# └           47  RERAISE           t1
#      L8:
#       42  a.second()
#             48  COPY              t2, a
#             49  CALL_METHOD       t0, t2.second()
#             53  RELEASE           t0
#             54  JUMP              -> L11
#      L9:  handler
#             55  ENTER_HANDLER     t0, t1
# ┌ exceptions go to L10, t0 stays
# │           56  COPY              t4, a
# │           57  CALL_METHOD       t2, t4.second()
# └           61  RELEASE           t2
#             62  LEAVE_HANDLER     t0
#             63  RERAISE           t1
#      L10:  handler
#             64  ENTER_HANDLER     t1, t2
#             65  RELEASE           t1
#             66  LEAVE_HANDLER     t0
#             67  RERAISE           t2, restore
#      L11:
#       33  while a:
#             68  WHILE_TRUE        a -> L1
#             69  RETURN_NONE                        a
