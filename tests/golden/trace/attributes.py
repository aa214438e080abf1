# Attributes, items and slices: read, written, changed in place, deleted.
class Plain:
    pass


def use(a, b, i):
    a.x = 1
    a.x += a.x
    b[i] = b[1]
    b[0] = b[-1]
    b[i:2] = b[1:]
    b[i:2:1]
    b[i] += 1
    del a.x, b[i], b[0:1]


use(Plain(), [1, 2, 3], 0)

# =>
# run <module>  at attributes.py:1
#    2  class Plain:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Plain>    => t2=<code Plain>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Plain>  => t2=<function Plain>
#           4  LOAD_CONST           t3, 'Plain'         => t3='Plain'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Plain>  t3='Plain'
#   run Plain  at attributes.py:2
#      2  class Plain:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Plain'         => t0='Plain'
#             7  STORE_NAME           __qualname__, t0    t0='Plain'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Plain'}
#      3  pass
#            12  NO_OP
#            13  LOAD_CONST           t0, ()              => t0=()
#            15  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Plain', '__firstlineno__': 2}
#            17  RETURN_NONE
#   return None from Plain
#           6                                           => t0=<class Plain>
#          10  STORE_NAME           Plain, t0           t0=<class Plain>
#    6  def use(a, b, i):
#          12  LOAD_CONST           t0, <code use>      => t0=<code use>
#          14  MAKE_FUNCTION        t0, t0              t0=<code use>  => t0=<function use>
#          15  STORE_NAME           use, t0             t0=<function use>
#   17  use(Plain(), [1, 2, 3], 0)
#          17  LOAD_NAME            t0, use             => t0=<function use>
#          20  LOAD_NAME            t2, Plain           => t2=<class Plain>
#          23  CALL                 t2, t2()            t2=<class Plain>  => t2=<Plain object>
#          27  LOAD_INT             t4, 1               => t4=1
#          28  LOAD_INT             t5, 2               => t5=2
#          29  LOAD_INT             t6, 3               => t6=3
#          30  BUILD_LIST           t3, t4..t6          t4=1  t5=2  t6=3  => t3=[1, 2, 3]
#          31  LOAD_INT             t4, 0               => t4=0
#          32  CALL                 t0, t0(t2, t3, t4)  t0=<function use>  t2=<Plain object>  t3=[1, 2, 3]  t4=0
#   call use(a=<Plain object>, b=[1, 2, 3], i=0)  at attributes.py:6
#      7  a.x = 1
#             0  LOAD_INT             t0, 1               => t0=1
#             1  STORE_ATTR           a.x, t0             a=<Plain object>  t0=1
#      8  a.x += a.x
#             4  LOAD_ATTR            t0, a.x             a=<Plain object>  => t0=1
#             8  LOAD_ATTR            t1, a.x             a=<Plain object>  => t1=1
#            12  ADD                  t0, t0, t1, inplace  t0=1  t1=1  => t0=2
#            13  STORE_ATTR           a.x, t0             a=<Plain object>  t0=2
#      9  b[i] = b[1]
#            16  SUBSCRIPT_IMM        t0, b, 1            b=[1, 2, 3]  => t0=2
#            17  STORE_SUBSCRIPT      b, i, t0            b=[1, 2, 3]  i=0  t0=2
#     10  b[0] = b[-1]
#            18  SUBSCRIPT_IMM        t0, b, -1           b=[2, 2, 3]  => t0=3
#            19  LOAD_INT             t1, 0               => t1=0
#            20  STORE_SUBSCRIPT      b, t1, t0           b=[2, 2, 3]  t1=0  t0=3
#     11  b[i:2] = b[1:]
#            21  COPY                 t0, b               b=[3, 2, 3]  => t0=[3, 2, 3]
#            22  LOAD_INT             t1, 1               => t1=1
#            23  LOAD_NONE            t2                  => t2=None
#            24  SLICE                t0, t0..t2          t0=[3, 2, 3]  t1=1  t2=None  => t0=[2, 3]
#            25  COPY                 t1, b               b=[3, 2, 3]  => t1=[3, 2, 3]
#            26  COPY                 t2, i               i=0  => t2=0
#            27  LOAD_INT             t3, 2               => t3=2
#            28  STORE_SLICE          t0..t3              t0=[2, 3]  t1=[3, 2, 3]  t2=0  t3=2
#     12  b[i:2:1]
#            29  COPY                 t0, i               i=0  => t0=0
#            30  LOAD_INT             t1, 2               => t1=2
#            31  LOAD_INT             t2, 1               => t2=1
#            32  BUILD_SLICE          t0, t0..t2          t0=0  t1=2  t2=1  => t0=<slice object>
#            33  SUBSCRIPT            t0, b, t0           b=[2, 3, 3]  t0=<slice object>  => t0=[2, 3]
#            34  RELEASE              t0                  t0=[2, 3]
#     13  b[i] += 1
#            35  SUBSCRIPT            t0, b, i            b=[2, 3, 3]  i=0  => t0=2
#            36  ADD_IMM              t0, t0, 1, inplace  t0=2  => t0=3
#            37  STORE_SUBSCRIPT      b, i, t0            b=[2, 3, 3]  i=0  t0=3
#     14  del a.x, b[i], b[0:1]
#            38  DELETE_ATTR          a.x                 a=<Plain object>
#            39  DELETE_SUBSCRIPT     b, i                b=[3, 3, 3]  i=0
#            40  LOAD_INT             t0, 0               => t0=0
#            41  LOAD_INT             t1, 1               => t1=1
#            42  LOAD_NONE            t2                  => t2=None
#            43  BUILD_SLICE          t0, t0..t2          t0=0  t1=1  t2=None  => t0=<slice object>
#            44  DELETE_SUBSCRIPT     b, t0               b=[3, 3]  t0=<slice object>
#            45  RETURN_NONE
#   return None from use
#          32                                           => t0=None
#          36  RELEASE              t0                  t0=None
#          37  RETURN_NONE
# return None from <module>
