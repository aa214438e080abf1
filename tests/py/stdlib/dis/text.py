# dis.dis writes instructions in columns, with labels and regions, and then the code inside.
# needs: baem
import dis

def outer(rows):
    for row in rows:
        try:
            total = row["n"] + 1
        except KeyError:
            continue
    return lambda: rows

dis.dis(outer)
# expect:   5         MAKE_CELL         rows, rows
# expect:
# expect:   6         LOAD_CELL         t0, rows
# expect:             GET_ITER          t0, t0
# expect:             JUMP              -> L9
# expect:
# expect:   7     L1: NO_OP
# expect:
# expect:   8     L2: LOAD_CONST        t1, 'n'
# expect:             SUBSCRIPT         t1, row, t1
# expect:             ADD_IMM           total, t1, 1
# expect:         L3: JUMP              -> L9
# expect:         L4: ENTER_HANDLER     t1, t2
# expect:
# expect:   9     L5: LOAD_GLOBAL       t3, KeyError
# expect:             UNLESS_EXCEPTION  t2, t3 -> L8
# expect:             RELEASE           t2
# expect:
# expect:  10     L6: LEAVE_HANDLER     t1
# expect:             JUMP              -> L9
# expect:         L7: ENTER_HANDLER     t2, t3
# expect:             RELEASE           t2
# expect:             LEAVE_HANDLER     t1
# expect:             RERAISE           t3, restore
# expect:
# expect:   9     L8: LEAVE_HANDLER     t1
# expect:             RERAISE           t2
# expect:
# expect:   6     L9: FOR_ITER          row, t0 -> L1
# expect:             RELEASE           t0
# expect:
# expect:  11         LOAD_CONST        t0, <code outer.<locals>.<lambda>>
# expect:             DUPLICATE         t5, rows
# expect:             BUILD_TUPLE       t1, t5
# expect:             MAKE_FUNCTION     t0, t0..t1
# expect:             RETURN_VALUE      t0
# expect: ExceptionTable:
# expect:   L2 to L3 -> L4 [1]
# expect:   L5 to L6 -> L7 [2]
# expect:
# expect: Disassembly of <code object <lambda> at [..], file "text.py", line 11>:
# expect:  11     COPY_FREE     rows, 1
# expect:         LOAD_CELL     t0, rows
# expect:         RETURN_VALUE  t0
