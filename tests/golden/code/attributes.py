def use(a, i, j):
    a.x = a.y
    a.x += 1
    a[i] = a[j]
    a[0] = a[-1]
    a[i:j] = a[1:]
    a[i:j:2]
    del a.x, a[i], a[i:j]

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 5 t0 to t4
#     1  def use(a, i, j):
#           0  LOAD_CONST     t0, <code use>
#           2  MAKE_FUNCTION  t0, t0
#           3  STORE_NAME     use, t0
#           5  RETURN_NONE
#   constants:
#     0: <code use>
#
# function use(a, i, j)    line 1
#   registers: arguments 0 a, 1 i, 2 j; temporaries 3 to 6 t0 to t3
#     2  a.x = a.y
#           0  LOAD_ATTR         t0, a.y
#           4  STORE_ATTR        a.x, t0
#     3  a.x += 1
#           7  LOAD_ATTR         t0, a.x
#          11  ADD_IMM           t0, t0, 1, inplace
#          12  STORE_ATTR        a.x, t0
#     4  a[i] = a[j]
#          15  SUBSCRIPT         t0, a, j            a[j]
#          16  STORE_SUBSCRIPT   a, i, t0            a[i]
#     5  a[0] = a[-1]
#          17  SUBSCRIPT_IMM     t0, a, -1           a[-1]
#          18  LOAD_INT          t1, 0
#          19  STORE_SUBSCRIPT   a, t1, t0           a[0]
#     6  a[i:j] = a[1:]
#          20  COPY              t0, a               a[1:]
#          21  LOAD_INT          t1, 1
#          22  LOAD_NONE         t2
#          23  SLICE             t0, t0..t2          a[1:]
#          24  COPY              t1, a
#          25  COPY              t2, i
#          26  COPY              t3, j
#          27  STORE_SLICE       t0..t3              a[i:j]
#     7  a[i:j:2]
#          28  COPY              t0, i
#          29  COPY              t1, j
#          30  LOAD_INT          t2, 2
#          31  BUILD_SLICE       t0, t0..t2          i:j:2
#          32  SUBSCRIPT         t0, a, t0
#          33  RELEASE           t0
#     8  del a.x, a[i], a[i:j]
#          34  DELETE_ATTR       a.x
#          35  DELETE_SUBSCRIPT  a, i                a[i]
#          36  COPY              t0, i
#          37  COPY              t1, j
#          38  LOAD_NONE         t2
#          39  BUILD_SLICE       t0, t0..t2          i:j
#          40  DELETE_SUBSCRIPT  a, t0               a[i:j]
#          41  RETURN_NONE
