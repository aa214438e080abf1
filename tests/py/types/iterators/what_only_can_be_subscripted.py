# A native type that can be subscripted is no sequence because of that.
type Alias[T] = list[T]
for value in (Alias, int | str):
    for use in (iter, list, lambda value: 1 in value):
        try:
            use(value)
        except TypeError as error:
            print(error)
            # expect: 'typing.TypeAliasType' object is not iterable
            # expect: 'typing.TypeAliasType' object is not iterable
            # expect: argument of type 'typing.TypeAliasType' is not iterable
            # expect: 'types.UnionType' object is not iterable
            # expect: 'types.UnionType' object is not iterable
            # expect: argument of type 'types.UnionType' is not iterable
