# flags: --lines 5-6
# only: _FAR
# Each `finally` body is there twice, for the way on and for exceptions: the loop becomes too long for short jumps.
def f(a):
    while a:
        if a == 1: continue
        try: a()
        finally:
            try: a()
            finally:
                try: a()
                finally:
                    try: a()
                    finally:
                        try: a()
                        finally:
                            try: a()
                            finally:
                                try: a()
                                finally:
                                    try: a()
                                    finally:
                                        a.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# function f(a)    line 4
#   registers: arguments 0 a; temporaries 1 to 17 t0 to t16
#             5  while a:
#                   0  JUMP_FAR       -> L767
#           L1:  loop
#             6  if a == 1: continue
#                   1  UNLESS_EQ_IMM  a, 1 -> L2    a == 1
#                   2  JUMP_FAR       -> L767       continue
#               …
#           L767:
#             5  while a:
#               45044  WHILE_TRUE     a -> L768
#               45045  JUMP           -> L769
#           L768:
#               45046  LOOP_BACK_FAR  -> L1
#           L769:
#               45047  RETURN_NONE                  a
