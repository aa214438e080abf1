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
