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
# expect:             JUMP              -> L8
# expect:
# expect:   8     L1: LOAD_CONST        t1, 'n'
# expect:             SUBSCRIPT         t1, row, t1
# expect:             ADD_IMM           total, t1, 1
# expect:         L2: JUMP              -> L8
# expect:         L3: ENTER_HANDLER     t1, t2
# expect:
# expect:   9     L4: LOAD_GLOBAL       t3, KeyError
# expect:             UNLESS_EXCEPTION  t2, t3 -> L7
# expect:             RELEASE           t2
# expect:
# expect:  10     L5: LEAVE_HANDLER     t1
# expect:             JUMP              -> L8
# expect:         L6: ENTER_HANDLER     t2, t3
# expect:             RELEASE           t2
# expect:             LEAVE_HANDLER     t1
# expect:             RERAISE           t3, restore
# expect:         L7: LEAVE_HANDLER     t1
# expect:             RERAISE           t2
# expect:
# expect:   6     L8: FOR_ITER          row, t0 -> L1
# expect:             RELEASE           t0
# expect:
# expect:  11         LOAD_CONST        t0, <code outer.<locals>.<lambda>>
# expect:             DUPLICATE         t5, rows
# expect:             BUILD_TUPLE       t1, t5
# expect:             MAKE_FUNCTION     t0, t0..t1
# expect:             RETURN_VALUE      t0
# expect: ExceptionTable:
# expect:   L1 to L2 -> L3 [1]
# expect:   L4 to L5 -> L6 [2]
# expect:
# expect: Disassembly of <code object <lambda> at [..], file "text.py", line 11>:
# expect:  11     COPY_FREE     rows, 1
# expect:         LOAD_CELL     t0, rows
# expect:         RETURN_VALUE  t0
