# Type parameters of functions and aliases, with bounds and defaults that are computed when asked for.
def first[T: int, *Ts, **P, D = str](items: list[T]) -> T:
    return items[0]


type Pair[A: (int, str)] = tuple[A, A]

first([1])
first.__type_params__[0].__bound__
first.__type_params__[3].__default__
Pair.__type_params__[0].__constraints__
Pair.__value__

# =>
# run <module>  at generic.py:1
#    2  def first[T: int, *Ts, **P, D = str](items: list[T]) -> T:
#           0  LOAD_CONST           t4, <code <generic parameters of first>>  => t4=<code <generic parameters of first>>
#           2  MAKE_FUNCTION        t4, t4              t4=<code <generic parameters of first>>  => t4=<function <generic parameters of first>>
#           3  COPY                 t0, t4              t4=<function <generic parameters of first>>  => t0=<function <generic parameters of first>>
#           4  CALL                 t0, t0()            t0=<function <generic parameters of first>>
#   call <generic parameters of first>()  at generic.py:2
#      2  def first[T: int, *Ts, **P, D = str](items: list[T]) -> T:
#             0  LOAD_CONST           t4, 'T'             => t4='T'
#             2  LOAD_CONST           t6, <code T>        => t6=<code T>
#             4  MAKE_FUNCTION        t6, t6              t6=<code T>  => t6=<function T>
#             5  COPY                 t5, t6              t6=<function T>  => t5=<function T>
#             6  LOAD_INT             t3, 1               => t3=1
#             7  MAKE_TYPING          t3, t3..t5          t3=1  t4='T'  t5=<function T>  => t3=<typing.TypeVar object>
#             8  DUPLICATE            t4, t3              t3=<typing.TypeVar object>  => t4=<typing.TypeVar object>
#             9  COPY                 T, t4               t4=<typing.TypeVar object>  => T=<typing.TypeVar object>
#            10  LOAD_CONST           t5, 'Ts'            => t5='Ts'
#            12  LOAD_INT             t4, 4               => t4=4
#            13  MAKE_TYPING          t4, t4..t5          t4=4  t5='Ts'  => t4=<typing.TypeVarTuple object>
#            14  DUPLICATE            t5, t4              t4=<typing.TypeVarTuple object>  => t5=<typing.TypeVarTuple object>
#            15  COPY                 Ts, t5              t5=<typing.TypeVarTuple object>  => Ts=<typing.TypeVarTuple object>
#            16  LOAD_CONST           t6, 'P'             => t6='P'
#            18  LOAD_INT             t5, 3               => t5=3
#            19  MAKE_TYPING          t5, t5..t6          t5=3  t6='P'  => t5=<typing.ParamSpec object>
#            20  DUPLICATE            t6, t5              t5=<typing.ParamSpec object>  => t6=<typing.ParamSpec object>
#            21  COPY                 P, t6               t6=<typing.ParamSpec object>  => P=<typing.ParamSpec object>
#            22  LOAD_CONST           t7, 'D'             => t7='D'
#            24  LOAD_INT             t6, 0               => t6=0
#            25  MAKE_TYPING          t6, t6..t7          t6=0  t7='D'  => t6=<typing.TypeVar object>
#            26  COPY                 t7, t6              t6=<typing.TypeVar object>  => t7=<typing.TypeVar object>
#            27  LOAD_CONST           t9, <code D>        => t9=<code D>
#            29  MAKE_FUNCTION        t9, t9              t9=<code D>  => t9=<function D>
#            30  COPY                 t8, t9              t9=<function D>  => t8=<function D>
#            31  LOAD_INT             t6, 5               => t6=5
#            32  MAKE_TYPING          t6, t6..t8          t6=5  t7=<typing.TypeVar object>  t8=<function D>  => t6=<typing.TypeVar object>
#            33  DUPLICATE            t7, t6              t6=<typing.TypeVar object>  => t7=<typing.TypeVar object>
#            34  COPY                 D, t7               t7=<typing.TypeVar object>  => D=<typing.TypeVar object>
#            35  BUILD_TUPLE          t3, t3..t6          t3=<typing.TypeVar object>  t4=<typing.TypeVarTuple object>  t5=<typing.ParamSpec object>  t6=<typing.TypeVar object>  => t3=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)
#            36  COPY                 t2, t3              t3=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)  => t2=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)
#            37  LOAD_CONST           t8, 'items'         => t8='items'
#            39  LOAD_GLOBAL          t9, list            => t9=<class list>
#            42  SUBSCRIPT            t9, t9, T           t9=<class list>  T=<typing.TypeVar object>  => t9=<types.GenericAlias object>
#            43  LOAD_CONST           t10, 'return'       => t10='return'
#            45  COPY                 t11, T              T=<typing.TypeVar object>  => t11=<typing.TypeVar object>
#            46  BUILD_TUPLE          t7, t8..t11         t8='items'  t9=<types.GenericAlias object>  t10='return'  t11=<typing.TypeVar object>  => t7=('items', <types.GenericAlias object>, 'return', <typing.TypeVar object>)
#            47  LOAD_CONST           t3, <code first>    => t3=<code first>
#            49  LOAD_NONE            t4                  => t4=None
#            50  LOAD_NONE            t5                  => t5=None
#            51  LOAD_NONE            t6                  => t6=None
#            52  MAKE_FUNCTION        t3, t3..t7          t3=<code first>  t4=None  t5=None  t6=None  t7=('items', <types.GenericAlias object>, 'return', <typing.TypeVar object>)  => t3=<function first>
#            53  COPY                 t1, t3              t3=<function first>  => t1=<function first>
#            54  LOAD_INT             t0, 8               => t0=8
#            55  MAKE_TYPING          t0, t0..t2          t0=8  t1=<function first>  t2=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)  => t0=<function first>
#            56  RETURN_VALUE         t0                  t0=<function first>
#   return <function first> from <generic parameters of first>
#           4                                           => t0=<function first>
#           8  STORE_NAME           first, t0           t0=<function first>
#    6  type Pair[A: (int, str)] = tuple[A, A]
#          10  LOAD_CONST           t0, <code <generic parameters of Pair>>  => t0=<code <generic parameters of Pair>>
#          12  MAKE_FUNCTION        t0, t0              t0=<code <generic parameters of Pair>>  => t0=<function <generic parameters of Pair>>
#          13  CALL                 t0, t0()            t0=<function <generic parameters of Pair>>
#   call <generic parameters of Pair>()  at generic.py:6
#      6  type Pair[A: (int, str)] = tuple[A, A]
#             0  NEW_CELL             A                   => A=<cell>
#             1  LOAD_CONST           t1, 'Pair'          => t1='Pair'
#             3  LOAD_CONST           t5, 'A'             => t5='A'
#             5  LOAD_CONST           t7, <code A>        => t7=<code A>
#             7  MAKE_FUNCTION        t7, t7              t7=<code A>  => t7=<function A>
#             8  COPY                 t6, t7              t7=<function A>  => t6=<function A>
#             9  LOAD_INT             t4, 2               => t4=2
#            10  MAKE_TYPING          t4, t4..t6          t4=2  t5='A'  t6=<function A>  => t4=<typing.TypeVar object>
#            11  DUPLICATE            t5, t4              t4=<typing.TypeVar object>  => t5=<typing.TypeVar object>
#            12  STORE_CELL           A, t5               A=<cell>  t5=<typing.TypeVar object>
#            13  BUILD_TUPLE          t4, t4              t4=<typing.TypeVar object>  => t4=(<typing.TypeVar object>,)
#            14  COPY                 t2, t4              t4=(<typing.TypeVar object>,)  => t2=(<typing.TypeVar object>,)
#            15  LOAD_CONST           t4, <code Pair>     => t4=<code Pair>
#            17  DUPLICATE            t9, A               A=<cell>  => t9=<cell>
#            18  BUILD_TUPLE          t5, t9              t9=<cell>  => t5=(<cell>,)
#            19  MAKE_FUNCTION        t4, t4..t5          t4=<code Pair>  t5=(<cell>,)  => t4=<function Pair>
#            20  COPY                 t3, t4              t4=<function Pair>  => t3=<function Pair>
#            21  LOAD_INT             t0, 7               => t0=7
#            22  MAKE_TYPING          t0, t0..t3          t0=7  t1='Pair'  t2=(<typing.TypeVar object>,)  t3=<function Pair>  => t0=<typing.TypeAliasType object>
#            23  RETURN_VALUE         t0                  t0=<typing.TypeAliasType object>
#   return <typing.TypeAliasType object> from <generic parameters of Pair>
#          13                                           => t0=<typing.TypeAliasType object>
#          17  STORE_NAME           Pair, t0            t0=<typing.TypeAliasType object>
#    8  first([1])
#          19  LOAD_NAME            t0, first           => t0=<function first>
#          22  LOAD_INT             t3, 1               => t3=1
#          23  BUILD_LIST           t2, t3              t3=1  => t2=[1]
#          24  CALL                 t0, t0(t2)          t0=<function first>  t2=[1]
#   call first(items=[1])  at generic.py:2
#      3  return items[0]
#             0  SUBSCRIPT_IMM        t0, items, 0        items=[1]  => t0=1
#             1  RETURN_VALUE         t0                  t0=1
#   return 1 from first
#          24                                           => t0=1
#          28  RELEASE              t0                  t0=1
#    9  first.__type_params__[0].__bound__
#          29  LOAD_NAME            t0, first           => t0=<function first>
#          32  LOAD_ATTR            t0, t0.__type_params__  t0=<function first>  => t0=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)
#          36  SUBSCRIPT_IMM        t0, t0, 0           t0=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)  => t0=<typing.TypeVar object>
#          37  LOAD_ATTR            t0, t0.__bound__    t0=<typing.TypeVar object>
#   call T()  at generic.py:2
#      2  def first[T: int, *Ts, **P, D = str](items: list[T]) -> T:
#             0  LOAD_GLOBAL          t0, int             => t0=<class int>
#             3  RETURN_VALUE         t0                  t0=<class int>
#   return <class int> from T
#          37                                           => t0=<class int>
#          41  RELEASE              t0                  t0=<class int>
#   10  first.__type_params__[3].__default__
#          42  LOAD_NAME            t0, first           => t0=<function first>
#          45  LOAD_ATTR            t0, t0.__type_params__  t0=<function first>  => t0=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)
#          49  SUBSCRIPT_IMM        t0, t0, 3           t0=(<typing.TypeVar object>, <typing.TypeVarTuple object>, <typing.ParamSpec object>, <typing.TypeVar object>)  => t0=<typing.TypeVar object>
#          50  LOAD_ATTR            t0, t0.__default__  t0=<typing.TypeVar object>
#   call D()  at generic.py:2
#      2  def first[T: int, *Ts, **P, D = str](items: list[T]) -> T:
#             0  LOAD_GLOBAL          t0, str             => t0=<class str>
#             3  RETURN_VALUE         t0                  t0=<class str>
#   return <class str> from D
#          50                                           => t0=<class str>
#          54  RELEASE              t0                  t0=<class str>
#   11  Pair.__type_params__[0].__constraints__
#          55  LOAD_NAME            t0, Pair            => t0=<typing.TypeAliasType object>
#          58  LOAD_ATTR            t0, t0.__type_params__  t0=<typing.TypeAliasType object>  => t0=(<typing.TypeVar object>,)
#          62  SUBSCRIPT_IMM        t0, t0, 0           t0=(<typing.TypeVar object>,)  => t0=<typing.TypeVar object>
#          63  LOAD_ATTR            t0, t0.__constraints__  t0=<typing.TypeVar object>
#   call A()  at generic.py:6
#      6  type Pair[A: (int, str)] = tuple[A, A]
#             0  LOAD_GLOBAL          t0, int             => t0=<class int>
#             3  LOAD_GLOBAL          t1, str             => t1=<class str>
#             6  BUILD_TUPLE          t0, t0..t1          t0=<class int>  t1=<class str>  => t0=(<class int>, <class str>)
#             7  RETURN_VALUE         t0                  t0=(<class int>, <class str>)
#   return (<class int>, <class str>) from A
#          63                                           => t0=(<class int>, <class str>)
#          67  RELEASE              t0                  t0=(<class int>, <class str>)
#   12  Pair.__value__
#          68  LOAD_NAME            t0, Pair            => t0=<typing.TypeAliasType object>
#          71  LOAD_ATTR            t0, t0.__value__    t0=<typing.TypeAliasType object>
#   call Pair()  at generic.py:6
#      6  type Pair[A: (int, str)] = tuple[A, A]
#             0  COPY_FREE            A, 1                => A=<cell>
#             1  LOAD_GLOBAL          t0, tuple           => t0=<class tuple>
#             4  LOAD_CELL            t1, A               A=<cell>  => t1=<typing.TypeVar object>
#             5  LOAD_CELL            t2, A               A=<cell>  => t2=<typing.TypeVar object>
#             6  BUILD_TUPLE          t1, t1..t2          t1=<typing.TypeVar object>  t2=<typing.TypeVar object>  => t1=(<typing.TypeVar object>, <typing.TypeVar object>)
#             7  SUBSCRIPT            t0, t0, t1          t0=<class tuple>  t1=(<typing.TypeVar object>, <typing.TypeVar object>)  => t0=<types.GenericAlias object>
#             8  RETURN_VALUE         t0                  t0=<types.GenericAlias object>
#   return <types.GenericAlias object> from Pair
#          71                                           => t0=<types.GenericAlias object>
#          75  RELEASE              t0                  t0=<types.GenericAlias object>
#          76  RETURN_NONE
# return None from <module>
