//! One file or folder per built-in type: what the objects do. Their payloads are here, or in `object::layout` where the object model
//! needs them.
//!
//! A type is a `TypeSpec`: its slots, its methods (a table of Python signatures and Rust functions), its attributes. `TYPES` is the
//! registry of types, `PAYLOADS` that of payloads. To add a type: a number in `object::kinds`, a file, and its line in both.

pub(crate) mod anext_awaitable;
pub(crate) mod async_generator;
pub(crate) mod bool;
pub(crate) mod bytearray;
pub(crate) mod bytes;
pub(crate) mod code;
pub(crate) mod complex;
pub(crate) mod descriptor;
pub(crate) mod dict;
pub(crate) mod exception;
pub(crate) mod float;
pub(crate) mod frame;
mod frame_line;
pub(crate) mod function;
pub(crate) mod generator;
pub(crate) mod generic_alias;
pub(crate) mod int;
pub(crate) mod io;
pub(crate) mod iterators;
pub(crate) mod list;
pub(crate) mod listed_iterator;
pub(crate) mod mapping_proxy;
pub(crate) mod memory_view;
pub(crate) mod method;
pub(crate) mod module;
pub(crate) mod module_spec;
pub(crate) mod native_function;
pub(crate) mod none;
pub(crate) mod number;
pub(crate) mod object;
pub(crate) mod property;
pub(crate) mod range;
pub(crate) mod reduce;
pub(crate) mod sequence;
pub(crate) mod set;
pub(crate) mod simple_namespace;
pub(crate) mod slice;
pub(crate) mod sort;
pub(crate) mod str;
pub(crate) mod super_;
pub(crate) mod traceback;
pub(crate) mod tuple;
pub(crate) mod type_;
pub(crate) mod typing;
pub(crate) mod union;
pub(crate) mod weakref;

use crate::heap::{Float, KINDS as KIND_COUNT, Kind, Object, Value, WeakReference};
use crate::object::layout::bytearray::{Bytearray, MemoryView};
use crate::object::layout::bytes::Bytes;
use crate::object::layout::cell::{Cell, GlobalCell};
use crate::object::layout::code::Code;
use crate::object::layout::dict::Dict;
use crate::object::layout::exception::{Exception, FrameObject, Traceback};
use crate::object::layout::function::Function;
use crate::object::layout::generator::Generator;
use crate::object::layout::generic_alias::{GenericAlias, Union};
use crate::object::layout::int::{Complex, Int};
use crate::object::layout::list::{List, ListIterator, RangeIterator, TupleIterator};
use crate::object::layout::native::{
    ClassMethod, ClassMethodDescriptor, GetSetDescriptor, MemberDescriptor, Method, MethodDescriptor, MethodWrapper,
    Module, Native, SlotWrapper, StaticMethod,
};
use crate::object::layout::set::{FrozenSet, Set};
use crate::object::layout::slice::Slice;
use crate::object::layout::str::Str;
use crate::object::layout::tuple::Tuple;
use crate::object::ops::iter::SequenceIterator;
use crate::object::type_object::{Type, TypeSpec};
use crate::object::{Cx, class, exception_tree, kinds};

/// Types by kind of payload, bases first. Types without a payload of their own follow their base.
static TYPES: &[&TypeSpec] = &[
    &type_::TYPE,
    &function::FUNCTION,
    &function::CELL,
    &method::METHOD,
    &method::STATIC_METHOD,
    &method::CLASS_METHOD,
    &native_function::NATIVE,
    &native_function::METHOD_DESCRIPTOR_TYPE,
    &native_function::CLASS_METHOD_DESCRIPTOR,
    &native_function::SLOT_WRAPPER,
    &native_function::METHOD_WRAPPER,
    &descriptor::GETSET_DESCRIPTOR,
    &descriptor::MEMBER_DESCRIPTOR,
    &module::MODULE,
    &code::CODE,
    &generic_alias::GENERIC_ALIAS,
    &union::UNION,
    &simple_namespace::SIMPLE_NAMESPACE,
    &module_spec::MODULE_SPEC,
    &typing::TYPE_VAR,
    &typing::PARAM_SPEC,
    &typing::PARAM_SPEC_ARGS,
    &typing::PARAM_SPEC_KWARGS,
    &typing::TYPE_VAR_TUPLE,
    &typing::TYPE_ALIAS,
    &typing::NO_DEFAULT,
    &weakref::REF,
    &property::PROPERTY,
    &super_::SUPER,
    &generator::GENERATOR,
    &generator::COROUTINE,
    &generator::COROUTINE_WRAPPER,
    &listed_iterator::GENERIC_ALIAS_ITERATOR,
    &listed_iterator::CODE_LINE_ITERATOR,
    &listed_iterator::POSITIONS_ITERATOR,
    &async_generator::ASYNC_GENERATOR,
    &async_generator::ASYNC_GENERATOR_SEND,
    &async_generator::ASYNC_GENERATOR_THROW,
    &async_generator::ASYNC_GENERATOR_VALUE,
    &str::STR,
    &str::STR_ITERATOR,
    &str::STR_ASCII_ITERATOR,
    &io::FILE_IO,
    &io::BUFFERED_READER,
    &io::BUFFERED_WRITER,
    &io::BUFFERED_RANDOM,
    &io::TEXT_IO,
    &io::STRING_IO,
    &io::BYTES_IO,
    &none::NONE,
    &none::ELLIPSIS,
    &none::NOT_IMPLEMENTED,
    &int::INT,
    &bool::BOOL,
    &float::FLOAT,
    &complex::COMPLEX,
    &bytes::BYTES,
    &bytes::BYTES_ITERATOR,
    &bytearray::BYTEARRAY,
    &bytearray::BYTEARRAY_ITERATOR,
    &memory_view::MEMORY_VIEW,
    &memory_view::MEMORY_ITERATOR,
    &tuple::TUPLE,
    &tuple::TUPLE_ITERATOR,
    &list::LIST,
    &list::LIST_ITERATOR,
    &list::LIST_REVERSE_ITERATOR,
    &dict::DICT,
    &dict::DICT_KEYS,
    &dict::DICT_VALUES,
    &dict::DICT_ITEMS,
    &dict::DICT_KEY_ITERATOR,
    &dict::DICT_VALUE_ITERATOR,
    &dict::DICT_ITEM_ITERATOR,
    &dict::DICT_REVERSE_KEY_ITERATOR,
    &dict::DICT_REVERSE_VALUE_ITERATOR,
    &dict::DICT_REVERSE_ITEM_ITERATOR,
    &mapping_proxy::MAPPING_PROXY,
    &set::SET,
    &set::FROZENSET,
    &set::SET_ITERATOR,
    &iterators::ENUMERATE,
    &iterators::ZIP,
    &iterators::MAP,
    &iterators::FILTER,
    &iterators::REVERSED,
    &iterators::SEQUENCE_ITERATOR,
    &iterators::CALLABLE_ITERATOR,
    &anext_awaitable::ANEXT_AWAITABLE,
    &slice::SLICE,
    &range::RANGE,
    &traceback::TRACEBACK,
    &frame::FRAME,
    &frame::FRAME_LOCALS,
    &range::RANGE_ITERATOR,
    &range::LONG_RANGE_ITERATOR,
];

/// How the heap treats each payload of the built-in types. Those of modules are listed by `stdlib`.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[
    kind::<Float>(),
    kind::<Int>(),
    kind::<Complex>(),
    kind::<Str>(),
    kind::<str::StrIterator>(),
    kind::<str::AsciiIterator>(),
    kind::<io::FileIo>(),
    kind::<io::Reader>(),
    kind::<io::Writer>(),
    kind::<io::Random>(),
    kind::<io::TextIo>(),
    kind::<io::StringIo>(),
    kind::<io::BytesIo>(),
    kind::<Bytes>(),
    kind::<Bytearray>(),
    kind::<MemoryView>(),
    kind::<bytes::BytesIterator>(),
    kind::<bytearray::BytearrayIterator>(),
    kind::<memory_view::MemoryIterator>(),
    kind::<Tuple>(),
    kind::<TupleIterator>(),
    kind::<List>(),
    kind::<ListIterator>(),
    kind::<list::ListReverseIterator>(),
    kind::<range::Range>(),
    kind::<RangeIterator>(),
    kind::<range::LongRangeIterator>(),
    kind::<Dict>(),
    kind::<dict::DictKeys>(),
    kind::<dict::DictValues>(),
    kind::<dict::DictItems>(),
    kind::<dict::KeyIterator>(),
    kind::<dict::ValueIterator>(),
    kind::<dict::ItemIterator>(),
    kind::<dict::ReverseKeyIterator>(),
    kind::<dict::ReverseValueIterator>(),
    kind::<dict::ReverseItemIterator>(),
    kind::<mapping_proxy::MappingProxy>(),
    kind::<Set>(),
    kind::<FrozenSet>(),
    kind::<set::SetIterator>(),
    kind::<Type>(),
    kind::<Function>(),
    kind::<Code>(),
    kind::<Cell>(),
    kind::<GlobalCell>(),
    (kinds::GENERATOR, Generator::kind("generator")),
    (kinds::COROUTINE, Generator::kind("coroutine")),
    (kinds::ASYNC_GENERATOR, Generator::kind("async_generator")),
    kind::<generator::CoroutineWrapper>(),
    kind::<listed_iterator::GenericAliasIterator>(),
    kind::<listed_iterator::LineIterator>(),
    kind::<listed_iterator::PositionsIterator>(),
    kind::<async_generator::AsyncGeneratorSend>(),
    kind::<async_generator::AsyncGeneratorThrow>(),
    kind::<async_generator::AsyncGeneratorValue>(),
    kind::<property::Property>(),
    kind::<super_::Super>(),
    kind::<simple_namespace::SimpleNamespace>(),
    kind::<module_spec::ModuleSpec>(),
    kind::<typing::TypeVar>(),
    kind::<typing::ParamSpec>(),
    kind::<typing::ParamSpecArgs>(),
    kind::<typing::ParamSpecKwargs>(),
    kind::<typing::TypeVarTuple>(),
    kind::<typing::TypeAlias>(),
    kind::<typing::NoDefault>(),
    kind::<Exception>(),
    kind::<Traceback>(),
    kind::<FrameObject>(),
    kind::<frame::FrameLocals>(),
    kind::<Module>(),
    kind::<Native>(),
    kind::<MethodDescriptor>(),
    kind::<ClassMethodDescriptor>(),
    kind::<SlotWrapper>(),
    kind::<MethodWrapper>(),
    kind::<GetSetDescriptor>(),
    kind::<MemberDescriptor>(),
    kind::<Method>(),
    kind::<StaticMethod>(),
    kind::<ClassMethod>(),
    kind::<GenericAlias>(),
    kind::<Union>(),
    kind::<SequenceIterator>(),
    kind::<iterators::CallableIterator>(),
    kind::<iterators::Enumerate>(),
    kind::<iterators::Zip>(),
    kind::<iterators::Map>(),
    kind::<iterators::Filter>(),
    kind::<iterators::Reversed>(),
    kind::<anext_awaitable::AnextAwaitable>(),
    kind::<Slice>(),
    kind::<WeakReference>(),
];

/// A row of a list of payloads.
pub(crate) const fn kind<T: Object>() -> (u32, Kind) {
    (T::SHAPE, crate::heap::kind_of::<T>())
}

/// The table of payloads from lists of them. Two payloads with one number do not compile.
pub(crate) const fn kinds_of(lists: &[&[(u32, Kind)]]) -> [Kind; KIND_COUNT] {
    let mut kinds = [const { Kind::UNUSED }; KIND_COUNT];
    let mut list = 0;
    while list < lists.len() {
        let (rows, mut at) = (lists[list], 0);
        while at < rows.len() {
            let number = rows[at].0 as usize >> 8;
            assert!(!kinds[number].is_used(), "two payloads have the same number in `kinds`");
            kinds[number] = rows[at].1;
            at += 1;
        }
        list += 1;
    }
    kinds
}

/// Makes the built-in classes, and puts those with a name in `builtins` there.
pub(crate) fn install(cx: &mut Cx) {
    // `object` first: its class, `type`, is looked up by kind, so it need not exist yet.
    let object = class::new_native(cx, &object::OBJECT, &Value::UNDEF);
    cx.state_mut().object_type = object;
    io::base::install(cx);
    for spec in TYPES {
        install_type(cx, spec);
    }
    for row in exception_tree::ROWS {
        let base = row.base.map(|base| cx.exception_class(base)).unwrap_or_else(|| cx.object_type());
        let class = exception::new_exception_class(cx, row, &base);
        cx.state_mut().exceptions.push(class);
    }
    exception::hook::install(cx);
}

/// The class of a declaration; those of modules are made when the module is.
pub(crate) fn class_of(cx: &mut Cx, spec: &'static TypeSpec) -> Value {
    if cx.kind_type(spec.shape).is_undef() {
        install_type(cx, spec);
    }
    cx.kind_type(spec.shape)
}

/// Makes one class.
fn install_type(cx: &mut Cx, spec: &'static TypeSpec) {
    let base = match spec.base {
        Some(base) => cx
            .state()
            .types
            .iter()
            .find(|known| known.downcast::<Type>().is_some_and(|known| std::ptr::eq(known.spec.get(), base)))
            .cloned(),
        None => None,
    };
    let base = base.unwrap_or_else(|| cx.object_type());
    let class = class::new_native(cx, spec, &base);
    cx.state_mut().types[spec.shape as usize >> 8] = class;
}
