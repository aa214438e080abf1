# Cycles through every kind of container are found.
import gc
gc.disable()
class Mark:
    def __init__(self, name): self.name = name
    def __del__(self): dead.append(self.name)
dead = []
def through_list():
    x = [Mark("list")]
    x.append(x)
def through_dict():
    x = {"m": Mark("dict")}
    x["x"] = x
def through_set():
    class Hashable:
        pass
    x = Hashable()
    x.s = {x}
    x.m = Mark("set")
def through_tuple():
    x = [Mark("tuple")]
    x.append((x, 1))
def through_instance():
    x = Mark("instance")
    x.me = x
def through_class():
    class C:
        m = Mark("class")
def through_closure():
    m = Mark("closure")
    def f(): return f, m
def through_generator():
    def g():
        m = Mark("generator")
        me = it
        yield
    it = g()
    next(it)
def through_method():
    x = Mark("method")
    x.m = x.__init__
def through_exception():
    m = Mark("exception")
    try:
        raise ValueError
    except ValueError as error:
        kept = error
def through_slots():
    class S:
        __slots__ = ("x", "m")
    s = S()
    s.x, s.m = s, Mark("slots")
def through_bound_property():
    class P:
        pass
    p = P()
    P.p = property(lambda self: p)
    P.m = Mark("property")
def through_iterator():
    x = [Mark("iterator")]
    x.append(iter(x))
def through_partial_frames():
    import sys
    m = Mark("frame")
    f = sys._getframe()
for make in (through_list, through_dict, through_set, through_tuple, through_instance, through_class, through_closure, through_generator,
             through_method, through_exception, through_slots, through_bound_property, through_iterator, through_partial_frames):
    before = len(dead)
    make()
    assert len(dead) == before, make
    gc.collect()
    print(make.__name__, dead[before:])
    # expect: through_list ['list']
    # expect: through_dict ['dict']
    # expect: through_set ['set']
    # expect: through_tuple ['tuple']
    # expect: through_instance ['instance']
    # expect: through_class ['class']
    # expect: through_closure ['closure']
    # expect: through_generator ['generator']
    # expect: through_method ['method']
    # expect: through_exception ['exception']
    # expect: through_slots ['slots']
    # expect: through_bound_property ['property']
    # expect: through_iterator ['iterator']
    # expect: through_partial_frames ['frame']
