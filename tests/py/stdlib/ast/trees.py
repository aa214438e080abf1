# The tree of a text, with and without places.
import ast

print(ast.dump(ast.parse("x = f(a, *b, k=2)[1:]")))
# expect: Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Subscript(value=Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load())], keywords=[keyword(arg='k', value=Constant(value=2))]), slice=Slice(lower=Constant(value=1)), ctx=Load()))])
print(ast.dump(ast.parse("-1 + ü", mode="eval"), include_attributes=True))
# expect: Expression(body=BinOp(left=UnaryOp(op=USub(), operand=Constant(value=1, lineno=1, col_offset=1, end_lineno=1, end_col_offset=2), lineno=1, col_offset=0, end_lineno=1, end_col_offset=2), op=Add(), right=Name(id='ü', ctx=Load(), lineno=1, col_offset=5, end_lineno=1, end_col_offset=7), lineno=1, col_offset=0, end_lineno=1, end_col_offset=7))
print(ast.dump(ast.parse("print(1)\n", mode="single")))
# expect: Interactive(body=[Expr(value=Call(func=Name(id='print', ctx=Load()), args=[Constant(value=1)]))])
print(ast.dump(ast.parse("def f(a, /, b: int = 1, *c, d, e=2, **g) -> str:\n  return u'x'"), indent=2))
# expect: Module(
# expect:   body=[
# expect:     FunctionDef(
# expect:       name='f',
# expect:       args=arguments(
# expect:         posonlyargs=[
# expect:           arg(arg='a')],
# expect:         args=[
# expect:           arg(
# expect:             arg='b',
# expect:             annotation=Name(id='int', ctx=Load()))],
# expect:         vararg=arg(arg='c'),
# expect:         kwonlyargs=[
# expect:           arg(arg='d'),
# expect:           arg(arg='e')],
# expect:         kw_defaults=[
# expect:           None,
# expect:           Constant(value=2)],
# expect:         kwarg=arg(arg='g'),
# expect:         defaults=[
# expect:           Constant(value=1)]),
# expect:       body=[
# expect:         Return(
# expect:           value=Constant(value='x', kind='u'))],
# expect:       returns=Name(id='str', ctx=Load()))])
print(ast.dump(ast.parse("a if b else c", mode="eval"), annotate_fields=False))
# expect: Expression(IfExp(Name('b', Load()), Name('a', Load()), Name('c', Load())))
print(ast.dump(ast.parse("f'{x!r:>{w}} y'", mode="eval"), include_attributes=True, indent=1))
# expect: Expression(
# expect:  body=JoinedStr(
# expect:   values=[
# expect:    FormattedValue(
# expect:     value=Name(
# expect:      id='x',
# expect:      ctx=Load(),
# expect:      lineno=1,
# expect:      col_offset=3,
# expect:      end_lineno=1,
# expect:      end_col_offset=4),
# expect:     conversion=114,
# expect:     format_spec=JoinedStr(
# expect:      values=[
# expect:       Constant(
# expect:        value='>',
# expect:        lineno=1,
# expect:        col_offset=7,
# expect:        end_lineno=1,
# expect:        end_col_offset=8),
# expect:       FormattedValue(
# expect:        value=Name(
# expect:         id='w',
# expect:         ctx=Load(),
# expect:         lineno=1,
# expect:         col_offset=9,
# expect:         end_lineno=1,
# expect:         end_col_offset=10),
# expect:        conversion=-1,
# expect:        lineno=1,
# expect:        col_offset=8,
# expect:        end_lineno=1,
# expect:        end_col_offset=11)],
# expect:      lineno=1,
# expect:      col_offset=6,
# expect:      end_lineno=1,
# expect:      end_col_offset=11),
# expect:     lineno=1,
# expect:     col_offset=2,
# expect:     end_lineno=1,
# expect:     end_col_offset=12),
# expect:    Constant(
# expect:     value=' y',
# expect:     lineno=1,
# expect:     col_offset=12,
# expect:     end_lineno=1,
# expect:     end_col_offset=14)],
# expect:   lineno=1,
# expect:   col_offset=0,
# expect:   end_lineno=1,
# expect:   end_col_offset=15))
print(ast.dump(ast.parse("match x:\n case [1, *_] | {'k': C(a=None), **r} as y if z: pass")))
# expect: Module(body=[Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchAs(pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchValue(value=Constant(value=1)), MatchStar()]), MatchMapping(keys=[Constant(value='k')], patterns=[MatchClass(cls=Name(id='C', ctx=Load()), kwd_attrs=['a'], kwd_patterns=[MatchSingleton(value=None)])], rest='r')]), name='y'), guard=Name(id='z', ctx=Load()), body=[Pass()])])])
print(ast.dump(ast.parse("if a: pass\nelif b: pass\nelse: pass"), include_attributes=True, indent=1))
# expect: Module(
# expect:  body=[
# expect:   If(
# expect:    test=Name(
# expect:     id='a',
# expect:     ctx=Load(),
# expect:     lineno=1,
# expect:     col_offset=3,
# expect:     end_lineno=1,
# expect:     end_col_offset=4),
# expect:    body=[
# expect:     Pass(
# expect:      lineno=1,
# expect:      col_offset=6,
# expect:      end_lineno=1,
# expect:      end_col_offset=10)],
# expect:    orelse=[
# expect:     If(
# expect:      test=Name(
# expect:       id='b',
# expect:       ctx=Load(),
# expect:       lineno=2,
# expect:       col_offset=5,
# expect:       end_lineno=2,
# expect:       end_col_offset=6),
# expect:      body=[
# expect:       Pass(
# expect:        lineno=2,
# expect:        col_offset=8,
# expect:        end_lineno=2,
# expect:        end_col_offset=12)],
# expect:      orelse=[
# expect:       Pass(
# expect:        lineno=3,
# expect:        col_offset=6,
# expect:        end_lineno=3,
# expect:        end_col_offset=10)],
# expect:      lineno=2,
# expect:      col_offset=0,
# expect:      end_lineno=3,
# expect:      end_col_offset=10)],
# expect:    lineno=1,
# expect:    col_offset=0,
# expect:    end_lineno=3,
# expect:    end_col_offset=10)])
print(ast.dump(ast.parse("from ..a import b as c\nglobal d\ndel e, f.g\nwith h as i: ...\nclass J(K, l=M): pass")))
# expect: Module(body=[ImportFrom(module='a', names=[alias(name='b', asname='c')], level=2), Global(names=['d']), Delete(targets=[Name(id='e', ctx=Del()), Attribute(value=Name(id='f', ctx=Load()), attr='g', ctx=Del())]), With(items=[withitem(context_expr=Name(id='h', ctx=Load()), optional_vars=Name(id='i', ctx=Store()))], body=[Expr(value=Constant(value=Ellipsis))]), ClassDef(name='J', bases=[Name(id='K', ctx=Load())], keywords=[keyword(arg='l', value=Name(id='M', ctx=Load()))], body=[Pass()])])
print(ast.dump(ast.parse("type A[T: int, *U, **V] = dict[T, U]"), show_empty=True))
# expect: Module(body=[TypeAlias(name=Name(id='A', ctx=Store()), type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load())), TypeVarTuple(name='U'), ParamSpec(name='V')], value=Subscript(value=Name(id='dict', ctx=Load()), slice=Tuple(elts=[Name(id='T', ctx=Load()), Name(id='U', ctx=Load())], ctx=Load()), ctx=Load()))], type_ignores=[])
print(ast.dump(ast.parse("try: pass\nexcept* E as e: raise E from e\nelse: pass\nfinally: pass")))
# expect: Module(body=[TryStar(body=[Pass()], handlers=[ExceptHandler(type=Name(id='E', ctx=Load()), name='e', body=[Raise(exc=Name(id='E', ctx=Load()), cause=Name(id='e', ctx=Load()))])], orelse=[Pass()], finalbody=[Pass()])])
print(ast.dump(ast.parse("[a async for a, b in c if d if e]\nlambda: (yield)\n{**x, 1: 2}\n{*y}\na < b is not c")))
# expect: Module(body=[Expr(value=ListComp(elt=Name(id='a', ctx=Load()), generators=[comprehension(target=Tuple(elts=[Name(id='a', ctx=Store()), Name(id='b', ctx=Store())], ctx=Store()), iter=Name(id='c', ctx=Load()), ifs=[Name(id='d', ctx=Load()), Name(id='e', ctx=Load())], is_async=1)])), Expr(value=Lambda(args=arguments(), body=Yield())), Expr(value=Dict(keys=[None, Constant(value=1)], values=[Name(id='x', ctx=Load()), Constant(value=2)])), Expr(value=Set(elts=[Starred(value=Name(id='y', ctx=Load()), ctx=Load())])), Expr(value=Compare(left=Name(id='a', ctx=Load()), ops=[Lt(), IsNot()], comparators=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())]))])
print(ast.parse("a+b").body[0].value.op is ast.parse("c+d").body[0].value.op)  # expect: True
