# only: _FAR
# Each `finally` body is there twice, for the way on and for exceptions: the loop becomes too long for short jumps.
def f(a):
    while a:
        if a == 1: a -= 1; continue
        try: a -= 1
        finally:
            try: len("")
            finally:
                try: len("")
                finally:
                    try: len("")
                    finally:
                        try: len("")
                        finally:
                            try: len("")
                            finally:
                                try: len("")
                                finally:
                                    try: len("")
                                    finally:
                                        if a != 1: X.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b
f(2)

# =>
# run <module>  at far.py:1
#    3  def f(a):
#           0  LOAD_CONST           t0, <code f>        => t0=<code f>
#           2  MAKE_FUNCTION        t0, t0              t0=<code f>  => t0=<function f>
#           3  STORE_NAME           f, t0               t0=<function f>
#   23  f(2)
#           5  LOAD_NAME            t0, f               => t0=<function f>
#           8  LOAD_INT             t2, 2               => t2=2
#           9  CALL                 t0, t0(t2)          t0=<function f>  t2=2
#   call f(a=2)  at far.py:3
#      4  while a:
#             0  JUMP_FAR             -> 46318
#         46318  WHILE_TRUE           a -> 46320          a=2
#         46320  LOOP_BACK_FAR        -> 1
#      5  if a == 1: a -= 1; continue
#             1  UNLESS_EQ_IMM        a, 1 -> 4           a=2
#      6  try: a -= 1
#             4  NO_OP
#             5  SUB_IMM              a, a, 1, inplace    a=2  => a=1
#      8  try: len("")
#             6  NO_OP
#             7  LOAD_CONST           t2, ''              => t2=''
#             9  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            13  RELEASE              t0                  t0=0
#     10  try: len("")
#            14  NO_OP
#            15  LOAD_CONST           t2, ''              => t2=''
#            17  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            21  RELEASE              t0                  t0=0
#     12  try: len("")
#            22  NO_OP
#            23  LOAD_CONST           t2, ''              => t2=''
#            25  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            29  RELEASE              t0                  t0=0
#     14  try: len("")
#            30  NO_OP
#            31  LOAD_CONST           t2, ''              => t2=''
#            33  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            37  RELEASE              t0                  t0=0
#     16  try: len("")
#            38  NO_OP
#            39  LOAD_CONST           t2, ''              => t2=''
#            41  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            45  RELEASE              t0                  t0=0
#     18  try: len("")
#            46  NO_OP
#            47  LOAD_CONST           t2, ''              => t2=''
#            49  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            53  RELEASE              t0                  t0=0
#     20  try: len("")
#            54  NO_OP
#            55  LOAD_CONST           t2, ''              => t2=''
#            57  CALL_GLOBAL          t0, len(t2)         t2=''  => t0=0
#            61  RELEASE              t0                  t0=0
#     22  if a != 1: X.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b
#            62  UNLESS_NE_IMM        a, 1 -> 227         a=1
#           227  JUMP                 -> 400
#           400  JUMP                 -> 754
#           754  JUMP                 -> 1470
#          1470  JUMP                 -> 2910
#          2910  JUMP                 -> 5798
#          5798  JUMP                 -> 11582
#         11582  JUMP                 -> 23158
#         23158  JUMP                 -> 46318
#      4  while a:
#         46318  WHILE_TRUE           a -> 46320          a=1
#         46320  LOOP_BACK_FAR        -> 1
#      5  if a == 1: a -= 1; continue
#             1  UNLESS_EQ_IMM        a, 1 -> 4           a=1
#             2  SUB_IMM              a, a, 1, inplace    a=1  => a=0
#             3  JUMP_FAR             -> 46318
#      4  while a:
#         46318  WHILE_TRUE           a -> 46320          a=0
#         46319  JUMP                 -> 46321
#         46321  RETURN_NONE
#   return None from f
#           9                                           => t0=None
#          13  RELEASE              t0                  t0=None
#          14  RETURN_NONE
# return None from <module>
