//! What native types put into their classes: functions, methods, attributes; and methods bound to their receivers.

use crate::heap::{Payload, Value};
use crate::object::kinds;
use crate::object::native::{AttributeDef, NativeDef};

/// A native function; or a native method and its receiver.
pub(crate) struct Native {
    pub(crate) def: &'static NativeDef,
    /// The receiver, which goes before the arguments; UNDEF for a plain function.
    pub(crate) this: Value,
    /// `__module__`, a string or None; the class for `__new__`.
    pub(crate) module: Value,
}

object!(Native = kinds::NATIVE, "builtin_function_or_method", { this, module });

/// A native method in the dict of its type.
pub(crate) struct MethodDescriptor {
    pub(crate) def: &'static NativeDef,
    pub(crate) owner: Value,
}

object!(MethodDescriptor = kinds::METHOD_DESCRIPTOR, "method_descriptor", { owner });

/// A native class method in the dict of its type.
pub(crate) struct ClassMethodDescriptor {
    pub(crate) def: &'static NativeDef,
    pub(crate) owner: Value,
}

object!(ClassMethodDescriptor = kinds::CLASS_METHOD_DESCRIPTOR, "classmethod_descriptor", { owner });

/// A special method that a native type fills a slot with: `list.__len__`.
pub(crate) struct SlotWrapper {
    pub(crate) dunder: &'static crate::object::slots::Dunder,
    pub(crate) owner: Value,
}

object!(SlotWrapper = kinds::SLOT_WRAPPER, "wrapper_descriptor", { owner });

/// A slot wrapper bound to its receiver: `[].__len__`.
pub(crate) struct MethodWrapper {
    pub(crate) dunder: &'static crate::object::slots::Dunder,
    pub(crate) owner: Value,
    pub(crate) this: Value,
}

object!(MethodWrapper = kinds::METHOD_WRAPPER, "method-wrapper", { owner, this });

/// A native attribute with code behind it.
pub(crate) struct GetSetDescriptor {
    pub(crate) def: &'static AttributeDef,
    pub(crate) owner: Value,
}

object!(GetSetDescriptor = kinds::GETSET_DESCRIPTOR, "getset_descriptor", { owner });

/// A name of `__slots__`, or an attribute of a native type that stands for a part of it.
pub(crate) struct MemberDescriptor {
    pub(crate) name: Value,
    pub(crate) owner: Value,
    pub(crate) place: MemberPlace,
}

#[derive(Clone, Copy)]
pub(crate) enum MemberPlace {
    /// The number of the live word that a name of `__slots__` stands for.
    Slot(u8),
    Native(&'static AttributeDef),
}

impl MemberDescriptor {
    /// The number of the live word, for a name of `__slots__`.
    pub(crate) fn slot(&self) -> Option<u8> {
        match self.place {
            MemberPlace::Slot(slot) => Some(slot),
            MemberPlace::Native(_) => None,
        }
    }
}

object!(MemberDescriptor = kinds::MEMBER_DESCRIPTOR, "member_descriptor", { name, owner });

/// A function bound to its receiver.
pub(crate) struct Method {
    pub(crate) function: Value,
    pub(crate) this: Value,
}

object!(Method = kinds::METHOD, "method", { function, this });

pub(crate) struct StaticMethod {
    pub(crate) function: Payload<Value>,
    /// `__dict__`, or None before anybody asked.
    pub(crate) attrs: Payload<Value>,
}

object!(StaticMethod = kinds::STATIC_METHOD, "staticmethod", { function, attrs });

pub(crate) struct ClassMethod {
    pub(crate) function: Payload<Value>,
    /// `__dict__`, or None before anybody asked.
    pub(crate) attrs: Payload<Value>,
}

object!(ClassMethod = kinds::CLASS_METHOD, "classmethod", { function, attrs });

/// A module: its dict is its namespace.
pub(crate) struct Module {
    pub(crate) dict: Value,
}

object!(Module = kinds::MODULE, "module", { dict });
