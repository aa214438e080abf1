# Classes with bases, keywords and a body of statements; `super`, `__class__`, properties and their like.
class Base:
    def __init_subclass__(cls, word=None):
        pass

    def __init__(self, x):
        self.x = x

    def method(self):
        return self


class Point(Base, word="point"):
    """A point."""
    z: int = 0

    def __init__(self, x):
        super().__init__(x)
        self.cls = __class__

    def method(self):
        return super().method

    @property
    def double(self):
        return self.x * 2

    def __getattr__(self, name):
        return name


class Nested:
    class Inner:
        pass

    names = [name for name in ("a", "b")]
    attribute = names
    del attribute


def local(word):
    class Local:
        copy = word
    return Local


local(1)
point = Point(3)
point.method()
point.double
point.missing

# =>
# run <module>  at classes.py:1
#    2  class Base:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Base>     => t2=<code Base>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Base>  => t2=<function Base>
#           4  LOAD_CONST           t3, 'Base'          => t3='Base'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Base>  t3='Base'
#   run Base  at classes.py:2
#      2  class Base:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Base'          => t0='Base'
#             7  STORE_NAME           __qualname__, t0    t0='Base'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Base'}
#      3  def __init_subclass__(cls, word=None):
#            12  LOAD_CONST           t2, (None,)         => t2=(None,)
#            14  LOAD_CONST           t0, <code Base.__init_subclass__>  => t0=<code Base.__init_subclass__>
#            16  LOAD_NONE            t1                  => t1=None
#            17  MAKE_FUNCTION        t0, t0..t2          t0=<code Base.__init_subclass__>  t1=None  t2=(None,)  => t0=<function __init_subclass__>
#            18  STORE_NAME           __init_subclass__, t0  t0=<function __init_subclass__>  .namespace={'__module__': '__main__', '__qualname__': 'Base', '__firstlineno__': 2}
#      6  def __init__(self, x):
#            20  LOAD_CONST           t0, <code Base.__init__>  => t0=<code Base.__init__>
#            22  MAKE_FUNCTION        t0, t0              t0=<code Base.__init__>  => t0=<function __init__>
#            23  STORE_NAME           __init__, t0        t0=<function __init__>  .namespace={'__module__': '__main__', '__qualname__': 'Base', '__firstlineno__': 2, '__init_subclass__': <function __init_subclass__>}
#      9  def method(self):
#            25  LOAD_CONST           t0, <code Base.method>  => t0=<code Base.method>
#            27  MAKE_FUNCTION        t0, t0              t0=<code Base.method>  => t0=<function method>
#            28  STORE_NAME           method, t0          t0=<function method>  .namespace={'__module__': '__main__', '__qualname__': 'Base', '__firstlineno__': 2, '__init_subclass__': <function __init_subclass__>, …5}
#            30  LOAD_CONST           t0, ('x',)          => t0=('x',)
#            32  STORE_NAME           __static_attributes__, t0  t0=('x',)  .namespace={'__module__': '__main__', '__qualname__': 'Base', '__firstlineno__': 2, '__init_subclass__': <function __init_subclass__>, …6}
#            34  RETURN_NONE
#   return None from Base
#           6                                           => t0=<class Base>
#          10  STORE_NAME           Base, t0            t0=<class Base>
#   13  class Point(Base, word="point"):
#          12  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          13  LOAD_CONST           t2, <code Point>    => t2=<code Point>
#          15  MAKE_FUNCTION        t2, t2              t2=<code Point>  => t2=<function Point>
#          16  LOAD_CONST           t3, 'Point'         => t3='Point'
#          18  LOAD_NAME            t4, Base            => t4=<class Base>
#          21  LOAD_CONST           t5, 'point'         => t5='point'
#          23  CALL_KW              t0, t0(t2, t3, t4, word=t5)  t0=<built-in __build_class__>  t2=<function Point>  t3='Point'  t4=<class Base>  t5='point'
#   run Point  at classes.py:13
#     13  class Point(Base, word="point"):
#             0  NEW_CELL             __class__           => __class__=<cell>
#             1  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             4  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             6  LOAD_CONST           t0, 'Point'         => t0='Point'
#             8  STORE_NAME           __qualname__, t0    t0='Point'  .namespace={'__module__': '__main__'}
#            10  LOAD_INT             t0, 13              => t0=13
#            11  STORE_NAME           __firstlineno__, t0  t0=13  .namespace={'__module__': '__main__', '__qualname__': 'Point'}
#     14  """A point."""
#            13  LOAD_CONST           t0, 'A point.'      => t0='A point.'
#            15  STORE_NAME           __doc__, t0         t0='A point.'  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13}
#            17  SETUP_ANNOTATIONS                        .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.'}
#     15  z: int = 0
#            18  LOAD_INT             t0, 0               => t0=0
#            19  STORE_NAME           z, t0               t0=0  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …5}
#            21  LOAD_NAME            t0, int             .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …6}  => t0=<class int>
#            24  LOAD_NAME            t1, __annotations__  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …6}  => t1={}
#            27  LOAD_CONST           t2, 'z'             => t2='z'
#            29  STORE_SUBSCRIPT      t1, t2, t0          t1={}  t2='z'  t0=<class int>
#     17  def __init__(self, x):
#            30  LOAD_CONST           t0, <code Point.__init__>  => t0=<code Point.__init__>
#            32  DUPLICATE            t5, __class__       __class__=<cell>  => t5=<cell>
#            33  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#            34  MAKE_FUNCTION        t0, t0..t1          t0=<code Point.__init__>  t1=(<cell>,)  => t0=<function __init__>
#            35  STORE_NAME           __init__, t0        t0=<function __init__>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …6}
#     21  def method(self):
#            37  LOAD_CONST           t0, <code Point.method>  => t0=<code Point.method>
#            39  DUPLICATE            t5, __class__       __class__=<cell>  => t5=<cell>
#            40  BUILD_TUPLE          t1, t5              t5=<cell>  => t1=(<cell>,)
#            41  MAKE_FUNCTION        t0, t0..t1          t0=<code Point.method>  t1=(<cell>,)  => t0=<function method>
#            42  STORE_NAME           method, t0          t0=<function method>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …7}
#     24  @property
#            44  LOAD_NAME            t0, property        .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …8}  => t0=<class property>
#     25  def double(self):
#            47  LOAD_CONST           t2, <code Point.double>  => t2=<code Point.double>
#            49  MAKE_FUNCTION        t2, t2              t2=<code Point.double>  => t2=<function double>
#     24  @property
#            50  CALL                 t0, t0(t2)          t0=<class property>  t2=<function double>  => t0=<property object>
#     25  def double(self):
#            54  STORE_NAME           double, t0          t0=<property object>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …8}
#     28  def __getattr__(self, name):
#            56  LOAD_CONST           t0, <code Point.__getattr__>  => t0=<code Point.__getattr__>
#            58  MAKE_FUNCTION        t0, t0              t0=<code Point.__getattr__>  => t0=<function __getattr__>
#            59  STORE_NAME           __getattr__, t0     t0=<function __getattr__>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …9}
#            61  LOAD_CONST           t0, ('cls',)        => t0=('cls',)
#            63  STORE_NAME           __static_attributes__, t0  t0=('cls',)  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …10}
#            65  DUPLICATE            t0, __class__       __class__=<cell>  => t0=<cell>
#            66  STORE_NAME           __classcell__, t0   t0=<cell>  .namespace={'__module__': '__main__', '__qualname__': 'Point', '__firstlineno__': 13, '__doc__': 'A point.', …11}
#            68  DUPLICATE            t0, __class__       __class__=<cell>  => t0=<cell>
#            69  RETURN_VALUE         t0                  t0=<cell>
#   return <cell> from Point
#   call Base.__init_subclass__(cls=<class Point>, word='point')  at classes.py:3
#      4  pass
#             0  NO_OP
#             1  RETURN_NONE
#   return None from Base.__init_subclass__
#          23                                           => t0=<class Point>
#          27  STORE_NAME           Point, t0           t0=<class Point>
#   32  class Nested:
#          29  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          30  LOAD_CONST           t2, <code Nested>   => t2=<code Nested>
#          32  MAKE_FUNCTION        t2, t2              t2=<code Nested>  => t2=<function Nested>
#          33  LOAD_CONST           t3, 'Nested'        => t3='Nested'
#          35  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Nested>  t3='Nested'
#   run Nested  at classes.py:32
#     32  class Nested:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Nested'        => t0='Nested'
#             7  STORE_NAME           __qualname__, t0    t0='Nested'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 32              => t0=32
#            10  STORE_NAME           __firstlineno__, t0  t0=32  .namespace={'__module__': '__main__', '__qualname__': 'Nested'}
#     33  class Inner:
#            12  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#            13  LOAD_CONST           t2, <code Nested.Inner>  => t2=<code Nested.Inner>
#            15  MAKE_FUNCTION        t2, t2              t2=<code Nested.Inner>  => t2=<function Inner>
#            16  LOAD_CONST           t3, 'Inner'         => t3='Inner'
#            18  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Inner>  t3='Inner'
#     run Nested.Inner  at classes.py:33
#       33  class Inner:
#               0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#               3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#               5  LOAD_CONST           t0, 'Nested.Inner'  => t0='Nested.Inner'
#               7  STORE_NAME           __qualname__, t0    t0='Nested.Inner'  .namespace={'__module__': '__main__'}
#               9  LOAD_INT             t0, 33              => t0=33
#              10  STORE_NAME           __firstlineno__, t0  t0=33  .namespace={'__module__': '__main__', '__qualname__': 'Nested.Inner'}
#       34  pass
#              12  NO_OP
#              13  LOAD_CONST           t0, ()              => t0=()
#              15  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Nested.Inner', '__firstlineno__': 33}
#              17  RETURN_NONE
#     return None from Nested.Inner
#            18                                           => t0=<class Inner>
#            22  STORE_NAME           Inner, t0           t0=<class Inner>  .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32}
#     36  names = [name for name in ("a", "b")]
#            24  LOAD_CONST           t1, ('a', 'b')      => t1=('a', 'b')
#            26  GET_ITER             t1, t1              t1=('a', 'b')  => t1=<tuple_iterator object>
#            27  BUILD_LIST           t0, ()              => t0=[]
#            28  JUMP                 -> 30
#            30  FOR_ITER             name, t1 -> 29      t1=<tuple_iterator object>  => name='a'
#            29  LIST_APPEND          t0, name            t0=[]  name='a'
#            30  FOR_ITER_TUPLE       name, t1 -> 29      t1=<tuple_iterator object>  => name='b'
#            29  LIST_APPEND          t0, name            t0=['a']  name='b'
#            30  FOR_ITER_TUPLE       name, t1 -> 29      t1=<tuple_iterator object>
#            31  RELEASE              t1                  t1=<tuple_iterator object>
#            32  CLEAR                name                => name=unbound
#            33  STORE_NAME           names, t0           t0=['a', 'b']  .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32, 'Inner': <class Inner>}
#     37  attribute = names
#            35  LOAD_NAME            t0, names           .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32, 'Inner': <class Inner>, …5}  => t0=['a', 'b']
#            38  STORE_NAME           attribute, t0       t0=['a', 'b']  .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32, 'Inner': <class Inner>, …5}
#     38  del attribute
#            40  DELETE_NAME          attribute           .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32, 'Inner': <class Inner>, …6}
#            41  LOAD_CONST           t0, ()              => t0=()
#            43  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Nested', '__firstlineno__': 32, 'Inner': <class Inner>, …5}
#            45  RETURN_NONE
#   return None from Nested
#          35                                           => t0=<class Nested>
#          39  STORE_NAME           Nested, t0          t0=<class Nested>
#   41  def local(word):
#          41  LOAD_CONST           t0, <code local>    => t0=<code local>
#          43  MAKE_FUNCTION        t0, t0              t0=<code local>  => t0=<function local>
#          44  STORE_NAME           local, t0           t0=<function local>
#   47  local(1)
#          46  LOAD_NAME            t0, local           => t0=<function local>
#          49  LOAD_INT             t2, 1               => t2=1
#          50  CALL                 t0, t0(t2)          t0=<function local>  t2=1
#   call local(word=1)  at classes.py:41
#     41  def local(word):
#             0  MAKE_CELL            word, word          word=1  => word=<cell>
#     42  class Local:
#             1  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#             2  LOAD_CONST           t2, <code local.<locals>.Local>  => t2=<code local.<locals>.Local>
#             4  DUPLICATE            t7, word            word=<cell>  => t7=<cell>
#             5  BUILD_TUPLE          t3, t7              t7=<cell>  => t3=(<cell>,)
#             6  MAKE_FUNCTION        t2, t2..t3          t2=<code local.<locals>.Local>  t3=(<cell>,)  => t2=<function Local>
#             7  LOAD_CONST           t3, 'Local'         => t3='Local'
#             9  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Local>  t3='Local'
#     run local.<locals>.Local  at classes.py:42
#       42  class Local:
#               0  COPY_FREE            word, 1             => word=<cell>
#               1  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#               4  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#               6  LOAD_CONST           t0, 'local.<locals>.Local'  => t0='local.<locals>.Local'
#               8  STORE_NAME           __qualname__, t0    t0='local.<locals>.Local'  .namespace={'__module__': '__main__'}
#              10  LOAD_INT             t0, 42              => t0=42
#              11  STORE_NAME           __firstlineno__, t0  t0=42  .namespace={'__module__': '__main__', '__qualname__': 'local.<locals>.Local'}
#       43  copy = word
#              13  FIND_NAME            t0, word            .namespace={'__module__': '__main__', '__qualname__': 'local.<locals>.Local', '__firstlineno__': 42}  => t0=unbound
#              14  JUMP_IF_BOUND        t0 -> 16
#              15  LOAD_CELL            t0, word            word=<cell>  => t0=1
#              16  STORE_NAME           copy, t0            t0=1  .namespace={'__module__': '__main__', '__qualname__': 'local.<locals>.Local', '__firstlineno__': 42}
#              18  LOAD_CONST           t0, ()              => t0=()
#              20  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'local.<locals>.Local', '__firstlineno__': 42, 'copy': 1}
#              22  RETURN_NONE
#     return None from local.<locals>.Local
#             9                                           => t0=<class Local>
#            13  COPY                 Local, t0           t0=<class Local>  => Local=<class Local>
#     44  return Local
#            14  RETURN_VALUE         Local               Local=<class Local>
#   return <class Local> from local
#          50                                           => t0=<class Local>
#          54  RELEASE              t0                  t0=<class Local>
#   48  point = Point(3)
#          55  LOAD_NAME            t0, Point           => t0=<class Point>
#          58  LOAD_INT             t2, 3               => t2=3
#          59  CALL                 t0, t0(t2)          t0=<class Point>  t2=3
#   call Point.__init__(self=<Point object>, x=3)  at classes.py:17
#     17  def __init__(self, x):
#             0  COPY_FREE            __class__, 1        => __class__=<cell>
#     18  super().__init__(x)
#             1  LOAD_GLOBAL          t2, super           => t2=<class super>
#             4  LOAD_SUPER           t0, t2.__init__, __class__  t2=<class super>  __class__=<cell>  => t0=<function __init__>
#             9  COPY                 t3, x               x=3  => t3=3
#            10  CALL                 t0, t0(t2, t3), method  t0=<function __init__>  t2=<Point object>  t3=3
#     call Base.__init__(self=<Point object>, x=3)  at classes.py:6
#        7  self.x = x
#               0  STORE_ATTR           self.x, x           self=<Point object>  x=3
#               3  RETURN_NONE
#     return None from Base.__init__
#            10                                           => t0=None
#            14  RELEASE              t0                  t0=None
#     19  self.cls = __class__
#            15  LOAD_CELL            t0, __class__       __class__=<cell>  => t0=<class Point>
#            16  STORE_ATTR           self.cls, t0        self=<Point object>  t0=<class Point>
#            19  RETURN_NONE
#   return None from Point.__init__
#          59                                           => t0=<Point object>
#          63  STORE_NAME           point, t0           t0=<Point object>
#   49  point.method()
#          65  LOAD_NAME            t2, point           => t2=<Point object>
#          68  CALL_METHOD          t0, t2.method()     t2=<Point object>
#   call Point.method(self=<Point object>)  at classes.py:21
#     21  def method(self):
#             0  COPY_FREE            __class__, 1        => __class__=<cell>
#     22  return super().method
#             1  CALL_GLOBAL          t0, super()         => t0=<super object>
#             5  LOAD_ATTR            t0, t0.method       t0=<super object>  => t0=<bound <function method>>
#             9  RETURN_VALUE         t0                  t0=<bound <function method>>
#   return <bound <function method>> from Point.method
#          68                                           => t0=<bound <function method>>
#          72  RELEASE              t0                  t0=<bound <function method>>
#   50  point.double
#          73  LOAD_NAME            t0, point           => t0=<Point object>
#          76  LOAD_ATTR            t0, t0.double       t0=<Point object>
#   call Point.double(self=<Point object>)  at classes.py:24
#     26  return self.x * 2
#             0  LOAD_ATTR            t0, self.x          self=<Point object>  => t0=3
#             4  MUL_IMM              t0, t0, 2           t0=3  => t0=6
#             5  RETURN_VALUE         t0                  t0=6
#   return 6 from Point.double
#          76                                           => t0=6
#          80  RELEASE              t0                  t0=6
#   51  point.missing
#          81  LOAD_NAME            t0, point           => t0=<Point object>
#          84  LOAD_ATTR            t0, t0.missing      t0=<Point object>
#   call Point.__getattr__(self=<Point object>, name='missing')  at classes.py:28
#     29  return name
#             0  RETURN_VALUE         name                name='missing'
#   return 'missing' from Point.__getattr__
#          84                                           => t0='missing'
#          88  RELEASE              t0                  t0='missing'
#          89  RETURN_NONE
# return None from <module>
