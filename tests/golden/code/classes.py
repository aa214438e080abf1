class Point(Base, metaclass=Meta):
    """A point."""
    x: int = 0

    def __init__(self, x):
        super().__init__(x)
        self.cls = __class__

    def method(self):
        return super().method

    @property
    def double(self):
        return self.x * 2


class Nested:
    class Inner:
        pass

    names = [name for name in ("a", "b")]

# =>
# # Below each line of the program stand its instructions: offset (in words,
# # some are caches), name, what is written, what is read. t0, t1, … are
# # temporaries, all other names are the program's. On the right stands the
# # part of the line that is computed. `baem opcodes` explains them all.
#
# module <module>    line 1
#   registers: hidden 0 .namespace; temporaries 1 to 7 t0 to t6
#     1  class Point(Base, metaclass=Meta):
#           0  LOAD_COMMON    t0, BuildClass
#           1  LOAD_CONST     t2, <code Point>
#           3  MAKE_FUNCTION  t2, t2
#           4  LOAD_CONST     t3, 'Point'
#           6  LOAD_NAME      t4, Base
#           9  LOAD_NAME      t5, Meta
#          12  CALL_KW        t0, t0(t2, t3, t4, metaclass=t5)
#          16  STORE_NAME     Point, t0
#    17  class Nested:
#          18  LOAD_COMMON    t0, BuildClass
#          19  LOAD_CONST     t2, <code Nested>
#          21  MAKE_FUNCTION  t2, t2
#          22  LOAD_CONST     t3, 'Nested'
#          24  CALL           t0, t0(t2, t3)
#          28  STORE_NAME     Nested, t0
#          30  RETURN_NONE
#   constants:
#     0: <code Point>
#     1: 'Point'
#     2: ('metaclass',)
#     3: <code Nested>
#     4: 'Nested'
#
# class Point    line 1
#   registers: cells 1 __class__; hidden 0 .namespace; temporaries 2 to 8 t0 to t6
#     1  class Point(Base, metaclass=Meta):
#           0  NEW_CELL           __class__
#           1  LOAD_NAME          t0, __name__
#           4  STORE_NAME         __module__, t0
#           6  LOAD_CONST         t0, 'Point'
#           8  STORE_NAME         __qualname__, t0
#          10  LOAD_INT           t0, 1
#          11  STORE_NAME         __firstlineno__, t0
#     2  """A point."""
#          13  LOAD_CONST         t0, 'A point.'
#          15  STORE_NAME         __doc__, t0
#          17  SETUP_ANNOTATIONS
#     3  x: int = 0
#          18  LOAD_INT           t0, 0
#          19  STORE_NAME         x, t0
#          21  LOAD_NAME          t0, int
#          24  LOAD_NAME          t1, __annotations__
#          27  LOAD_CONST         t2, 'x'
#          29  STORE_SUBSCRIPT    t1, t2, t0
#     5  def __init__(self, x):
#          30  LOAD_CONST         t0, <code Point.__init__>
#          32  DUPLICATE          t5, __class__
#          33  BUILD_TUPLE        t1, t5
#          34  MAKE_FUNCTION      t0, t0..t1
#          35  STORE_NAME         __init__, t0
#     9  def method(self):
#          37  LOAD_CONST         t0, <code Point.method>
#          39  DUPLICATE          t5, __class__
#          40  BUILD_TUPLE        t1, t5
#          41  MAKE_FUNCTION      t0, t0..t1
#          42  STORE_NAME         method, t0
#    12  @property
#          44  LOAD_NAME          t0, property
#    13  def double(self):
#          47  LOAD_CONST         t2, <code Point.double>
#          49  MAKE_FUNCTION      t2, t2
#    12  @property
#          50  CALL               t0, t0(t2)                 property
#    13  def double(self):
#          54  STORE_NAME         double, t0
#          56  LOAD_CONST         t0, ('cls',)
#          58  STORE_NAME         __static_attributes__, t0
#          60  DUPLICATE          t0, __class__
#          61  STORE_NAME         __classcell__, t0
#          63  DUPLICATE          t0, __class__
#          64  RETURN_VALUE       t0
#   constants:
#     0: 'Point'
#     1: 'A point.'
#     2: 'x'
#     3: <code Point.__init__>
#     4: <code Point.method>
#     5: <code Point.double>
#     6: ('cls',)
#
# function Point.__init__(self, x)    line 5
#   registers: arguments 0 self, 1 x; free 2 __class__; temporaries 3 to 6 t0 to t3
#     5  def __init__(self, x):
#           0  COPY_FREE    __class__, 1
#     6  super().__init__(x)
#           1  LOAD_GLOBAL  t2, super
#           4  LOAD_SUPER   t0, t2.__init__, __class__  super().__init__
#           9  COPY         t3, x
#          10  CALL         t0, t0(t2, t3), method
#          14  RELEASE      t0
#     7  self.cls = __class__
#          15  LOAD_CELL    t0, __class__
#          16  STORE_ATTR   self.cls, t0
#          19  RETURN_NONE
#
# function Point.method(self)    line 9
#   registers: arguments 0 self; free 1 __class__; temporaries 2 to 3 t0 to t1
#     9  def method(self):
#           0  COPY_FREE     __class__, 1
#    10  return super().method
#           1  CALL_GLOBAL   t0, super()
#           5  LOAD_ATTR     t0, t0.method  super().method
#           9  RETURN_VALUE  t0
#
# function Point.double(self)    line 12
#   registers: arguments 0 self; temporaries 1 t0
#    14  return self.x * 2
#           0  LOAD_ATTR     t0, self.x
#           4  MUL_IMM       t0, t0, 2   self.x * 2
#           5  RETURN_VALUE  t0
#
# class Nested    line 17
#   registers: hidden 0 .namespace, 1 name; temporaries 2 to 8 t0 to t6
#    17  class Nested:
#           0  LOAD_NAME      t0, __name__
#           3  STORE_NAME     __module__, t0
#           5  LOAD_CONST     t0, 'Nested'
#           7  STORE_NAME     __qualname__, t0
#           9  LOAD_INT       t0, 17
#          10  STORE_NAME     __firstlineno__, t0
#    18  class Inner:
#          12  LOAD_COMMON    t0, BuildClass
#          13  LOAD_CONST     t2, <code Nested.Inner>
#          15  MAKE_FUNCTION  t2, t2
#          16  LOAD_CONST     t3, 'Inner'
#          18  CALL           t0, t0(t2, t3)
#          22  STORE_NAME     Inner, t0
#    21  names = [name for name in ("a", "b")]
#          24  LOAD_CONST     t1, ('a', 'b')
#          26  GET_ITER       t1, t1                     ("a", "b")
#          27  BUILD_LIST     t0, ()                     [name for name in ("a", "b")]
#          28  JUMP           -> L2                      ("a", "b")
#   L1:  loop
#          29  LIST_APPEND    t0, name
#   L2:
#          30  FOR_ITER       name, t1 -> L1
#          31  RELEASE        t1                         ("a", "b")
#          32  CLEAR          name                       [name for name in ("a", "b")]
#          33  STORE_NAME     names, t0
#          35  LOAD_CONST     t0, ()
#          37  STORE_NAME     __static_attributes__, t0
#          39  RETURN_NONE
#   constants:
#     0: 'Nested'
#     1: <code Nested.Inner>
#     2: 'Inner'
#     3: ('a', 'b')
#     4: ()
#
# class Nested.Inner    line 18
#   registers: hidden 0 .namespace; temporaries 1 t0
#    18  class Inner:
#           0  LOAD_NAME    t0, __name__
#           3  STORE_NAME   __module__, t0
#           5  LOAD_CONST   t0, 'Nested.Inner'
#           7  STORE_NAME   __qualname__, t0
#           9  LOAD_INT     t0, 18
#          10  STORE_NAME   __firstlineno__, t0
#    19  pass
#          12  NO_OP
#          13  LOAD_CONST   t0, ()
#          15  STORE_NAME   __static_attributes__, t0
#          17  RETURN_NONE
#   constants:
#     0: 'Nested.Inner'
#     1: ()
