# Coroutines that wait, `async for`, `async with`, asynchronous comprehensions and generators, without an event loop.
class Source:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return done()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *about):
        return False


class Pause:
    def __await__(self):
        yield
        return 1


async def done():
    return await Pause()


async def read(n):
    async with Source(n) as source:
        async for item in source:
            await item
    return [x.close() async for x in Source(1)]


async def produce():
    async for item in Source(1):
        yield await item


async def consume():
    return [x async for x in produce()]


for coroutine in (read(1), consume()):
    try:
        while True:
            coroutine.send(None)
    except StopIteration:
        pass

# =>
# run <module>  at asynchronous.py:1
#    2  class Source:
#           0  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#           1  LOAD_CONST           t2, <code Source>   => t2=<code Source>
#           3  MAKE_FUNCTION        t2, t2              t2=<code Source>  => t2=<function Source>
#           4  LOAD_CONST           t3, 'Source'        => t3='Source'
#           6  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Source>  t3='Source'
#   run Source  at asynchronous.py:2
#      2  class Source:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Source'        => t0='Source'
#             7  STORE_NAME           __qualname__, t0    t0='Source'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 2               => t0=2
#            10  STORE_NAME           __firstlineno__, t0  t0=2  .namespace={'__module__': '__main__', '__qualname__': 'Source'}
#      3  def __init__(self, n):
#            12  LOAD_CONST           t0, <code Source.__init__>  => t0=<code Source.__init__>
#            14  MAKE_FUNCTION        t0, t0              t0=<code Source.__init__>  => t0=<function __init__>
#            15  STORE_NAME           __init__, t0        t0=<function __init__>  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2}
#      6  def __aiter__(self):
#            17  LOAD_CONST           t0, <code Source.__aiter__>  => t0=<code Source.__aiter__>
#            19  MAKE_FUNCTION        t0, t0              t0=<code Source.__aiter__>  => t0=<function __aiter__>
#            20  STORE_NAME           __aiter__, t0       t0=<function __aiter__>  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2, '__init__': <function __init__>}
#      9  async def __anext__(self):
#            22  LOAD_CONST           t0, <code Source.__anext__>  => t0=<code Source.__anext__>
#            24  MAKE_FUNCTION        t0, t0              t0=<code Source.__anext__>  => t0=<function __anext__>
#            25  STORE_NAME           __anext__, t0       t0=<function __anext__>  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2, '__init__': <function __init__>, …5}
#     15  async def __aenter__(self):
#            27  LOAD_CONST           t0, <code Source.__aenter__>  => t0=<code Source.__aenter__>
#            29  MAKE_FUNCTION        t0, t0              t0=<code Source.__aenter__>  => t0=<function __aenter__>
#            30  STORE_NAME           __aenter__, t0      t0=<function __aenter__>  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2, '__init__': <function __init__>, …6}
#     18  async def __aexit__(self, *about):
#            32  LOAD_CONST           t0, <code Source.__aexit__>  => t0=<code Source.__aexit__>
#            34  MAKE_FUNCTION        t0, t0              t0=<code Source.__aexit__>  => t0=<function __aexit__>
#            35  STORE_NAME           __aexit__, t0       t0=<function __aexit__>  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2, '__init__': <function __init__>, …7}
#            37  LOAD_CONST           t0, ('n',)          => t0=('n',)
#            39  STORE_NAME           __static_attributes__, t0  t0=('n',)  .namespace={'__module__': '__main__', '__qualname__': 'Source', '__firstlineno__': 2, '__init__': <function __init__>, …8}
#            41  RETURN_NONE
#   return None from Source
#           6                                           => t0=<class Source>
#          10  STORE_NAME           Source, t0          t0=<class Source>
#   22  class Pause:
#          12  LOAD_COMMON          t0, BuildClass      => t0=<built-in __build_class__>
#          13  LOAD_CONST           t2, <code Pause>    => t2=<code Pause>
#          15  MAKE_FUNCTION        t2, t2              t2=<code Pause>  => t2=<function Pause>
#          16  LOAD_CONST           t3, 'Pause'         => t3='Pause'
#          18  CALL                 t0, t0(t2, t3)      t0=<built-in __build_class__>  t2=<function Pause>  t3='Pause'
#   run Pause  at asynchronous.py:22
#     22  class Pause:
#             0  LOAD_NAME            t0, __name__        .namespace={}  => t0='__main__'
#             3  STORE_NAME           __module__, t0      t0='__main__'  .namespace={}
#             5  LOAD_CONST           t0, 'Pause'         => t0='Pause'
#             7  STORE_NAME           __qualname__, t0    t0='Pause'  .namespace={'__module__': '__main__'}
#             9  LOAD_INT             t0, 22              => t0=22
#            10  STORE_NAME           __firstlineno__, t0  t0=22  .namespace={'__module__': '__main__', '__qualname__': 'Pause'}
#     23  def __await__(self):
#            12  LOAD_CONST           t0, <code Pause.__await__>  => t0=<code Pause.__await__>
#            14  MAKE_FUNCTION        t0, t0              t0=<code Pause.__await__>  => t0=<function __await__>
#            15  STORE_NAME           __await__, t0       t0=<function __await__>  .namespace={'__module__': '__main__', '__qualname__': 'Pause', '__firstlineno__': 22}
#            17  LOAD_CONST           t0, ()              => t0=()
#            19  STORE_NAME           __static_attributes__, t0  t0=()  .namespace={'__module__': '__main__', '__qualname__': 'Pause', '__firstlineno__': 22, '__await__': <function __await__>}
#            21  RETURN_NONE
#   return None from Pause
#          18                                           => t0=<class Pause>
#          22  STORE_NAME           Pause, t0           t0=<class Pause>
#   28  async def done():
#          24  LOAD_CONST           t0, <code done>     => t0=<code done>
#          26  MAKE_FUNCTION        t0, t0              t0=<code done>  => t0=<function done>
#          27  STORE_NAME           done, t0            t0=<function done>
#   32  async def read(n):
#          29  LOAD_CONST           t0, <code read>     => t0=<code read>
#          31  MAKE_FUNCTION        t0, t0              t0=<code read>  => t0=<function read>
#          32  STORE_NAME           read, t0            t0=<function read>
#   39  async def produce():
#          34  LOAD_CONST           t0, <code produce>  => t0=<code produce>
#          36  MAKE_FUNCTION        t0, t0              t0=<code produce>  => t0=<function produce>
#          37  STORE_NAME           produce, t0         t0=<function produce>
#   44  async def consume():
#          39  LOAD_CONST           t0, <code consume>  => t0=<code consume>
#          41  MAKE_FUNCTION        t0, t0              t0=<code consume>  => t0=<function consume>
#          42  STORE_NAME           consume, t0         t0=<function consume>
#   48  for coroutine in (read(1), consume()):
#          44  LOAD_NAME            t0, read            => t0=<function read>
#          47  LOAD_INT             t2, 1               => t2=1
#          48  CALL                 t0, t0(t2)          t0=<function read>  t2=1  => t0=<coroutine object>
#          52  LOAD_NAME            t1, consume         => t1=<function consume>
#          55  CALL                 t1, t1()            t1=<function consume>  => t1=<coroutine object>
#          59  BUILD_TUPLE          t0, t0..t1          t0=<coroutine object>  t1=<coroutine object>  => t0=(<coroutine object>, <coroutine object>)
#          60  GET_ITER             t0, t0              t0=(<coroutine object>, <coroutine object>)  => t0=<tuple_iterator object>
#          61  JUMP                 -> 91
#          91  FOR_ITER             t1, t0 -> 62        t0=<tuple_iterator object>  => t1=<coroutine object>
#          62  STORE_NAME           coroutine, t1       t1=<coroutine object>
#   49  try:
#          64  NO_OP
#   50  while True:
#          65  NO_OP
#   51  coroutine.send(None)
#          66  LOAD_NAME            t3, coroutine       => t3=<coroutine object>
#          69  LOAD_NONE            t4                  => t4=None
#          70  CALL_METHOD          t1, t3.send(t4)     t3=<coroutine object>  t4=None
#   call read(n=1)  at asynchronous.py:32
#     33  async with Source(n) as source:
#             0  LOAD_GLOBAL          t1, Source          => t1=<class Source>
#             3  COPY                 t3, n               n=1  => t3=1
#             4  CALL_OUT             t1, t1(t3)          t1=<class Source>  t3=1
#     call Source.__init__(self=<Source object>, n=1)  at asynchronous.py:3
#        4  self.n = n
#               0  STORE_ATTR           self.n, n           self=<Source object>  n=1
#               3  RETURN_NONE
#     return None from Source.__init__
#             4                                           => t1=<Source object>
#             8  LOAD_ENTER           t2, t1, asynchronous  t1=<Source object>  => t2=<bound <function __aenter__>>
#             9  LOAD_EXIT            t0, t1, asynchronous  t1=<Source object>  => t0=<bound <function __aexit__>>
#            10  RELEASE              t1                  t1=<Source object>
#            11  CALL_OUT             t2, t2()            t2=<bound <function __aenter__>>  => t2=<coroutine object>
#            15  GET_AWAITABLE        t3, t2, 1           t2=<coroutine object>  => t3=<coroutine object>
#            16  LOAD_NONE            t2                  => t2=None
#            17  DELEGATE             t2, t3 -> 20        t2=None  t3=<coroutine object>
#     call Source.__aenter__(self=<Source object>)  at asynchronous.py:15
#       16  return self
#               0  GENERATOR_RETURN     self                self=<Source object>
#     return <Source object> from Source.__aenter__
#            17                                           => t2=<Source object>
#            20  RELEASE              t3                  t3=<coroutine object>
#            21  COPY                 source, t2          t2=<Source object>  => source=<Source object>
#     34  async for item in source:
#            22  GET_AITER            t1, source          source=<Source object>
#     call Source.__aiter__(self=<Source object>)  at asynchronous.py:6
#        7  return self
#               0  RETURN_VALUE         self                self=<Source object>
#     return <Source object> from Source.__aiter__
#            22                                           => t1=<Source object>
#            23  GET_ANEXT            t3, t1              t1=<Source object>  => t3=<coroutine object>
#            24  LOAD_NONE            t2                  => t2=None
#            25  DELEGATE             t2, t3 -> 28        t2=None  t3=<coroutine object>
#     call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#       10  if self.n == 0:
#               0  LOAD_ATTR            t0, self.n          self=<Source object>  => t0=1
#               4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=1
#       12  self.n -= 1
#               9  LOAD_ATTR            t0, self.n          self=<Source object>  => t0=1
#              13  SUB_IMM              t0, t0, 1, inplace  t0=1  => t0=0
#              14  STORE_ATTR           self.n, t0          self=<Source object>  t0=0
#       13  return done()
#              17  LOAD_GLOBAL          t0, done            => t0=<function done>
#              20  CALL_OUT             t0, t0()            t0=<function done>  => t0=<coroutine object>
#              24  GENERATOR_RETURN     t0                  t0=<coroutine object>
#     return <coroutine object> from Source.__anext__
#            25                                           => t2=<coroutine object>
#            28  RELEASE              t3                  t3=<coroutine object>
#            29  COPY                 item, t2            t2=<coroutine object>  => item=<coroutine object>
#     35  await item
#            30  COPY                 t2, item            item=<coroutine object>  => t2=<coroutine object>
#            31  GET_AWAITABLE        t3, t2, 0           t2=<coroutine object>  => t3=<coroutine object>
#            32  LOAD_NONE            t2                  => t2=None
#            33  DELEGATE             t2, t3 -> 36        t2=None  t3=<coroutine object>
#     call done()  at asynchronous.py:28
#       29  return await Pause()
#               0  LOAD_GLOBAL          t0, Pause           => t0=<class Pause>
#               3  CALL_OUT             t0, t0()            t0=<class Pause>  => t0=<Pause object>
#               7  GET_AWAITABLE        t1, t0, 0           t0=<Pause object>  => t1=<generator object>
#               8  LOAD_NONE            t0                  => t0=None
#               9  DELEGATE             t0, t1 -> 12        t0=None  t1=<generator object>
#       call Pause.__await__(self=<Pause object>)  at asynchronous.py:23
#         24  yield
#                 0  LOAD_NONE            t0                  => t0=None
#                 1  YIELD_DROP           t0                  t0=None
#       yield None from Pause.__await__
#               9                                           => t0=None
#              10  YIELD_DELEGATED      t0, t0, t1          t0=None  t1=<generator object>
#     yield None from done
#            33                                           => t2=None
#            34  YIELD_DELEGATED      t2, t2, t3          t2=None  t3=<coroutine object>
#   yield None from read
#          70                                           => t1=None
#          74  RELEASE              t1                  t1=None
#   50  while True:
#          75  LOOP_BACK            -> 66
#   51  coroutine.send(None)
#          66  LOAD_NAME_CELL       t3, coroutine       => t3=<coroutine object>
#          69  LOAD_NONE            t4                  => t4=None
#          70  CALL_METHOD_NATIVE   t1, t3.send(t4)     t3=<coroutine object>  t4=None
#   resume read  at asynchronous.py:35
#     35  await item
#            35  LOOP_BACK            -> 33
#            33  DELEGATE             t2, t3 -> 36        t2=None  t3=<coroutine object>
#     resume done  at asynchronous.py:29
#       29  return await Pause()
#              11  LOOP_BACK            -> 9
#               9  DELEGATE             t0, t1 -> 12        t0=None  t1=<generator object>
#       resume Pause.__await__  at asynchronous.py:25
#         25  return 1
#                 2  LOAD_INT             t0, 1               => t0=1
#                 3  GENERATOR_RETURN     t0                  t0=1
#       return 1 from Pause.__await__
#               9                                           => t0=1
#              12  RELEASE              t1                  t1=<generator object>
#              13  GENERATOR_RETURN     t0                  t0=1
#     return 1 from done
#            33                                           => t2=1
#            36  RELEASE              t3                  t3=<coroutine object>
#            37  RELEASE              t2                  t2=1
#            38  LOOP_BACK            -> 23
#     34  async for item in source:
#            23  GET_ANEXT            t3, t1              t1=<Source object>  => t3=<coroutine object>
#            24  LOAD_NONE            t2                  => t2=None
#            25  DELEGATE             t2, t3 -> 28        t2=None  t3=<coroutine object>
#     call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#       10  if self.n == 0:
#               0  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=0
#               4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=0
#       11  raise StopAsyncIteration
#               5  LOAD_GLOBAL          t0, StopAsyncIteration  => t0=<class StopAsyncIteration>
#               8  RAISE                t0                  t0=<class StopAsyncIteration>
#     raise StopAsyncIteration()  at asynchronous.py:11
#     leave Source.__anext__ by StopAsyncIteration()
#   raise StopAsyncIteration()  at asynchronous.py:34
#            39  ENTER_HANDLER        t2, t3              => t2=unbound t3=StopAsyncIteration()
#            40  LOAD_COMMON          t4, StopAsyncIteration  => t4=<class StopAsyncIteration>
#            41  UNLESS_EXCEPTION     t3, t4 -> 46        t3=StopAsyncIteration()  t4=<class StopAsyncIteration>
#            42  RELEASE              t3                  t3=StopAsyncIteration()
#            43  LEAVE_HANDLER        t2
#            44  RELEASE              t1                  t1=<Source object>
#            45  JUMP                 -> 48
#     33  async with Source(n) as source:
#            48  COPY                 t1, t0              t0=<bound <function __aexit__>>  => t1=<bound <function __aexit__>>
#            49  LOAD_NONE            t3                  => t3=None
#            50  LOAD_NONE            t4                  => t4=None
#            51  LOAD_NONE            t5                  => t5=None
#            52  CALL_OUT             t1, t1(t3, t4, t5)  t1=<bound <function __aexit__>>  t3=None  t4=None  t5=None  => t1=<coroutine object>
#            56  GET_AWAITABLE        t2, t1, 2           t1=<coroutine object>  => t2=<coroutine object>
#            57  LOAD_NONE            t1                  => t1=None
#            58  DELEGATE             t1, t2 -> 61        t1=None  t2=<coroutine object>
#     call Source.__aexit__(self=<Source object>, about=(None, None, None))  at asynchronous.py:18
#       19  return False
#               0  LOAD_BOOL            t0                  => t0=False
#               1  GENERATOR_RETURN     t0                  t0=False
#     return False from Source.__aexit__
#            58                                           => t1=False
#            61  RELEASE              t2                  t2=<coroutine object>
#            62  RELEASE              t1                  t1=False
#            63  JUMP                 -> 86
#     36  return [x.close() async for x in Source(1)]
#            86  LOAD_GLOBAL          t1, Source          => t1=<class Source>
#            89  LOAD_INT             t3, 1               => t3=1
#            90  CALL_OUT             t1, t1(t3)          t1=<class Source>  t3=1
#     call Source.__init__(self=<Source object>, n=1)  at asynchronous.py:3
#        4  self.n = n
#               0  APPEND_SLOT          self.n, n           self=<Source object>  n=1
#               3  RETURN_NONE
#     return None from Source.__init__
#            90                                           => t1=<Source object>
#            94  GET_AITER            t1, t1              t1=<Source object>
#     call Source.__aiter__(self=<Source object>)  at asynchronous.py:6
#        7  return self
#               0  RETURN_VALUE         self                self=<Source object>
#     return <Source object> from Source.__aiter__
#            94                                           => t1=<Source object>
#            95  BUILD_LIST           t0, ()              => t0=[]
#            96  GET_ANEXT            t3, t1              t1=<Source object>  => t3=<coroutine object>
#            97  LOAD_NONE            t2                  => t2=None
#            98  DELEGATE             t2, t3 -> 101       t2=None  t3=<coroutine object>
#     call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#       10  if self.n == 0:
#               0  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=1
#               4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=1
#       12  self.n -= 1
#               9  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=1
#              13  SUB_IMM_INT_FRESH    t0, t0, 1, inplace  t0=1  => t0=0
#              14  STORE_SLOT           self.n, t0          self=<Source object>  t0=0
#       13  return done()
#              17  LOAD_GLOBAL_CELL     t0, done            => t0=<function done>
#              20  CALL_OUT             t0, t0()            t0=<function done>  => t0=<coroutine object>
#              24  GENERATOR_RETURN     t0                  t0=<coroutine object>
#     return <coroutine object> from Source.__anext__
#            98                                           => t2=<coroutine object>
#           101  RELEASE              t3                  t3=<coroutine object>
#           102  COPY                 x, t2               t2=<coroutine object>  => x=<coroutine object>
#           103  COPY                 t4, x               x=<coroutine object>  => t4=<coroutine object>
#           104  CALL_METHOD_OUT      t2, t4.close()      t4=<coroutine object>  => t2=None
#           108  LIST_APPEND          t0, t2              t0=[]  t2=None
#           109  LOOP_BACK            -> 96
#            96  GET_ANEXT            t3, t1              t1=<Source object>  => t3=<coroutine object>
#            97  LOAD_NONE            t2                  => t2=None
#            98  DELEGATE             t2, t3 -> 101       t2=None  t3=<coroutine object>
#     call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#       10  if self.n == 0:
#               0  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=0
#               4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=0
#       11  raise StopAsyncIteration
#               5  LOAD_GLOBAL_BUILTIN  t0, StopAsyncIteration  => t0=<class StopAsyncIteration>
#               8  RAISE                t0                  t0=<class StopAsyncIteration>
#     raise StopAsyncIteration()  at asynchronous.py:11
#     leave Source.__anext__ by StopAsyncIteration()
#   raise StopAsyncIteration()  at asynchronous.py:36
#           110  ENTER_HANDLER        t2, t3              => t2=unbound t3=StopAsyncIteration()
#           111  LOAD_COMMON          t4, StopAsyncIteration  => t4=<class StopAsyncIteration>
#           112  UNLESS_EXCEPTION     t3, t4 -> 117       t3=StopAsyncIteration()  t4=<class StopAsyncIteration>
#           113  RELEASE              t3                  t3=StopAsyncIteration()
#           114  LEAVE_HANDLER        t2
#           115  RELEASE              t1                  t1=<Source object>
#           116  JUMP                 -> 119
#           119  CLEAR                x                   => x=unbound
#           120  GENERATOR_RETURN     t0                  t0=[None]
#   return [None] from read
# raise StopIteration([None])  at asynchronous.py:51
#   50  while True:
#          76  ENTER_HANDLER        t1, t2              => t1=None t2=StopIteration([None])
#   52  except StopIteration:
#          77  LOAD_NAME            t3, StopIteration   => t3=<class StopIteration>
#          80  UNLESS_EXCEPTION     t2, t3 -> 89        t2=StopIteration([None])  t3=<class StopIteration>
#          81  RELEASE              t2                  t2=StopIteration([None])
#   53  pass
#          82  NO_OP
#          83  LEAVE_HANDLER        t1                  t1=None
#          84  JUMP                 -> 91
#   48  for coroutine in (read(1), consume()):
#          91  FOR_ITER_TUPLE       t1, t0 -> 62        t0=<tuple_iterator object>  => t1=<coroutine object>
#          62  STORE_NAME_CELL      coroutine, t1       t1=<coroutine object>
#   49  try:
#          64  NO_OP
#   50  while True:
#          65  NO_OP
#   51  coroutine.send(None)
#          66  LOAD_NAME_CELL       t3, coroutine       => t3=<coroutine object>
#          69  LOAD_NONE            t4                  => t4=None
#          70  CALL_METHOD_NATIVE   t1, t3.send(t4)     t3=<coroutine object>  t4=None
#   call consume()  at asynchronous.py:44
#     45  return [x async for x in produce()]
#             0  LOAD_GLOBAL          t1, produce         => t1=<function produce>
#             3  CALL_OUT             t1, t1()            t1=<function produce>  => t1=<async_generator object>
#             7  GET_AITER            t1, t1              t1=<async_generator object>  => t1=<async_generator object>
#             8  BUILD_LIST           t0, ()              => t0=[]
#             9  GET_ANEXT            t3, t1              t1=<async_generator object>  => t3=<async_generator_asend object>
#            10  LOAD_NONE            t2                  => t2=None
#            11  DELEGATE             t2, t3 -> 14        t2=None  t3=<async_generator_asend object>
#     call produce()  at asynchronous.py:39
#       40  async for item in Source(1):
#               0  LOAD_GLOBAL          t0, Source          => t0=<class Source>
#               3  LOAD_INT             t2, 1               => t2=1
#               4  CALL_OUT             t0, t0(t2)          t0=<class Source>  t2=1
#       call Source.__init__(self=<Source object>, n=1)  at asynchronous.py:3
#          4  self.n = n
#                 0  APPEND_SLOT          self.n, n           self=<Source object>  n=1
#                 3  RETURN_NONE
#       return None from Source.__init__
#               4                                           => t0=<Source object>
#               8  GET_AITER            t0, t0              t0=<Source object>
#       call Source.__aiter__(self=<Source object>)  at asynchronous.py:6
#          7  return self
#                 0  RETURN_VALUE         self                self=<Source object>
#       return <Source object> from Source.__aiter__
#               8                                           => t0=<Source object>
#               9  GET_ANEXT            t2, t0              t0=<Source object>  => t2=<coroutine object>
#              10  LOAD_NONE            t1                  => t1=None
#              11  DELEGATE             t1, t2 -> 14        t1=None  t2=<coroutine object>
#       call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#         10  if self.n == 0:
#                 0  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=1
#                 4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=1
#         12  self.n -= 1
#                 9  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=1
#                13  SUB_IMM_INT_FRESH    t0, t0, 1, inplace  t0=1  => t0=0
#                14  STORE_SLOT           self.n, t0          self=<Source object>  t0=0
#         13  return done()
#                17  LOAD_GLOBAL_CELL     t0, done            => t0=<function done>
#                20  CALL_OUT             t0, t0()            t0=<function done>  => t0=<coroutine object>
#                24  GENERATOR_RETURN     t0                  t0=<coroutine object>
#       return <coroutine object> from Source.__anext__
#              11                                           => t1=<coroutine object>
#              14  RELEASE              t2                  t2=<coroutine object>
#              15  COPY                 item, t1            t1=<coroutine object>  => item=<coroutine object>
#       41  yield await item
#              16  COPY                 t1, item            item=<coroutine object>  => t1=<coroutine object>
#              17  GET_AWAITABLE        t2, t1, 0           t1=<coroutine object>  => t2=<coroutine object>
#              18  LOAD_NONE            t1                  => t1=None
#              19  DELEGATE             t1, t2 -> 22        t1=None  t2=<coroutine object>
#       call done()  at asynchronous.py:28
#         29  return await Pause()
#                 0  LOAD_GLOBAL_CELL     t0, Pause           => t0=<class Pause>
#                 3  CALL_OUT             t0, t0()            t0=<class Pause>  => t0=<Pause object>
#                 7  GET_AWAITABLE        t1, t0, 0           t0=<Pause object>  => t1=<generator object>
#                 8  LOAD_NONE            t0                  => t0=None
#                 9  DELEGATE             t0, t1 -> 12        t0=None  t1=<generator object>
#         call Pause.__await__(self=<Pause object>)  at asynchronous.py:23
#           24  yield
#                   0  LOAD_NONE            t0                  => t0=None
#                   1  YIELD_DROP           t0                  t0=None
#         yield None from Pause.__await__
#                 9                                           => t0=None
#                10  YIELD_DELEGATED      t0, t0, t1          t0=None  t1=<generator object>
#       yield None from done
#              19                                           => t1=None
#              20  YIELD_DELEGATED      t1, t1, t2          t1=None  t2=<coroutine object>
#     yield None from produce
#            11                                           => t2=None
#            12  YIELD_DELEGATED      t2, t2, t3          t2=None  t3=<async_generator_asend object>
#   yield None from consume
#          70                                           => t1=None
#          74  RELEASE              t1                  t1=None
#   50  while True:
#          75  LOOP_BACK            -> 66
#   51  coroutine.send(None)
#          66  LOAD_NAME_CELL       t3, coroutine       => t3=<coroutine object>
#          69  LOAD_NONE            t4                  => t4=None
#          70  CALL_METHOD_NATIVE   t1, t3.send(t4)     t3=<coroutine object>  t4=None
#   resume consume  at asynchronous.py:45
#     45  return [x async for x in produce()]
#            13  LOOP_BACK            -> 11
#            11  DELEGATE             t2, t3 -> 14        t2=None  t3=<async_generator_asend object>
#     resume produce  at asynchronous.py:41
#       41  yield await item
#              21  LOOP_BACK            -> 19
#              19  DELEGATE             t1, t2 -> 22        t1=None  t2=<coroutine object>
#       resume done  at asynchronous.py:29
#         29  return await Pause()
#                11  LOOP_BACK            -> 9
#                 9  DELEGATE             t0, t1 -> 12        t0=None  t1=<generator object>
#         resume Pause.__await__  at asynchronous.py:25
#           25  return 1
#                   2  LOAD_INT             t0, 1               => t0=1
#                   3  GENERATOR_RETURN     t0                  t0=1
#         return 1 from Pause.__await__
#                 9                                           => t0=1
#                12  RELEASE              t1                  t1=<generator object>
#                13  GENERATOR_RETURN     t0                  t0=1
#       return 1 from done
#              19                                           => t1=1
#              22  RELEASE              t2                  t2=<coroutine object>
#              23  ASYNC_GEN_WRAP       t1, t1              t1=1  => t1=<async_generator_wrapped_value object>
#              24  YIELD_DROP           t1                  t1=<async_generator_wrapped_value object>
#     yield <async_generator_wrapped_value object> from produce
#            11                                           => t2=1
#            14  RELEASE              t3                  t3=<async_generator_asend object>
#            15  COPY                 x, t2               t2=1  => x=1
#            16  LIST_APPEND          t0, x               t0=[]  x=1
#            17  LOOP_BACK            -> 9
#             9  GET_ANEXT            t3, t1              t1=<async_generator object>  => t3=<async_generator_asend object>
#            10  LOAD_NONE            t2                  => t2=None
#            11  DELEGATE             t2, t3 -> 14        t2=None  t3=<async_generator_asend object>
#     resume produce  at asynchronous.py:41
#       41  yield await item
#              25  LOOP_BACK            -> 9
#       40  async for item in Source(1):
#               9  GET_ANEXT            t2, t0              t0=<Source object>  => t2=<coroutine object>
#              10  LOAD_NONE            t1                  => t1=None
#              11  DELEGATE             t1, t2 -> 14        t1=None  t2=<coroutine object>
#       call Source.__anext__(self=<Source object>)  at asynchronous.py:9
#         10  if self.n == 0:
#                 0  LOAD_SLOT            t0, self.n          self=<Source object>  => t0=0
#                 4  UNLESS_EQ_IMM        t0, 0 -> 9          t0=0
#         11  raise StopAsyncIteration
#                 5  LOAD_GLOBAL_BUILTIN  t0, StopAsyncIteration  => t0=<class StopAsyncIteration>
#                 8  RAISE                t0                  t0=<class StopAsyncIteration>
#       raise StopAsyncIteration()  at asynchronous.py:11
#       leave Source.__anext__ by StopAsyncIteration()
#     raise StopAsyncIteration()  at asynchronous.py:40
#              26  ENTER_HANDLER        t1, t2              => t1=unbound t2=StopAsyncIteration()
#              27  LOAD_COMMON          t3, StopAsyncIteration  => t3=<class StopAsyncIteration>
#              28  UNLESS_EXCEPTION     t2, t3 -> 33        t2=StopAsyncIteration()  t3=<class StopAsyncIteration>
#              29  RELEASE              t2                  t2=StopAsyncIteration()
#              30  LEAVE_HANDLER        t1
#              31  RELEASE              t0                  t0=<Source object>
#              32  JUMP                 -> 35
#              35  LOAD_NONE            t0                  => t0=None
#              36  GENERATOR_RETURN     t0                  t0=None
#     return None from produce
#   raise StopAsyncIteration()  at asynchronous.py:45
#            18  ENTER_HANDLER        t2, t3              => t2=unbound t3=StopAsyncIteration()
#            19  LOAD_COMMON          t4, StopAsyncIteration  => t4=<class StopAsyncIteration>
#            20  UNLESS_EXCEPTION     t3, t4 -> 25        t3=StopAsyncIteration()  t4=<class StopAsyncIteration>
#            21  RELEASE              t3                  t3=StopAsyncIteration()
#            22  LEAVE_HANDLER        t2
#            23  RELEASE              t1                  t1=<async_generator object>
#            24  JUMP                 -> 27
#            27  CLEAR                x                   => x=unbound
#            28  GENERATOR_RETURN     t0                  t0=[1]
#   return [1] from consume
# raise StopIteration([1])  at asynchronous.py:51
#   50  while True:
#          76  ENTER_HANDLER        t1, t2              => t1=None t2=StopIteration([1])
#   52  except StopIteration:
#          77  LOAD_NAME_BUILTIN    t3, StopIteration   => t3=<class StopIteration>
#          80  UNLESS_EXCEPTION     t2, t3 -> 89        t2=StopIteration([1])  t3=<class StopIteration>
#          81  RELEASE              t2                  t2=StopIteration([1])
#   53  pass
#          82  NO_OP
#          83  LEAVE_HANDLER        t1                  t1=None
#          84  JUMP                 -> 91
#   48  for coroutine in (read(1), consume()):
#          91  FOR_ITER_TUPLE       t1, t0 -> 62        t0=<tuple_iterator object>
#          92  RELEASE              t0                  t0=<tuple_iterator object>
#          93  RETURN_NONE_VIEWED
# return None from <module>
