print("a starts")
x = 1
import b
def get_y():
    return b.y
print("a ends")
