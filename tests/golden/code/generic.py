def first[T: int, *Ts, **P](items: list[T]) -> T:
    return items[0]


class Box[T: (int, str) = int]:
    item: T


type Pair[A] = tuple[A, A]

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 9 t0 to t8
#     1  def first[T: int, *Ts, **P](items: list[T]) -> T:
#           0  LOAD_CONST     t4, <code <generic parameters of first>>
#           2  MAKE_FUNCTION  t4, t4
#           3  COPY           t0, t4
#           4  CALL           t0, t0()
#           8  STORE_NAME     first, t0
#     5  class Box[T: (int, str) = int]:
#          10  LOAD_CONST     t0, <code <generic parameters of Box>>
#          12  MAKE_FUNCTION  t0, t0
#          13  CALL           t0, t0()
#          17  STORE_NAME     Box, t0
#     9  type Pair[A] = tuple[A, A]
#          19  LOAD_CONST     t0, <code <generic parameters of Pair>>
#          21  MAKE_FUNCTION  t0, t0
#          22  CALL           t0, t0()
#          26  STORE_NAME     Pair, t0
#          28  RETURN_NONE
#   constants:
#     0: <code <generic parameters of first>>
#     1: <code <generic parameters of Box>>
#     2: <code <generic parameters of Pair>>
#
# function <generic parameters of first>()    line 1
#   registers: locals 0 T, 1 Ts, 2 P; temporaries 3 to 14 t0 to t11
#     1  def first[T: int, *Ts, **P](items: list[T]) -> T:
#           0  LOAD_CONST     t4, 'T'
#           2  LOAD_CONST     t6, <code T>
#           4  MAKE_FUNCTION  t6, t6
#           5  COPY           t5, t6
#           6  LOAD_INT       t3, 1
#           7  MAKE_TYPING    t3, t3..t5
#           8  DUPLICATE      t4, t3
#           9  COPY           T, t4             T: int
#          10  LOAD_CONST     t5, 'Ts'
#          12  LOAD_INT       t4, 4
#          13  MAKE_TYPING    t4, t4..t5
#          14  DUPLICATE      t5, t4
#          15  COPY           Ts, t5            *Ts
#          16  LOAD_CONST     t6, 'P'
#          18  LOAD_INT       t5, 3
#          19  MAKE_TYPING    t5, t5..t6
#          20  DUPLICATE      t6, t5
#          21  COPY           P, t6
#          22  BUILD_TUPLE    t3, t3..t5
#          23  COPY           t2, t3
#          24  LOAD_CONST     t8, 'items'
#          26  LOAD_GLOBAL    t9, list
#          29  SUBSCRIPT      t9, t9, T         list[T]
#          30  LOAD_CONST     t10, 'return'
#          32  COPY           t11, T
#          33  BUILD_TUPLE    t7, t8..t11       **P
#          34  LOAD_CONST     t3, <code first>
#          36  LOAD_NONE      t4
#          37  LOAD_NONE      t5
#          38  LOAD_NONE      t6
#          39  MAKE_FUNCTION  t3, t3..t7
#          40  COPY           t1, t3
#          41  LOAD_INT       t0, 8
#          42  MAKE_TYPING    t0, t0..t2
#          43  RETURN_VALUE   t0
#   constants:
#     0: 'T'
#     1: <code T>
#     2: 'Ts'
#     3: 'P'
#     4: 'items'
#     5: 'return'
#     6: <code first>
#
# function T()    line 1, nested
#   registers: temporaries 0 t0
#     1  def first[T: int, *Ts, **P](items: list[T]) -> T:
#           0  LOAD_GLOBAL   t0, int
#           3  RETURN_VALUE  t0       int
#
# function first(items)    line 1, nested
#   registers: arguments 0 items; temporaries 1 t0
#     2  return items[0]
#           0  SUBSCRIPT_IMM  t0, items, 0  items[0]
#           1  RETURN_VALUE   t0
#
# function <generic parameters of Box>()    line 5
#   registers: cells 1 .type_params, 2 T; hidden 0 .generic_base; temporaries 3 to 11 t0 to t8
#     5  class Box[T: (int, str) = int]:
#           0  NEW_CELL       .type_params
#           1  NEW_CELL       T
#           2  LOAD_CONST     t1, 'T'
#           4  LOAD_CONST     t3, <code T>
#           6  MAKE_FUNCTION  t3, t3
#           7  COPY           t2, t3
#           8  LOAD_INT       t0, 2
#           9  MAKE_TYPING    t0, t0..t2
#          10  COPY           t1, t0
#          11  LOAD_CONST     t3, <code T>
#          13  MAKE_FUNCTION  t3, t3
#          14  COPY           t2, t3
#          15  LOAD_INT       t0, 5
#          16  MAKE_TYPING    t0, t0..t2
#          17  DUPLICATE      t1, t0
#          18  STORE_CELL     T, t1
#          19  BUILD_TUPLE    t0, t0
#          20  STORE_CELL     .type_params, t0    T: (int, str) = int
#          21  LOAD_COMMON    t0, BuildClass
#          22  LOAD_CONST     t2, <code Box>
#          24  DUPLICATE      t7, .type_params
#          25  DUPLICATE      t8, T
#          26  BUILD_TUPLE    t3, t7..t8
#          27  MAKE_FUNCTION  t2, t2..t3
#          28  LOAD_CONST     t3, 'Box'
#          30  LOAD_CELL      t5, .type_params
#          31  LOAD_INT       t4, 6
#          32  MAKE_TYPING    t4, t4..t5
#          33  COPY           .generic_base, t4
#          34  COPY           t4, .generic_base
#          35  CALL           t0, t0(t2, t3, t4)
#          39  RETURN_VALUE   t0
#   constants:
#     0: 'T'
#     1: <code T>
#     2: <code T>
#     3: <code Box>
#     4: 'Box'
#
# function T()    line 5, nested
#   registers: temporaries 0 to 1 t0 to t1
#     5  class Box[T: (int, str) = int]:
#           0  LOAD_GLOBAL   t0, int
#           3  LOAD_GLOBAL   t1, str
#           6  BUILD_TUPLE   t0, t0..t1
#           7  RETURN_VALUE  t0          (int, str)
#
# function T()    line 5, nested
#   registers: temporaries 0 t0
#     5  class Box[T: (int, str) = int]:
#           0  LOAD_GLOBAL   t0, int
#           3  RETURN_VALUE  t0       int
#
# class Box    line 5, nested
#   registers: free 1 .type_params, 2 T; hidden 0 .namespace; temporaries 3 to 5 t0 to t2
#     5  class Box[T: (int, str) = int]:
#           0  COPY_FREE          .type_params, 2
#           1  LOAD_NAME          t0, __name__
#           4  STORE_NAME         __module__, t0
#           6  LOAD_CONST         t0, 'Box'
#           8  STORE_NAME         __qualname__, t0
#          10  LOAD_INT           t0, 5
#          11  STORE_NAME         __firstlineno__, t0
#          13  FIND_NAME          t1, .type_params
#          14  JUMP_IF_BOUND      t1 -> L1
#          15  LOAD_CELL          t1, .type_params
#   L1:
#          16  COPY               t0, t1
#          17  STORE_NAME         __type_params__, t0
#          19  SETUP_ANNOTATIONS
#     6  item: T
#          20  FIND_NAME          t0, T
#          21  JUMP_IF_BOUND      t0 -> L2
#          22  LOAD_CELL          t0, T
#   L2:
#          23  LOAD_NAME          t1, __annotations__
#          26  LOAD_CONST         t2, 'item'
#          28  STORE_SUBSCRIPT    t1, t2, t0
#          29  LOAD_CONST         t0, ()
#          31  STORE_NAME         __static_attributes__, t0
#          33  RETURN_NONE
#   constants:
#     0: 'Box'
#     1: 'item'
#     2: ()
#
# function <generic parameters of Pair>()    line 9
#   registers: cells 0 A; temporaries 1 to 10 t0 to t9
#     9  type Pair[A] = tuple[A, A]
#           0  NEW_CELL       A
#           1  LOAD_CONST     t1, 'Pair'
#           3  LOAD_CONST     t5, 'A'
#           5  LOAD_INT       t4, 0
#           6  MAKE_TYPING    t4, t4..t5
#           7  DUPLICATE      t5, t4
#           8  STORE_CELL     A, t5
#           9  BUILD_TUPLE    t4, t4
#          10  COPY           t2, t4
#          11  LOAD_CONST     t4, <code Pair>
#          13  DUPLICATE      t9, A
#          14  BUILD_TUPLE    t5, t9
#          15  MAKE_FUNCTION  t4, t4..t5
#          16  COPY           t3, t4           A
#          17  LOAD_INT       t0, 7
#          18  MAKE_TYPING    t0, t0..t3
#          19  RETURN_VALUE   t0
#   constants:
#     0: 'Pair'
#     1: 'A'
#     2: <code Pair>
#
# function Pair()    line 9, nested
#   registers: free 0 A; temporaries 1 to 3 t0 to t2
#     9  type Pair[A] = tuple[A, A]
#           0  COPY_FREE     A, 1        tuple[A, A]
#           1  LOAD_GLOBAL   t0, tuple
#           4  LOAD_CELL     t1, A
#           5  LOAD_CELL     t2, A
#           6  BUILD_TUPLE   t1, t1..t2  A, A
#           7  SUBSCRIPT     t0, t0, t1
#           8  RETURN_VALUE  t0          tuple[A, A]
