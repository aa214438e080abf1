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
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def handle(f):
#           0  LOAD_CONST     t0, <code handle>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     handle, t0
#    17  def groups(f):
#           5  LOAD_CONST     t0, <code groups>
#           7  MAKE_FUNCTION  t0, t0
#           8  STORE_NAME     groups, t0
#    26  def contexts(a):
#          10  LOAD_CONST     t0, <code contexts>
#          12  MAKE_FUNCTION  t0, t0
#          13  STORE_NAME     contexts, t0
#    32  def nested(a):
#          15  LOAD_CONST     t0, <code nested>
#          17  MAKE_FUNCTION  t0, t0
#          18  STORE_NAME     nested, t0
#          20  RETURN_NONE
#   constants:
#     0: <code handle>
#     1: <code groups>
#     2: <code contexts>
#     3: <code nested>
#
# function handle(f)    line 1
#   registers: arguments 0 f; locals 1 error; temporaries 2 to 6 t0 to t4
#       2  try:
#             0  NO_OP
#       3  f()
# ┌ exceptions go to L9
# │┌ exceptions go to L1
# ││          1  COPY              t0, f
# ││          2  CALL              t0, t0()
# │└          6  RELEASE           t0
# │    11  return 1
# └           7  LOAD_INT          t0, 1
#      13  f.close()
#             8  COPY              t3, f
#             9  CALL_METHOD       t1, t3.close()
#            13  RELEASE           t1
#            14  RETURN_VALUE      t0
#     L1:  handler
# ┌ exceptions go to L9
# │          15  ENTER_HANDLER     t0, t1
# │     4  except (ValueError, TypeError) as error:
# │┌ exceptions go to L3, t0 stays
# ││         16  LOAD_GLOBAL       t2, ValueError
# ││         19  LOAD_GLOBAL       t3, TypeError
# ││         22  BUILD_TUPLE       t2, t2..t3        (ValueError, TypeError)
# ││         23  UNLESS_EXCEPTION  t1, t2 -> L4
# │└         24  COPY              error, t1
# │     5  raise KeyError(1) from error
# │┌ exceptions go to L2, t0 stays
# ││         25  LOAD_INT          t3, 1
# ││         26  CALL_GLOBAL       t1, KeyError(t3)  KeyError(1)
# │└         30  RAISE_FROM        t1, error
# │   L2:  handler
# │          31  ENTER_HANDLER     t1, t2
# │          32  RELEASE           t1
# │          33  LEAVE_HANDLER     t0
# │          34  CLEAR             error
# │          35  RERAISE           t2, restore
# │   L3:  handler
# │          36  ENTER_HANDLER     t1, t2
# │          37  RELEASE           t1
# │          38  LEAVE_HANDLER     t0
# │          39  RERAISE           t2, restore
# │   L4:
# │     6  except OSError:
# │┌ exceptions go to L5, t0 stays
# ││         40  LOAD_GLOBAL       t2, OSError
# ││         43  UNLESS_EXCEPTION  t1, t2 -> L6
# ││         44  RELEASE           t1
# ││    7  raise
# │└         45  RAISE_AGAIN
# │   L5:  handler
# │          46  ENTER_HANDLER     t1, t2
# │          47  RELEASE           t1
# │          48  LEAVE_HANDLER     t0
# │          49  RERAISE           t2, restore
# │   L6:
# │     8  except:
# │┌ exceptions go to L7, t0 stays
# ││         50  NO_OP
# ││         51  RELEASE           t1
# ││    9  pass
# │└         52  NO_OP
# │          53  LEAVE_HANDLER     t0
# │          54  JUMP              -> L8
# │   L7:  handler
# │          55  ENTER_HANDLER     t1, t2
# │          56  RELEASE           t1
# │          57  LEAVE_HANDLER     t0
# └          58  RERAISE           t2, restore
#     L8:
#      13  f.close()
#            59  COPY              t2, f
#            60  CALL_METHOD       t0, t2.close()
#            64  RELEASE           t0
#            65  JUMP              -> L11
#     L9:  handler
#            66  ENTER_HANDLER     t0, t1
# ┌ exceptions go to L10, t0 stays
# │          67  COPY              t4, f
# │          68  CALL_METHOD       t2, t4.close()
# └          72  RELEASE           t2
#            73  LEAVE_HANDLER     t0
#            74  RERAISE           t1
#     L10:  handler
#            75  ENTER_HANDLER     t1, t2
#            76  RELEASE           t1
#            77  LEAVE_HANDLER     t0
#            78  RERAISE           t2, restore
#     L11:
#      14  raise ValueError
#            79  LOAD_GLOBAL       t0, ValueError
#            82  RAISE             t0
#
# function groups(f)    line 17
#   registers: arguments 0 f; locals 1 group; temporaries 2 to 8 t0 to t6
#      18  try:
#             0  NO_OP
#      19  f()
# ┌ exceptions go to L1
# │           1  COPY           t0, f
# │           2  CALL           t0, t0()
# └           6  RELEASE        t0
#             7  JUMP           -> L9
#     L1:  handler
#             8  ENTER_HANDLER  t0, t1
#      20  except* ValueError as group:
# ┌ exceptions go to L8, t0 stays
# │           9  BUILD_LIST     t2, ()
# │          10  DUPLICATE      t3, t1
# │          11  LOAD_GLOBAL    t4, ValueError
# │          14  SPLIT_GROUP    t4, t3, t4
# │          15  DUPLICATE      t5, t4
# │          16  JUMP_IF_NONE   t5 -> L3
# │          17  COPY           group, t4
# │    21  print(group)
# │┌ exceptions go to L2, t0 to t3 stay
# ││         18  COPY           t6, group
# ││         19  CALL_GLOBAL    t4, print(t6)
# │└         23  RELEASE        t4
# │          24  CLEAR          group
# │          25  JUMP           -> L4
# │   L2:  handler
# │          26  ENTER_HANDLER  t4, t5
# │          27  CLEAR          group
# │          28  LIST_APPEND    t2, t5
# │          29  LEAVE_HANDLER  t4
# │          30  JUMP           -> L4
# │   L3:
# │          31  RELEASE        t4
# │   L4:
# │    22  except* OSError:
# │          32  LOAD_GLOBAL    t4, OSError
# │          35  SPLIT_GROUP    t4, t3, t4
# │          36  DUPLICATE      t5, t4
# │          37  JUMP_IF_NONE   t5 -> L6
# │          38  RELEASE        t4
# │    23  pass
# │┌ exceptions go to L5, t0 to t3 stay
# │└         39  NO_OP
# │          40  JUMP           -> L7
# │   L5:  handler
# │          41  ENTER_HANDLER  t4, t5
# │          42  LIST_APPEND    t2, t5
# │          43  LEAVE_HANDLER  t4
# │          44  JUMP           -> L7
# │   L6:
# │          45  RELEASE        t4
# │   L7:
# └          46  LIST_APPEND    t2, t3
#            47  LEAVE_HANDLER  t0
#            48  JOIN_GROUPS    t3, t1, t2
#            49  RELEASE        t3
#            50  JUMP           -> L9
#     L8:  handler
#            51  ENTER_HANDLER  t1, t2
#            52  RELEASE        t1
#            53  LEAVE_HANDLER  t0
#            54  RERAISE        t2, restore
#     L9:
#            55  RETURN_NONE
#
# function contexts(a)    line 26
#   registers: arguments 0 a; locals 1 b; temporaries 2 to 10 t0 to t8
#      27  with a as b, a:
#             0  LOAD_ENTER        t1, a
#             1  LOAD_EXIT         t0, a
#             2  CALL              t1, t1()            a
# ┌ exceptions go to L5, t0 stays
# │           6  COPY              b, t1
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
# │          28  RELEASE           t2
# │          29  JUMP              -> L4
# │   L1:  handler
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
#            54  RELEASE           t1
#            55  JUMP              -> L8
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
#       34  try:
#              1  NO_OP
#       35  try:
# ┌ exceptions go to L9
# │┌ exceptions go to L5
# ││           2  NO_OP
# ││    36  a()
# ││┌ exceptions go to L2
# │││          3  COPY              t0, a
# │││          4  CALL              t0, t0()
# ││└          8  RELEASE           t0
# ││    38  a.first()
# ││           9  COPY              t2, a
# ││          10  CALL_METHOD       t0, t2.first()
# ││          14  RELEASE           t0
# ││          15  JUMP              -> L4
# ││   L2:  handler
# ││          16  ENTER_HANDLER     t0, t1
# ││┌ exceptions go to L3, t0 stays
# │││         17  COPY              t4, a
# │││         18  CALL_METHOD       t2, t4.first()
# ││└         22  RELEASE           t2
# ││          23  LEAVE_HANDLER     t0
# ││          24  RERAISE           t1
# ││   L3:  handler
# ││          25  ENTER_HANDLER     t1, t2
# ││          26  RELEASE           t1
# ││          27  LEAVE_HANDLER     t0
# │└          28  RERAISE           t2, restore
# │    L4:
# │           29  JUMP              -> L8
# │    L5:  handler
# │           30  ENTER_HANDLER     t0, t1
# │     39  except ValueError:
# │┌ exceptions go to L6, t0 stays
# ││          31  LOAD_GLOBAL       t2, ValueError
# ││          34  UNLESS_EXCEPTION  t1, t2 -> L7
# ││          35  RELEASE           t1
# ││    40  continue
# │└          36  NO_OP
# └           37  LEAVE_HANDLER     t0
#       42  a.second()
#             38  COPY              t3, a
#             39  CALL_METHOD       t1, t3.second()
#             43  RELEASE           t1
#             44  JUMP              -> L11
#      L6:  handler
# ┌ exceptions go to L9
# │           45  ENTER_HANDLER     t1, t2
# │           46  RELEASE           t1
# │           47  LEAVE_HANDLER     t0
# │           48  RERAISE           t2, restore
# │    L7:
# │     39  except ValueError:
# │           49  LEAVE_HANDLER     t0
# └           50  RERAISE           t1
#      L8:
#       42  a.second()
#             51  COPY              t2, a
#             52  CALL_METHOD       t0, t2.second()
#             56  RELEASE           t0
#             57  JUMP              -> L11
#      L9:  handler
#             58  ENTER_HANDLER     t0, t1
# ┌ exceptions go to L10, t0 stays
# │           59  COPY              t4, a
# │           60  CALL_METHOD       t2, t4.second()
# └           64  RELEASE           t2
#             65  LEAVE_HANDLER     t0
#             66  RERAISE           t1
#      L10:  handler
#             67  ENTER_HANDLER     t1, t2
#             68  RELEASE           t1
#             69  LEAVE_HANDLER     t0
#             70  RERAISE           t2, restore
#      L11:
#       33  while a:
#             71  WHILE_TRUE        a -> L1
#             72  RETURN_NONE                        a
