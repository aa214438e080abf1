# Comparisons as values, as branches, and as tests of loops.
def values(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in (b,), a not in (b,)


def branches(a, b):
    if a > b: return 1
    if a >= b: return 2
    if a == b: return 3
    if a is b: return 4
    if a in (b,): return 5
    if not a: return 6
    if a is None: return 7
    if a is not None and a < 0: return 8
    if b <= 1: return 9
    if a != 1: return 10
    if a == 2: return 11
    if a > 5: return 12
    if a >= 6: return 13
    if not a < b: return 14
    if not a <= b: return 15
    if not a != b: return 16
    if a is not b: return 17


def chain(a, b, c):
    return 0 < a < b <= c or a and b


def loops(a, b):
    while a < b: a += 1
    while a <= b: a += 1
    while a != b: b += 1
    while a == b: b += 1
    while b > a: b -= 1
    while b >= a: b -= 1
    while a > 3: a -= 1
    while a >= 3: a -= 1
    while a < 3: a += 1
    while a <= 3: a += 1
    while a == 4: a -= 1
    while a != 0: a -= 1
    a = [1]
    while a: a.pop()
    while not a: a.append(1)


values(1, 2)
branches(1, 2)
chain(1, 2, 3)
loops(1, 2)

# =>
# run <module>  at comparisons.py:1
#    2  def values(a, b):
#           0  LOAD_CONST           t0, <code values>   => t0=<code values>
#           2  MAKE_FUNCTION        t0, t0              t0=<code values>  => t0=<function values>
#           3  STORE_NAME           values, t0          t0=<function values>
#    6  def branches(a, b):
#           5  LOAD_CONST           t0, <code branches>  => t0=<code branches>
#           7  MAKE_FUNCTION        t0, t0              t0=<code branches>  => t0=<function branches>
#           8  STORE_NAME           branches, t0        t0=<function branches>
#   26  def chain(a, b, c):
#          10  LOAD_CONST           t0, <code chain>    => t0=<code chain>
#          12  MAKE_FUNCTION        t0, t0              t0=<code chain>  => t0=<function chain>
#          13  STORE_NAME           chain, t0           t0=<function chain>
#   30  def loops(a, b):
#          15  LOAD_CONST           t0, <code loops>    => t0=<code loops>
#          17  MAKE_FUNCTION        t0, t0              t0=<code loops>  => t0=<function loops>
#          18  STORE_NAME           loops, t0           t0=<function loops>
#   48  values(1, 2)
#          20  LOAD_NAME            t0, values          => t0=<function values>
#          23  LOAD_INT             t2, 1               => t2=1
#          24  LOAD_INT             t3, 2               => t3=2
#          25  CALL                 t0, t0(t2, t3)      t0=<function values>  t2=1  t3=2
#   call values(a=1, b=2)  at comparisons.py:2
#      3  return a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in (b,), a not in (b,)
#             0  LT                   t0, a, b            a=1  b=2  => t0=True
#             1  LE                   t1, a, b            a=1  b=2  => t1=True
#             2  EQ                   t2, a, b            a=1  b=2  => t2=False
#             3  NE                   t3, a, b            a=1  b=2  => t3=True
#             4  GT                   t4, a, b            a=1  b=2  => t4=False
#             5  GE                   t5, a, b            a=1  b=2  => t5=False
#             6  IS                   t6, a, b            a=1  b=2  => t6=False
#             7  IS                   t7, a, b, negated   a=1  b=2  => t7=True
#             8  COPY                 t9, b               b=2  => t9=2
#             9  BUILD_TUPLE          t9, t9              t9=2  => t9=(2,)
#            10  CONTAINS             t8, a, t9           a=1  t9=(2,)  => t8=False
#            11  COPY                 t10, b              b=2  => t10=2
#            12  BUILD_TUPLE          t10, t10            t10=2  => t10=(2,)
#            13  CONTAINS             t9, a, t10, negated  a=1  t10=(2,)  => t9=True
#            14  BUILD_TUPLE          t0, t0..t9          t0=True  t1=True  t2=False  t3=True  t4=False  t5=False  t6=False  t7=True  t8=False  t9=True  => t0=(True, True, False, True, …10)
#            15  RETURN_VALUE         t0                  t0=(True, True, False, True, …10)
#   return (True, True, False, True, …10) from values
#          25                                           => t0=(True, True, False, True, …10)
#          29  RELEASE              t0                  t0=(True, True, False, True, …10)
#   49  branches(1, 2)
#          30  LOAD_NAME            t0, branches        => t0=<function branches>
#          33  LOAD_INT             t2, 1               => t2=1
#          34  LOAD_INT             t3, 2               => t3=2
#          35  CALL                 t0, t0(t2, t3)      t0=<function branches>  t2=1  t3=2
#   call branches(a=1, b=2)  at comparisons.py:6
#      7  if a > b: return 1
#             0  UNLESS_GT            a, b -> 3           a=1  b=2
#      8  if a >= b: return 2
#             3  UNLESS_GE            a, b -> 6           a=1  b=2
#      9  if a == b: return 3
#             6  UNLESS_EQ            a, b -> 9           a=1  b=2
#     10  if a is b: return 4
#             9  UNLESS_IS            a, b -> 12          a=1  b=2
#     11  if a in (b,): return 5
#            12  COPY                 t0, b               b=2  => t0=2
#            13  BUILD_TUPLE          t0, t0              t0=2  => t0=(2,)
#            14  UNLESS_CONTAINS      a, t0 -> 17         a=1  t0=(2,)
#     12  if not a: return 6
#            17  JUMP_IF_TRUE         a -> 20             a=1
#     13  if a is None: return 7
#            20  JUMP_IF_NOT_NONE     a -> 23             a=1
#     14  if a is not None and a < 0: return 8
#            23  JUMP_IF_NONE         a -> 27             a=1
#            24  UNLESS_LT_IMM        a, 0 -> 27          a=1
#     15  if b <= 1: return 9
#            27  UNLESS_LE_IMM        b, 1 -> 30          b=2
#     16  if a != 1: return 10
#            30  UNLESS_NE_IMM        a, 1 -> 33          a=1
#     17  if a == 2: return 11
#            33  UNLESS_EQ_IMM        a, 2 -> 36          a=1
#     18  if a > 5: return 12
#            36  UNLESS_GT_IMM        a, 5 -> 39          a=1
#     19  if a >= 6: return 13
#            39  UNLESS_GE_IMM        a, 6 -> 42          a=1
#     20  if not a < b: return 14
#            42  UNLESS_LT            a, b -> 44          a=1  b=2
#            43  JUMP                 -> 46
#     21  if not a <= b: return 15
#            46  UNLESS_LE            a, b -> 48          a=1  b=2
#            47  JUMP                 -> 50
#     22  if not a != b: return 16
#            50  UNLESS_NE            a, b -> 52          a=1  b=2
#            51  JUMP                 -> 54
#     23  if a is not b: return 17
#            54  UNLESS_IS            a, b, negated -> 57  a=1  b=2
#            55  LOAD_INT             t0, 17              => t0=17
#            56  RETURN_VALUE         t0                  t0=17
#   return 17 from branches
#          35                                           => t0=17
#          39  RELEASE              t0                  t0=17
#   50  chain(1, 2, 3)
#          40  LOAD_NAME            t0, chain           => t0=<function chain>
#          43  LOAD_INT             t2, 1               => t2=1
#          44  LOAD_INT             t3, 2               => t3=2
#          45  LOAD_INT             t4, 3               => t4=3
#          46  CALL                 t0, t0(t2, t3, t4)  t0=<function chain>  t2=1  t3=2  t4=3
#   call chain(a=1, b=2, c=3)  at comparisons.py:26
#     27  return 0 < a < b <= c or a and b
#             0  LOAD_INT             t1, 0               => t1=0
#             1  LT                   t0, t1, a           t1=0  a=1  => t0=True
#             2  JUMP_IF_FALSE_KEEP   t0 -> 8             t0=True
#             3  RELEASE              t0                  t0=True
#             4  LT                   t0, a, b            a=1  b=2  => t0=True
#             5  JUMP_IF_FALSE_KEEP   t0 -> 8             t0=True
#             6  RELEASE              t0                  t0=True
#             7  LE                   t0, b, c            b=2  c=3  => t0=True
#             8  JUMP_IF_TRUE_KEEP    t0 -> 14            t0=True
#            14  RETURN_VALUE         t0                  t0=True
#   return True from chain
#          46                                           => t0=True
#          50  RELEASE              t0                  t0=True
#   51  loops(1, 2)
#          51  LOAD_NAME            t0, loops           => t0=<function loops>
#          54  LOAD_INT             t2, 1               => t2=1
#          55  LOAD_INT             t3, 2               => t3=2
#          56  CALL                 t0, t0(t2, t3)      t0=<function loops>  t2=1  t3=2
#   call loops(a=1, b=2)  at comparisons.py:30
#     31  while a < b: a += 1
#             0  JUMP                 -> 2
#             2  WHILE_LT             a, b -> 1           a=1  b=2
#             1  ADD_IMM              a, a, 1, inplace    a=1  => a=2
#             2  WHILE_LT             a, b -> 1           a=2  b=2
#     32  while a <= b: a += 1
#             3  JUMP                 -> 5
#             5  WHILE_LE             a, b -> 4           a=2  b=2
#             4  ADD_IMM              a, a, 1, inplace    a=2  => a=3
#             5  WHILE_LE             a, b -> 4           a=3  b=2
#     33  while a != b: b += 1
#             6  JUMP                 -> 8
#             8  WHILE_NE             a, b -> 7           a=3  b=2
#             7  ADD_IMM              b, b, 1, inplace    b=2  => b=3
#             8  WHILE_NE             a, b -> 7           a=3  b=3
#     34  while a == b: b += 1
#             9  JUMP                 -> 11
#            11  WHILE_EQ             a, b -> 10          a=3  b=3
#            10  ADD_IMM              b, b, 1, inplace    b=3  => b=4
#            11  WHILE_EQ             a, b -> 10          a=3  b=4
#     35  while b > a: b -= 1
#            12  JUMP                 -> 14
#            14  WHILE_GT             b, a -> 13          b=4  a=3
#            13  SUB_IMM              b, b, 1, inplace    b=4  => b=3
#            14  WHILE_GT             b, a -> 13          b=3  a=3
#     36  while b >= a: b -= 1
#            15  JUMP                 -> 17
#            17  WHILE_GE             b, a -> 16          b=3  a=3
#            16  SUB_IMM              b, b, 1, inplace    b=3  => b=2
#            17  WHILE_GE             b, a -> 16          b=2  a=3
#     37  while a > 3: a -= 1
#            18  JUMP                 -> 20
#            20  WHILE_GT_IMM         a, 3 -> 19          a=3
#     38  while a >= 3: a -= 1
#            21  JUMP                 -> 23
#            23  WHILE_GE_IMM         a, 3 -> 22          a=3
#            22  SUB_IMM              a, a, 1, inplace    a=3  => a=2
#            23  WHILE_GE_IMM         a, 3 -> 22          a=2
#     39  while a < 3: a += 1
#            24  JUMP                 -> 26
#            26  WHILE_LT_IMM         a, 3 -> 25          a=2
#            25  ADD_IMM              a, a, 1, inplace    a=2  => a=3
#            26  WHILE_LT_IMM         a, 3 -> 25          a=3
#     40  while a <= 3: a += 1
#            27  JUMP                 -> 29
#            29  WHILE_LE_IMM         a, 3 -> 28          a=3
#            28  ADD_IMM              a, a, 1, inplace    a=3  => a=4
#            29  WHILE_LE_IMM         a, 3 -> 28          a=4
#     41  while a == 4: a -= 1
#            30  JUMP                 -> 32
#            32  WHILE_EQ_IMM         a, 4 -> 31          a=4
#            31  SUB_IMM              a, a, 1, inplace    a=4  => a=3
#            32  WHILE_EQ_IMM         a, 4 -> 31          a=3
#     42  while a != 0: a -= 1
#            33  JUMP                 -> 35
#            35  WHILE_NE_IMM         a, 0 -> 34          a=3
#            34  SUB_IMM              a, a, 1, inplace    a=3  => a=2
#            35  WHILE_NE_IMM         a, 0 -> 34          a=2
#            34  SUB_IMM_INT_FRESH    a, a, 1, inplace    a=2  => a=1
#            35  WHILE_NE_IMM         a, 0 -> 34          a=1
#            34  SUB_IMM_INT_FRESH    a, a, 1, inplace    a=1  => a=0
#            35  WHILE_NE_IMM         a, 0 -> 34          a=0
#     43  a = [1]
#            36  LOAD_INT             t0, 1               => t0=1
#            37  BUILD_LIST           a, t0               t0=1  => a=[1]
#     44  while a: a.pop()
#            38  JUMP                 -> 45
#            45  WHILE_TRUE           a -> 39             a=[1]
#            39  COPY                 t2, a               a=[1]  => t2=[1]
#            40  CALL_METHOD          t0, t2.pop()        t2=[1]  => t0=1
#            44  RELEASE              t0                  t0=1
#            45  WHILE_TRUE           a -> 39             a=[]
#     45  while not a: a.append(1)
#            46  JUMP                 -> 54
#            54  JUMP_IF_TRUE         a -> 56             a=[]
#            55  LOOP_BACK            -> 47
#            47  COPY                 t2, a               a=[]  => t2=[]
#            48  LOAD_INT             t3, 1               => t3=1
#            49  CALL_METHOD          t0, t2.append(t3)   t2=[]  t3=1  => t0=None
#            53  RELEASE              t0                  t0=None
#            54  JUMP_IF_TRUE         a -> 56             a=[1]
#            56  RETURN_NONE
#   return None from loops
#          56                                           => t0=None
#          60  RELEASE              t0                  t0=None
#          61  RETURN_NONE
# return None from <module>
