# Operators on locals, on constants and on small numbers; those that work in place.
class Matrix:
    def __matmul__(self, other):
        return 1


def operators(a, b):
    a + b, a - b, a * b, a / b, a // b, a % b, a ** b
    a << b, a >> b, a & b, a | b, a ^ b
    return -a, +a, ~a, not a


def with_small_numbers(a):
    a + 1, a - 2, a * 3, a // 4, a % 5, a & 6, a << 7, a >> 8
    a += 1
    a **= 2
    return a


operators(7, 3)
with_small_numbers(5)
Matrix() @ 1

# =>
# run <module>  at operators.py:1
#    2  class Matrix:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Matrix>   => t2=<code Matrix>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Matrix>  => t2=<function Matrix>
#           4  LOAD_CONST           t3, 'Matrix'        => t3='Matrix'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Matrix>  t3='Matrix'
#   run Matrix  at operators.py:2
#      2  class Matrix:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Matrix'        => t0='Matrix'
#             7  STORE_NAME           __qualname__, t0    t0='Matrix'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Matrix'}
#      3  def __matmul__(self, other):
#            12  LOAD_CONST           t0, <code Matrix.__matmul__>  => t0=<code Matrix.__matmul__>
#            14  MAKE_FUNCTION        t0, t0              t0=<code Matrix.__matmul__>  => t0=<function __matmul__>
#            15  STORE_NAME           __matmul__, t0      t0=<function __matmul__>  .namespace={'__module__': '__main__', '__qualname__': 'Matrix', '__firstlineno__': 2}
#            17  LOAD_CONST           t0, ()              => t0=()
#            19  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Matrix', '__firstlineno__': 2, '__matmul__': <function __matmul__>}
#            21  RETURN_NONE
#   return None from Matrix
#           6                                           => t0=<class Matrix>
#          10  STORE_NAME           Matrix, t0          t0=<class Matrix>
#    7  def operators(a, b):
#          12  LOAD_CONST           t0, <code operators>  => t0=<code operators>
#          14  MAKE_FUNCTION        t0, t0              t0=<code operators>  => t0=<function operators>
#          15  STORE_NAME           operators, t0       t0=<function operators>
#   13  def with_small_numbers(a):
#          17  LOAD_CONST           t0, <code with_small_numbers>  => t0=<code with_small_numbers>
#          19  MAKE_FUNCTION        t0, t0              t0=<code with_small_numbers>  => t0=<function with_small_numbers>
#          20  STORE_NAME           with_small_numbers, t0  t0=<function with_small_numbers>
#   20  operators(7, 3)
#          22  LOAD_NAME            t0, operators       => t0=<function operators>
#          25  LOAD_INT             t2, 7               => t2=7
#          26  LOAD_INT             t3, 3               => t3=3
#          27  CALL                 t0, t0(t2, t3)      t0=<function operators>  t2=7  t3=3
#   call operators(a=7, b=3)  at operators.py:7
#      8  a + b, a - b, a * b, a / b, a // b, a % b, a ** b
#             0  ADD                  t0, a, b            a=7  b=3  => t0=10
#             1  SUB                  t1, a, b            a=7  b=3  => t1=4
#             2  MUL                  t2, a, b            a=7  b=3  => t2=21
#             3  DIV                  t3, a, b            a=7  b=3  => t3=2.3333333333333335
#             4  FLOOR_DIV            t4, a, b            a=7  b=3  => t4=2
#             5  MODULO               t5, a, b            a=7  b=3  => t5=1
#             6  POWER                t6, a, b            a=7  b=3  => t6=343
#             7  BUILD_TUPLE          t0, t0..t6          t0=10  t1=4  t2=21  t3=2.3333333333333335  t4=2  t5=1  t6=343  => t0=(10, 4, 21, 2.3333333333333335, …7)
#             8  RELEASE              t0                  t0=(10, 4, 21, 2.3333333333333335, …7)
#      9  a << b, a >> b, a & b, a | b, a ^ b
#             9  SHIFT_LEFT           t0, a, b            a=7  b=3  => t0=56
#            10  SHIFT_RIGHT          t1, a, b            a=7  b=3  => t1=0
#            11  BIT_AND              t2, a, b            a=7  b=3  => t2=3
#            12  BIT_OR               t3, a, b            a=7  b=3  => t3=7
#            13  BIT_XOR              t4, a, b            a=7  b=3  => t4=4
#            14  BUILD_TUPLE          t0, t0..t4          t0=56  t1=0  t2=3  t3=7  t4=4  => t0=(56, 0, 3, 7, …5)
#            15  RELEASE              t0                  t0=(56, 0, 3, 7, …5)
#     10  return -a, +a, ~a, not a
#            16  NEGATIVE             t0, a               a=7  => t0=-7
#            17  POSITIVE             t1, a               a=7  => t1=7
#            18  INVERT               t2, a               a=7  => t2=-8
#            19  NOT                  t3, a               a=7  => t3=False
#            20  BUILD_TUPLE          t0, t0..t3          t0=-7  t1=7  t2=-8  t3=False  => t0=(-7, 7, -8, False)
#            21  RETURN_VALUE         t0                  t0=(-7, 7, -8, False)
#   return (-7, 7, -8, False) from operators
#          27                                           => t0=(-7, 7, -8, False)
#          31  RELEASE              t0                  t0=(-7, 7, -8, False)
#   21  with_small_numbers(5)
#          32  LOAD_NAME            t0, with_small_numbers  => t0=<function with_small_numbers>
#          35  LOAD_INT             t2, 5               => t2=5
#          36  CALL                 t0, t0(t2)          t0=<function with_small_numbers>  t2=5
#   call with_small_numbers(a=5)  at operators.py:13
#     14  a + 1, a - 2, a * 3, a // 4, a % 5, a & 6, a << 7, a >> 8
#             0  ADD_IMM              t0, a, 1            a=5  => t0=6
#             1  SUB_IMM              t1, a, 2            a=5  => t1=3
#             2  MUL_IMM              t2, a, 3            a=5  => t2=15
#             3  FLOOR_DIV_IMM        t3, a, 4            a=5  => t3=1
#             4  MODULO_IMM           t4, a, 5            a=5  => t4=0
#             5  BIT_AND_IMM          t5, a, 6            a=5  => t5=4
#             6  SHIFT_LEFT_IMM       t6, a, 7            a=5  => t6=640
#             7  SHIFT_RIGHT_IMM      t7, a, 8            a=5  => t7=0
#             8  BUILD_TUPLE          t0, t0..t7          t0=6  t1=3  t2=15  t3=1  t4=0  t5=4  t6=640  t7=0  => t0=(6, 3, 15, 1, …8)
#             9  RELEASE              t0                  t0=(6, 3, 15, 1, …8)
#     15  a += 1
#            10  ADD_IMM              a, a, 1, inplace    a=5  => a=6
#     16  a **= 2
#            11  LOAD_INT             t0, 2               => t0=2
#            12  POWER                a, a, t0, inplace   a=6  t0=2  => a=36
#     17  return a
#            13  RETURN_VALUE         a                   a=36
#   return 36 from with_small_numbers
#          36                                           => t0=36
#          40  RELEASE              t0                  t0=36
#   22  Matrix() @ 1
#          41  LOAD_NAME            t0, Matrix          => t0=<class Matrix>
#          44  CALL                 t0, t0()            t0=<class Matrix>  => t0=<Matrix object>
#          48  LOAD_INT             t1, 1               => t1=1
#          49  MAT_MUL              t0, t0, t1          t0=<Matrix object>  t1=1
#   call Matrix.__matmul__(self=<Matrix object>, other=1)  at operators.py:3
#      4  return 1
#             0  LOAD_INT             t0, 1               => t0=1
#             1  RETURN_VALUE         t0                  t0=1
#   return 1 from Matrix.__matmul__
#          49                                           => t0=1
#          50  RELEASE              t0                  t0=1
#          51  RETURN_NONE
# return None from <module>
