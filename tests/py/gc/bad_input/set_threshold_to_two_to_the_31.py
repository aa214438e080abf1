# A threshold of 2**31 is too large; a negative one collects whenever it can.
import gc
for value in (2 ** 31, 2 ** 31 - 1, -2 ** 31, -1, 1, 0):
    try:
        gc.set_threshold(value)
        x = [[n] for n in range(3000)]
        print(gc.get_threshold()[0])
    except OverflowError as error:
        print(error)
# expect: signed integer is greater than maximum
# expect: 2147483647
# expect: -2147483648
# expect: -1
# expect: 1
# expect: 0
