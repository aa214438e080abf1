//! Iterators over items that are all known when the iterator is made, each with a type of its own: over the lines and the positions of
//! code, and over a generic alias, which gives itself with a star.

use super::iterators::iterator_slots;
use super::sequence::{builtin, reduced};
use crate::heap::{Object, Payload, Value};
use crate::object::native::{NativeDef, methods};
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Res, kinds, object};

macro_rules! listed {
    ($($Type:ident $NAME:ident $name:literal $methods:expr, $doc:literal;)*) => { $(
        pub(crate) struct $Type {
            /// What is left, the next one last.
            left: Payload<Vec<Value>>,
            /// What is iterated over.
            source: Value,
        }

        object!($Type = kinds::$NAME, $name, { left, source });

        impl $Type {
            pub(crate) fn alloc(cx: &mut Cx, source: &Value, mut items: Vec<Value>) -> Value {
                items.reverse();
                cx.alloc($Type { left: Payload::new(items), source: source.clone() })
            }
        }

        pub(crate) static $NAME: TypeSpec = TypeSpec {
            name: $name,
            shape: $Type::SHAPE,
            doc: $doc,
            flags: NO_NEW,
            slots: iterator_slots(|cx, this| {
                let inside = this.exact::<$Type>().expect("the slots of an iterator get it");
                Ok(inside.left.get_mut(cx).pop())
            }),
            methods: &[$methods],
            ..TypeSpec::DEFAULT
        };
    )* };
}

listed! {
    LineIterator CODE_LINE_ITERATOR "line_iterator" NO_METHODS, "An iterator over the lines of code.";
    PositionsIterator POSITIONS_ITERATOR "positions_iterator" NO_METHODS, "An iterator over where instructions came from.";
    GenericAliasIterator GENERIC_ALIAS_ITERATOR "generic_alias_iterator" METHODS, "An iterator that gives an alias with a star.";
}

static NO_METHODS: &[NativeDef] = &[];

methods! { METHODS in "generic_alias_iterator" {
    /// How a pickle makes the iterator again.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &GenericAliasIterator| -> Res<Value> {
        let iter = builtin(cx, "iter")?;
        let source = if this.left.get(cx).is_empty() { cx.tuple(Vec::new()) } else { this.source.clone() };
        Ok(reduced(cx, iter, source, None))
    };
} }
