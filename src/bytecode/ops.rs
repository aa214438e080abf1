//! THE instruction table. Nothing else lists instructions.
//!
//! ```text
//! 63       48 47       32 31       16 15    8 7     0
//! │    c     │     b     │     a     │ flags │  op   │   then `+ n` cache words
//! ```
//!
//! A row is `snake = Camel(field: kind name, …) + cache words`, with these kinds:
//!
//! | kind | field holds | meaning |
//! |---|---|---|
//! | `out` | register | written last, and only on success |
//! | `in` | register | read; a temporary is used up |
//! | `keep` | register | read; a temporary stays |
//! | `both` | register | a temporary that is used up, and written last |
//! | `items` | `b` first, `c` number | consecutive temporaries, all used up |
//! | `outs` | `a` first, `c` number | consecutive temporaries, all written last |
//! | `star` | `a` first, `c` items before the star, and after it << 8 | as `outs`, one more for the star |
//! | `args` | `a` window, `b` number | uses up registers `a+2 …`; the result appears in `a` |
//! | `call` | `a` window, `b` number | as `args`, and uses up the callee in `a` |
//! | `method` | `a` window | uses up the receiver in `a+2`; writes `a`, and `a+2`, which may be unbound then |
//! | `imm` | `i16` | a small int |
//! | `name`, `konst`, `count` | `u16` | index into names, constants; a number |
//! | `local` | register | a local that is not read, and may be unbound |
//! | `locals` | `u16` | the number of locals |
//! | `flag` | bit 3 of `flags` | a yes or no |
//! | `label` | `i16` in `a` | words from this instruction |
//! | `far` | `i32` in `b` and `c` | words from this instruction |
//!
//! `flags` bits 0 to 2 say that field a, b or c names a temporary; in linked code bits 4 to 7 count missed caches. The encoder computes them, the verifier checks that **a
//! temporary is written once, used once, and holds no counted pointer in between**; the loop relies on both. Locals are bound
//! where they are read: `check_bound` proves it where control flow does not. A namespace register (`keep namespace`) may be
//! unbound, which means module code.
//!
//! Sections: `simple` rows are a handler and nothing else: the row is the handler's signature. `hot` rows have a handler and also
//! a fast path in the loop. `quick` rows are what the loop rewrites others into, never emitted. `inline` rows live in the loop
//! alone.

macro_rules! for_each_op {
    ($then:ident) => {
        $then! {
        simple {
            /// A list of the items, in order.
            build_list = BuildList(a: out dst, b: items items) + 0;
            /// A tuple of the items, in order.
            build_tuple = BuildTuple(a: out dst, b: items items) + 0;
            /// A set of the items, added in order.
            build_set = BuildSet(a: out dst, b: items items) + 0;
            /// A dict of the items: key, value, key, value …
            build_dict = BuildDict(a: out dst, b: items items) + 0;
            /// The strings joined; the items are all strings.
            build_string = BuildString(a: out dst, b: items parts) + 0;
            /// `slice(start, stop, step)` of three items.
            build_slice = BuildSlice(a: out dst, b: items parts) + 0;
            /// Appends to a list that only this code sees.
            list_append = ListAppend(a: keep list, b: in value) + 0;
            /// Appends all items of an iterable: `[*iterable]`.
            list_extend = ListExtend(a: keep list, b: in iterable) + 0;
            /// Adds to a set that only this code sees.
            set_add = SetAdd(a: keep set, b: in value) + 0;
            /// Adds all items of an iterable: `{*iterable}`.
            set_update = SetUpdate(a: keep set, b: in iterable) + 0;
            /// `dict[key] = value` in a dict that only this code sees.
            dict_set = DictSet(a: keep dict, b: in key, c: in value) + 0;
            /// `{**mapping}`: later keys win.
            dict_update = DictUpdate(a: keep dict, b: in mapping) + 0;
            /// `callee(**mapping)`: a key that is there already is an error which names the callee.
            dict_merge = DictMerge(a: keep dict, b: in mapping, c: keep callee) + 0;
            /// The tuple of a list that only this code sees.
            list_to_tuple = ListToTuple(a: out dst, b: in list) + 0;
            /// The tuple of arguments for `callee(*iterable)`: an exact tuple is its own.
            spread_arguments = SpreadArguments(a: out dst, b: in iterable, c: keep callee) + 0;
            /// The dict of keyword arguments for `callee(**mapping)`: an exact dict is its own.
            spread_keywords = SpreadKeywords(a: out dst, b: in mapping, c: keep callee) + 0;

            /// `format(value, '')`.
            format_simple = FormatSimple(a: out dst, b: in value) + 0;
            /// `format(value, spec)`.
            format_with = FormatWith(a: out dst, b: in value, c: in spec) + 0;
            /// `str(value)`, `repr(value)` or `ascii(value)`, for 1, 2, 3.
            convert = Convert(a: out dst, b: in value, c: count how) + 0;

            /// `dst = +value`.
            positive = Positive(a: out dst, b: in value) + 0;
            /// `dst = ~value`.
            invert = Invert(a: out dst, b: in value) + 0;
            /// `dst = item in container`, or `not in`.
            contains = Contains(a: out dst, b: in item, c: in container, f: flag negated) + 0;
            /// `dst = object[start:stop]` of three items; None where a bound is left out.
            slice = Slice(a: out dst, b: items parts) + 0;
            /// `object[start:stop] = value` of four items: value, object, start, stop.
            store_slice = StoreSlice(b: items parts) + 0;
            /// `del object[index]`.
            delete_subscript = DeleteSubscript(a: in object, b: in index) + 0;
            /// `del object.name`.
            delete_attr = DeleteAttr(a: in object, c: name name) + 0;

            /// Unbinds a name of the module.
            delete_global = DeleteGlobal(b: name name) + 0;
            /// Unbinds a name of the namespace; of the module when the namespace is unbound.
            delete_name = DeleteName(b: keep namespace, c: name name) + 0;
            /// The value of a name in the namespace alone, or the unbound word.
            find_name = FindName(a: out dst, b: keep namespace, c: name name) + 0;
            /// Puts an empty `__annotations__` dict into the namespace (the module's when it is unbound) unless it has one.
            setup_annotations = SetupAnnotations(b: keep namespace) + 0;
            /// Unbinds a cell.
            delete_cell = DeleteCell(a: keep cell, b: name name) + 0;

            /// A function of `[code, closure, defaults, kwdefaults, annotations]`: code, tuple of cells, tuple, dict, tuple of names and
            /// values in turn. Trailing parts may be left out, None stands for nothing.
            make_function = MakeFunction(a: out dst, b: items parts) + 0;
            /// One of the objects of PEP 695, of `[kind, …]`: see `Typing`.
            make_typing = MakeTyping(a: out dst, b: items parts) + 0;
            /// What code needs of `builtins` whatever the name means now: see `Common`.
            load_common = LoadCommon(a: out dst, b: count which) + 0;

            /// `__import__(name, globals, namespace, fromlist, level)` of `[name, fromlist, level]`.
            import_name = ImportName(a: out dst, b: items parts) + 0;
            /// The attribute or submodule for `from module import name`.
            import_from = ImportFrom(a: out dst, b: keep module, c: name name) + 0;
            /// `from module import *` into the namespace; the module's when it is unbound.
            import_star = ImportStar(a: in module, b: keep namespace) + 0;

            /// `iter(iterable)` of `async for`.
            get_aiter = GetAiter(a: out dst, b: in iterable) + 0;
            /// The iterator that waiting for an asynchronous iterator's next item delegates to.
            get_anext = GetAnext(a: out dst, b: keep iter) + 0;
            /// The iterator that `await value` delegates to. `which`: 0 plain, 1 after `__aenter__`, 2 after `__aexit__`.
            get_awaitable = GetAwaitable(a: out dst, b: in value, c: count which) + 0;
            /// The iterator that `yield from value` delegates to.
            get_yield_from_iter = GetYieldFromIter(a: out dst, b: in value) + 0;
            /// Marks a value as yielded by an asynchronous generator's own code, not by what it awaits.
            async_gen_wrap = AsyncGenWrap(a: out dst, b: in value) + 0;

            /// The bound `__enter__` of a context manager (`__aenter__` if the flag is set).
            load_enter = LoadEnter(a: out dst, b: keep manager, f: flag asynchronous) + 0;
            /// The bound `__exit__` of a context manager (`__aexit__` if the flag is set).
            load_exit = LoadExit(a: out dst, b: keep manager, f: flag asynchronous) + 0;

            /// Raises `value`, a class or an instance.
            raise = Raise(a: in value) + 0;
            /// `raise value from cause`.
            raise_from = RaiseFrom(a: in value, b: in cause) + 0;
            /// `raise` alone: the exception being handled, once more.
            raise_again = RaiseAgain() + 0;
            /// Lets an exception go on as it was: no context, no new traceback entry for this line. With the flag the frame says that
            /// it stands where the exception was raised.
            reraise = Reraise(a: in exception, f: flag restore) + 0;
            /// Raises, as `reraise` does, what the `except*` clauses raised and left of the original, in a list; gives None if that is
            /// nothing. The last item is what no clause took, or None.
            join_groups = JoinGroups(a: out dst, b: in original, c: in raised) + 0;

            /// Whether a `match` subject is a sequence.
            is_sequence = IsSequence(a: out dst, b: keep subject) + 0;
            /// Whether a `match` subject is a mapping.
            is_mapping = IsMapping(a: out dst, b: keep subject) + 0;
            /// `len(subject)`.
            get_len = GetLen(a: out dst, b: keep subject) + 0;
            /// The tuple of the subject's values at a tuple of keys, or None.
            match_keys = MatchKeys(a: out dst, b: keep subject, c: keep keys) + 0;
            /// The tuple of attributes for a class pattern, or None, of `[subject, class, number of positional patterns, names]`.
            match_class = MatchClass(a: out dst, b: items parts) + 0;
            /// A copy of a mapping without the keys of a tuple: `**rest`.
            copy_without = CopyWithout(a: out dst, b: keep subject, c: keep keys) + 0;

            /// `sys.displayhook(value)`.
            display = Display(a: in value) + 0;
            /// Tells those who watch the program's statements: 0 one starts, 1 one ends, 2 an import ends.
            watch = Watch(b: count step) + 0;
            /// Tells them of an object that the next instruction may change.
            touch = Touch(a: keep object) + 0;
        }
        hot {
            /// The value of a name of the module or of `builtins`. The words after hold their cells.
            load_global = LoadGlobal(a: out dst, b: name name) + 2;
            /// Binds a name of the module. The word after holds its cell.
            store_global = StoreGlobal(a: in value, b: name name) + 1;
            /// The value of a name: of the namespace, then as `load_global`. An unbound namespace means module code.
            load_name = LoadName(a: out dst, b: keep namespace, c: name name) + 2;
            /// Binds a name of the namespace; of the module when the namespace is unbound.
            store_name = StoreName(a: in value, b: keep namespace, c: name name) + 1;

            /// `dst = lhs + rhs`; the flag says `+=`, here and below.
            add = Add(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs - rhs`.
            sub = Sub(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs * rhs`.
            mul = Mul(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs / rhs`.
            div = Div(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs // rhs`.
            floor_div = FloorDiv(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs % rhs`.
            modulo = Modulo(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs ** rhs`.
            power = Power(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs @ rhs`.
            mat_mul = MatMul(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs << rhs`.
            shift_left = ShiftLeft(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs >> rhs`.
            shift_right = ShiftRight(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs & rhs`.
            bit_and = BitAnd(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs | rhs`.
            bit_or = BitOr(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs ^ rhs`.
            bit_xor = BitXor(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `dst = lhs + value`.
            add_imm = AddImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs - value`.
            sub_imm = SubImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs * value`.
            mul_imm = MulImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs // value`; the value is positive.
            floor_div_imm = FloorDivImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs % value`; the value is positive.
            modulo_imm = ModuloImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs & value`.
            bit_and_imm = BitAndImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs << value`; the value is from 0 to 62.
            shift_left_imm = ShiftLeftImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `dst = lhs >> value`; the value is from 0 to 62.
            shift_right_imm = ShiftRightImm(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;

            /// `dst = -value`.
            negative = Negative(a: out dst, b: in value) + 0;
            /// `dst = not value`.
            not = Not(a: out dst, b: in value) + 0;
            /// `dst = lhs < rhs`.
            lt = Lt(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs <= rhs`.
            le = Le(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs == rhs`.
            eq = Eq(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs != rhs`.
            ne = Ne(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs > rhs`.
            gt = Gt(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs >= rhs`.
            ge = Ge(a: out dst, b: in lhs, c: in rhs) + 0;
            /// `dst = lhs is rhs`, or `is not`.
            is = Is(a: out dst, b: in lhs, c: in rhs, f: flag negated) + 0;

            /// `dst = object.name`. The words after hold `shape | slot << 32` or `shape | version << 32`, class, value.
            load_attr = LoadAttr(a: out dst, b: in object, c: name name) + 3;
            /// `object.name = value`. The words after hold `shape | slot << 32` and, for a new attribute, the shape it leads to.
            store_attr = StoreAttr(a: in object, b: in value, c: name name) + 2;
            /// `dst = object[index]`.
            subscript = Subscript(a: out dst, b: in object, c: in index) + 0;
            /// `dst = object[value]`.
            subscript_imm = SubscriptImm(a: out dst, b: in object, c: imm value) + 0;
            /// `object[index] = value`.
            store_subscript = StoreSubscript(a: in object, b: in index, c: in value) + 0;

            /// What a cell holds; NameError names the local or free variable whose register the cell is in.
            load_cell = LoadCell(a: out dst, b: keep cell) + 0;
            /// Puts a value into a cell.
            store_cell = StoreCell(a: keep cell, b: in value) + 0;
            /// A cell that holds the value.
            make_cell = MakeCell(a: out dst, b: in value) + 0;
            /// A cell that holds nothing.
            new_cell = NewCell(a: out dst) + 0;

            /// An iterator over `iterable`; an iterator is its own.
            get_iter = GetIter(a: out dst, b: in iterable) + 0;
        }
        quick {
            /// `add` on small ints.
            add_int = AddInt(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `add` on small ints; `dst` holds no pointer then, being a temporary or an operand.
            add_int_fresh = AddIntFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `sub` on small ints.
            sub_int = SubInt(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `sub` on small ints, `dst` as in `add_int_fresh`.
            sub_int_fresh = SubIntFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `mul` on small ints.
            mul_int = MulInt(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `add_imm` on a small int.
            add_imm_int = AddImmInt(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `add_imm` on a small int, `dst` as in `add_int_fresh`.
            add_imm_int_fresh = AddImmIntFresh(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `sub_imm` on a small int.
            sub_imm_int = SubImmInt(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `sub_imm` on a small int, `dst` as in `add_int_fresh`.
            sub_imm_int_fresh = SubImmIntFresh(a: out dst, b: in lhs, c: imm value, f: flag inplace) + 0;
            /// `add` on flonums.
            add_float = AddFloat(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `add` on flonums, `dst` as in `add_int_fresh`.
            add_float_fresh = AddFloatFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `sub` on flonums.
            sub_float = SubFloat(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `sub` on flonums, `dst` as in `add_int_fresh`.
            sub_float_fresh = SubFloatFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `mul` on flonums.
            mul_float = MulFloat(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `mul` on flonums, `dst` as in `add_int_fresh`.
            mul_float_fresh = MulFloatFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `div` on flonums.
            div_float = DivFloat(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;
            /// `div` on flonums, `dst` as in `add_int_fresh`.
            div_float_fresh = DivFloatFresh(a: out dst, b: in lhs, c: in rhs, f: flag inplace) + 0;

            /// `load_global` of a name that the module binds: its cell.
            load_global_cell = LoadGlobalCell(a: out dst, b: name name) + 2;
            /// `load_global` of a built-in name: the module's empty cell, the cell in `builtins`.
            load_global_builtin = LoadGlobalBuiltin(a: out dst, b: name name) + 2;
            /// `store_global` to a known cell.
            store_global_cell = StoreGlobalCell(a: in value, b: name name) + 1;
            /// `load_name` in module code, as `load_global_cell`.
            load_name_cell = LoadNameCell(a: out dst, b: keep namespace, c: name name) + 2;
            /// `load_name` in module code, as `load_global_builtin`.
            load_name_builtin = LoadNameBuiltin(a: out dst, b: keep namespace, c: name name) + 2;
            /// `store_name` in module code to a known cell.
            store_name_cell = StoreNameCell(a: in value, b: keep namespace, c: name name) + 1;

            /// `load_attr` of an instance slot: `shape | slot << 32`.
            load_slot = LoadSlot(a: out dst, b: in object, c: name name) + 3;
            /// `load_attr` of an instance slot, for objects of up to three shapes: thrice `shape | slot << 32`.
            load_slot_any = LoadSlotAny(a: out dst, b: in object, c: name name) + 3;
            /// `load_attr` of a plain value in the class: `shape | version << 32`, class, value.
            load_class_value = LoadClassValue(a: out dst, b: in object, c: name name) + 3;
            /// `load_attr` of a method, bound: `shape | version << 32`, class, function.
            load_method_bound = LoadMethodBound(a: out dst, b: in object, c: name name) + 3;
            /// `load_attr` of a property whose getter is a plain function: `shape | version << 32`, class, property.
            load_property = LoadProperty(a: out dst, b: in object, c: name name) + 3;
            /// `load_attr` of a module's name: module, cell.
            load_module_attr = LoadModuleAttr(a: out dst, b: in object, c: name name) + 3;
            /// `store_attr` to an existing instance slot.
            store_slot = StoreSlot(a: in object, b: in value, c: name name) + 2;
            /// `store_attr` to an instance slot, for objects of two shapes: twice `shape | slot << 32`.
            store_slot_any = StoreSlotAny(a: in object, b: in value, c: name name) + 2;
            /// `store_attr` that appends a slot.
            append_slot = AppendSlot(a: in object, b: in value, c: name name) + 2;

            /// `subscript` of a list by a small int.
            subscript_list = SubscriptList(a: out dst, b: in object, c: in index) + 0;
            /// `subscript` of a tuple by a small int.
            subscript_tuple = SubscriptTuple(a: out dst, b: in object, c: in index) + 0;
            /// `subscript` of a string by a small int.
            subscript_str = SubscriptStr(a: out dst, b: in object, c: in index) + 0;
            /// `subscript` of a dict.
            subscript_dict = SubscriptDict(a: out dst, b: in object, c: in index) + 0;
            /// `store_subscript` of a list by a small int.
            store_subscript_list = StoreSubscriptList(a: in object, b: in index, c: in value) + 0;
            /// `store_subscript` of a dict.
            store_subscript_dict = StoreSubscriptDict(a: in object, b: in index, c: in value) + 0;

            /// `return_value` in code that has a frame with a frame object.
            return_value_viewed = ReturnValueViewed(a: in value, b: locals n) + 0;
            /// `return_none` in code that has a frame with a frame object.
            return_none_viewed = ReturnNoneViewed(b: locals n) + 0;

            /// `for_iter` over a list.
            for_iter_list = ForIterList(a: label to, b: out item, c: keep iter) + 0;
            /// `for_iter` over a tuple.
            for_iter_tuple = ForIterTuple(a: label to, b: out item, c: keep iter) + 0;
            /// `for_iter` over a range of small ints.
            for_iter_range = ForIterRange(a: label to, b: out item, c: keep iter) + 0;
            /// `for_iter` over an iterator of pairs, where the body begins with `unpack` of the item.
            for_iter_pair = ForIterPair(a: label to, b: out item, c: keep iter) + 0;
            /// `for_iter` over a generator.
            for_iter_generator = ForIterGenerator(a: label to, b: out item, c: keep iter) + 0;

            /// `call_global` of a plain function: cell, the cell's version.
            call_global_cell = CallGlobalCell(a: args window, b: count n, c: name name) + 3;
            /// `call_global` of a class with a plain `__init__`: cell, the cell's version.
            call_global_class = CallGlobalClass(a: args window, b: count n, c: name name) + 3;
            /// `call_global` of a native function in `builtins`: the module's empty cell, the cell in `builtins`, its version.
            call_global_native = CallGlobalNative(a: args window, b: count n, c: name name) + 3;
            /// `call_global` of anything else in `builtins`: the module's empty cell, the cell in `builtins`.
            call_global_builtin = CallGlobalBuiltin(a: args window, b: count n, c: name name) + 3;
            /// `call_global` of anything else: cell, the cell's version.
            call_global_any = CallGlobalAny(a: args window, b: count n, c: name name) + 3;
            /// `call_method` of a function in the class: `shape | version << 32`, class, function.
            call_method_known = CallMethodKnown(a: args window, b: count n, c: name name) + 3;
            /// `call_method` of anything else that binds in the class: `shape | version << 32`, class, function.
            call_method_any = CallMethodAny(a: args window, b: count n, c: name name) + 3;
            /// `call_method_out` of anything that binds in the class: `shape | version << 32`, class, function.
            call_method_out_any = CallMethodOutAny(a: args window, b: count n, c: name name) + 3;
            /// `call_method` of what is found through the receiver and is mostly not to get it. A module's name: `1 | cells << 32`, the
            /// cell. A class's: `version << 32`, class, value. A static method: `shape | version << 32`, class, method. An attribute of
            /// the instance: `shape | slot << 32`, 0.
            call_member = CallMember(a: args window, b: count n, c: name name) + 3;
            /// `load_method` of what binds in the class: `shape | version << 32`, class, function.
            load_method_known = LoadMethodKnown(a: method window, b: name name) + 3;
            /// `call_method` of a native method of an exact built-in type: shape, method.
            call_method_native = CallMethodNative(a: args window, b: count n, c: name name) + 3;
            /// `call_method_out` of a native method of an exact built-in type: shape, method.
            call_method_out_native = CallMethodOutNative(a: args window, b: count n, c: name name) + 3;

            /// `unpack` of a tuple of that length.
            unpack_tuple = UnpackTuple(a: outs first, b: in value) + 0;
        }
        inline {
            /// Uses up a temporary.
            release = Release(a: in value) + 0;
            /// `dst = src`.
            copy = Copy(a: out dst, b: in src) + 0;
            /// `dst = src`, where `src` stays.
            duplicate = Duplicate(a: out dst, b: keep src) + 0;
            /// `dst = constant`. The word after holds the value, owned by the code object.
            load_const = LoadConst(a: out dst, b: konst constant) + 1;
            /// `dst = value`.
            load_int = LoadInt(a: out dst, b: imm value) + 0;
            /// `dst = None`.
            load_none = LoadNone(a: out dst) + 0;
            /// `dst = True`, or False without the flag.
            load_bool = LoadBool(a: out dst, f: flag value) + 0;
            /// Nothing.
            no_op = NoOp() + 0;
            /// Copies the function's closure into `n` locals from `first` on. The first instruction of a function with free variables.
            copy_free = CopyFree(a: local first, b: count n) + 0;
            /// UnboundLocalError unless the local is bound. After it, the verifier takes the local for bound.
            check_bound = CheckBound(a: keep local) + 0;
            /// Unbinds a local, if it is bound; its old value dies at this instruction.
            clear = Clear(a: local local) + 0;

            /// Jumps.
            jump = Jump(a: label to) + 0;
            /// Jumps anywhere in the code.
            jump_far = JumpFar(b: far to) + 0;
            /// Jumps back and polls the breaker.
            loop_back = LoopBack(a: label to) + 0;
            /// `loop_back` to anywhere in the code.
            loop_back_far = LoopBackFar(b: far to) + 0;
            /// Jumps if the value is true.
            jump_if_true = JumpIfTrue(a: label to, b: in value) + 0;
            /// Jumps if the value is false.
            jump_if_false = JumpIfFalse(a: label to, b: in value) + 0;
            /// Jumps if the value is true, and keeps it.
            jump_if_true_keep = JumpIfTrueKeep(a: label to, b: keep value) + 0;
            /// Jumps if the value is false, and keeps it.
            jump_if_false_keep = JumpIfFalseKeep(a: label to, b: keep value) + 0;
            /// Jumps if the value is None.
            jump_if_none = JumpIfNone(a: label to, b: in value) + 0;
            /// Jumps if the value is not None.
            jump_if_not_none = JumpIfNotNone(a: label to, b: in value) + 0;
            /// Jumps if the temporary is bound (see `find_name`), and keeps it.
            jump_if_bound = JumpIfBound(a: label to, b: keep value) + 0;
            /// Jumps back and polls if the value is true.
            while_true = WhileTrue(a: label to, b: in value) + 0;
            /// Jumps unless `lhs < rhs`.
            unless_lt = UnlessLt(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs <= rhs`.
            unless_le = UnlessLe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs == rhs`.
            unless_eq = UnlessEq(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs != rhs`.
            unless_ne = UnlessNe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs > rhs`.
            unless_gt = UnlessGt(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs >= rhs`.
            unless_ge = UnlessGe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps unless `lhs is rhs`; with the flag, unless `lhs is not rhs`.
            unless_is = UnlessIs(a: label to, b: in lhs, c: in rhs, f: flag negated) + 0;
            /// Jumps unless `item in container`, or `not in`.
            unless_contains = UnlessContains(a: label to, b: in item, c: in container, f: flag negated) + 0;
            /// Jumps unless `lhs < value`.
            unless_lt_imm = UnlessLtImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps unless `lhs <= value`.
            unless_le_imm = UnlessLeImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps unless `lhs == value`.
            unless_eq_imm = UnlessEqImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps unless `lhs != value`.
            unless_ne_imm = UnlessNeImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps unless `lhs > value`.
            unless_gt_imm = UnlessGtImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps unless `lhs >= value`.
            unless_ge_imm = UnlessGeImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs < rhs`.
            while_lt = WhileLt(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs <= rhs`.
            while_le = WhileLe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs == rhs`.
            while_eq = WhileEq(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs != rhs`.
            while_ne = WhileNe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs > rhs`.
            while_gt = WhileGt(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs >= rhs`.
            while_ge = WhileGe(a: label to, b: in lhs, c: in rhs) + 0;
            /// Jumps back and polls while `lhs < value`.
            while_lt_imm = WhileLtImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs <= value`.
            while_le_imm = WhileLeImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs == value`.
            while_eq_imm = WhileEqImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs != value`.
            while_ne_imm = WhileNeImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs > value`.
            while_gt_imm = WhileGtImm(a: label to, b: in lhs, c: imm value) + 0;
            /// Jumps back and polls while `lhs >= value`.
            while_ge_imm = WhileGeImm(a: label to, b: in lhs, c: imm value) + 0;

            /// `item = next(iter)` and jumps back, or goes on when the iterator is exhausted; then the item is not written.
            for_iter = ForIter(a: label to, b: out item, c: keep iter) + 0;
            /// Unpacks exactly as many items as there are registers.
            unpack = Unpack(a: outs first, b: in value) + 0;
            /// Unpacks with a star: some items, a list, and more items.
            unpack_star = UnpackStar(a: star first, b: in value) + 0;

            /// The method of a receiver, for a call with the flag `method` when its arguments are there: the callee, and the receiver,
            /// unless that is not to be passed.
            load_method = LoadMethod(a: method window, b: name name) + 3;
            /// `load_method` of `super()`, where `super` is the receiver and the cell that of the class. The words after hold the guards for
            /// the built-in `super`: `shape | version << 32` and class of the first argument, the class in the cell, the function.
            load_super = LoadSuper(a: method window, b: name name, c: keep cell) + 4;
            /// Calls whatever is in `window`: `[callee][return][args…]`. The flag says that `load_method` was here.
            call = Call(a: call window, b: count n, f: flag method) + 3;
            /// `call` whose last arguments have the names in the constant tuple.
            call_kw = CallKw(a: call window, b: count n, c: konst names, f: flag method) + 3;
            /// Calls with a tuple of arguments and a dict of keyword arguments, or None: `[callee][return][args][kwargs]`.
            call_ex = CallEx(a: call window, b: count n) + 3;
            /// Calls a name of the module.
            call_global = CallGlobal(a: args window, b: count n, c: name name) + 3;
            /// Calls a method of the first argument. `n` counts the receiver.
            call_method = CallMethod(a: args window, b: count n, c: name name) + 3;
            /// `call` from a generator's body: the window moves to the thread's stack first. The same holds below.
            call_out = CallOut(a: call window, b: count n, f: flag method) + 3;
            /// `call_kw` from a generator's body.
            call_kw_out = CallKwOut(a: call window, b: count n, c: konst names, f: flag method) + 3;
            /// `call_ex` from a generator's body.
            call_ex_out = CallExOut(a: call window, b: count n) + 3;
            /// `call_method` from a generator's body.
            call_method_out = CallMethodOut(a: args window, b: count n, c: name name) + 3;
            /// Returns `value` and drops the locals.
            return_value = ReturnValue(a: in value, b: locals n) + 0;
            /// Returns None and drops the locals.
            return_none = ReturnNone(b: locals n) + 0;
            /// Hands `value` to the resumer; what it sends is dropped.
            yield_drop = YieldDrop(a: in value) + 0;
            /// Hands `value` to the resumer, and takes what it sends.
            yield_value = YieldValue(a: out sent, b: in value) + 0;
            /// Asks the sub-iterator for its next value, sending it `value`. Exhausted: `value` is its result; jumps to `done`.
            delegate = Delegate(a: label done, b: both value, c: keep iter) + 0;
            /// `yield_value` of what the sub-iterator gave. `throw` and `close` go to that sub-iterator first. The next instruction is a
            /// `loop_back` to the `delegate` that gave it.
            yield_delegated = YieldDelegated(a: out sent, b: in value, c: keep iter) + 0;
            /// Ends a generator with a value and drops its locals.
            generator_return = GeneratorReturn(a: in value, b: locals n) + 0;

            /// The first instruction of a handler: the exception, and what was being handled before it.
            enter_handler = EnterHandler(a: out previous, b: out exception) + 0;
            /// The end of a handler: what was being handled before is handled again.
            leave_handler = LeaveHandler(a: in previous) + 0;
            /// Jumps unless the exception is an instance of the class, or of one in the tuple.
            unless_exception = UnlessException(a: label to, b: keep exception, c: in class) + 0;
            /// Splits a group for `except*`: the part that matches or None, which is then the exception being handled; `rest` becomes
            /// what is left, or None, as which it may come in.
            split_group = SplitGroup(a: out matched, b: both rest, c: in class) + 0;
            /// The class, the exception and its traceback, as `__exit__` takes them.
            spread_exception = SpreadException(a: outs first, b: keep exception) + 0;

            /// Return stub: leaves the loop. `r0` is the result.
            halt = Halt() + 0;
            /// Return stub of `__init__`: the instance is the result of the call.
            finish_init = FinishInit() + 0;
            /// Return stub of a property's getter: the result is that of the `load_attr`.
            finish_getter = FinishGetter() + 0;
            /// Return stub of calls from generators: the result moves into the generator's window.
            finish_call_out = FinishCallOut() + 0;
        }
        }
    };
}
pub(crate) use for_each_op;
