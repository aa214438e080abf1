print("b starts")
import a
print("b sees x:", a.x, "and get_y:", hasattr(a, "get_y"))
y = a.x + 1
print("b ends")
