# get_instructions gives instructions whose parts fit together: numbers, names, places, lines, jumps.
import dis

def f(a, items):
    for item in items:
        if item > a:
            print(item)
    return f"{a}!"

code = f.__code__
all = list(dis.get_instructions(f))
print(all == list(dis.Bytecode(f)), all == list(dis.get_instructions(code)))  # expect: True True
print({dis.opname[each.opcode] == each.opname and dis.opmap[each.opname] == each.opcode for each in all})  # expect: {True}
places = [each.offset for each in all]
print(places[0], places == sorted(set(places)))  # expect: 0 True
jumps = [each.argval for each in all if each.opcode in dis.hasjump]
print(len(jumps) >= 2, set(jumps) <= set(places))  # expect: True True
print(sorted(set(jumps)) == sorted(each.offset for each in all if each.is_jump_target))  # expect: True
print(sorted(set(jumps)) == sorted(set(dis.findlabels(code.co_code))))  # expect: True
print([each.argval for each in all if each.opcode in dis.hasname])  # expect: ['print']
print("!" in [each.argval for each in all if each.opcode in dis.hasconst])  # expect: True
lines = {each.line_number - code.co_firstlineno for each in all if each.line_number}
print(sorted(lines)[-4:])  # expect: [1, 2, 3, 4]
print({each.positions.lineno == each.line_number for each in all})  # expect: {True}
print(dict(dis.findlinestarts(code)).keys() <= set(places))  # expect: True
moved = list(dis.get_instructions(f, first_line=100))
print({new.line_number - old.line_number for new, old in zip(moved, all) if old.line_number} == {100 - code.co_firstlineno})
# expect: True
print(all[0]._fields)
# expect: ('opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number', 'label', 'positions', 'cache_info')
print(all[-1].end_offset == len(code.co_code) or all[-1].end_offset * 4 == len(code.co_code))  # expect: True
print([each.jump_target for each in all if each.opcode in dis.hasjump] == jumps)  # expect: True
