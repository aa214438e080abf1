# A frame that handled an exception keeps its variables for the traceback when it returns.
import sys
def catch(value):
    local = value
    try:
        1 / 0
    except ZeroDivisionError as error:
        saved = error
    local = value + 1
    return saved
first, second = catch(1), catch(5)
def other():
    local = "other"
    frame = first.__traceback__.tb_frame
    print(frame.f_locals["local"], frame.f_lineno, frame.f_code.co_name)
other()  # expect: 2 10 catch
print(second.__traceback__.tb_frame.f_locals["local"])  # expect: 6
print(second.__traceback__.tb_frame.f_back is sys._getframe())  # expect: True
class Instance:
    def __init__(self):
        try:
            raise KeyError
        except KeyError as error:
            self.error = error
instance = Instance()
print(instance.error.__traceback__.tb_frame.f_locals["self"] is instance)  # expect: True
def again():
    local = 4
    try:
        1 / 0
    except ZeroDivisionError:
        local = 5
        raise
try:
    again()
except ZeroDivisionError as error:
    line = error.__traceback__.tb_next
    print(line.tb_frame.f_locals, line.tb_frame.f_back is sys._getframe(), line.tb_frame.f_lineno - line.tb_lineno)
# expect: {'local': 5} True 3
