//! The descriptors of attributes: native ones with code behind them, and members: native ones and the names of `__slots__`.

use crate::heap::{Object, Value};
use crate::object::layout::native::{GetSetDescriptor, MemberDescriptor, MemberPlace};
use crate::object::native::{attributes, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec, as_type};
use crate::object::{Cx, Exc, Res, attr, instance};

use super::native_function::{by_getattr, check_receiver, doc, qualname};

pub(crate) static GETSET_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "getset_descriptor",
    shape: GetSetDescriptor::SHAPE,
    doc: "An attribute of a built-in class, with code behind it.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, class) = (getset(this).def.name, as_type(&getset(this).owner).text(cx));
            Ok(cx.str(&format!("<attribute '{name}' of '{class}' objects>")))
        }),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let getset = getset(this);
            check_receiver(cx, getset.def.name, &getset.owner, instance)?;
            (getset.def.get)(cx, instance)
        }),
        descr_set: Some(|cx, this, instance, value| {
            let getset = getset(this);
            check_receiver(cx, getset.def.name, &getset.owner, instance)?;
            match getset.def.set {
                Some(set) => set(cx, instance, value),
                None => {
                    let (name, class) = (getset.def.name, as_type(&getset.owner).text(cx));
                    let message = format!("attribute '{name}' of '{class}' objects is not writable");
                    Err(cx.raise(Exc::AttributeError, message))
                }
            }
        }),
        ..Slots::NONE
    },
    methods: &[GETSET_METHODS],
    attributes: &[GETSET_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn getset(this: &Value) -> &GetSetDescriptor {
    this.exact::<GetSetDescriptor>().expect("the slots of attribute descriptors get attribute descriptors")
}

methods! { GETSET_METHODS in "getset_descriptor" {
    /// How a pickle finds the descriptor again: by its name, from its class.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &GetSetDescriptor| -> Res<Value> {
        let name = cx.str(this.def.name);
        by_getattr(cx, &this.owner, name)
    };
} }

attributes! { GETSET_ATTRIBUTES {
    /// The name.
    "__name__" => |cx, this| Ok(cx.str(getset(this).def.name)), readonly;
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| Ok(qualname(cx, &getset(this).owner, getset(this).def.name));
    /// The class.
    "__objclass__" => |_, this| Ok(getset(this).owner.clone()), readonly;
    /// What the attribute is.
    "__doc__" => |cx, this| Ok(doc(cx, getset(this).def.doc));
} }

pub(crate) static MEMBER_DESCRIPTOR: TypeSpec = TypeSpec {
    name: "member_descriptor",
    shape: MemberDescriptor::SHAPE,
    doc: "An attribute that `__slots__` names, or a part of an object of a built-in class.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let (name, class) = (text_of(&member(this).name), as_type(&member(this).owner).text(cx));
            Ok(cx.str(&format!("<member '{name}' of '{class}' objects>")))
        }),
        descr_get: Some(|cx, this, instance, _| {
            let Some(instance) = instance else { return Ok(this.clone()) };
            let member = member(this);
            check_receiver(cx, &text_of(&member.name), &member.owner, instance)?;
            let slot = match member.place {
                MemberPlace::Slot(slot) => slot,
                MemberPlace::Native(def) => return (def.get)(cx, instance),
            };
            match instance::fixed_slot(cx, instance, slot as usize).bound() {
                Some(value) => Ok(value),
                None => {
                    let name = cx.intern_value(&member.name);
                    Err(attr::missing(cx, instance, name))
                }
            }
        }),
        descr_set: Some(|cx, this, instance, value| {
            let member = member(this);
            check_receiver(cx, &text_of(&member.name), &member.owner, instance)?;
            let slot = match member.place {
                MemberPlace::Slot(slot) => slot,
                MemberPlace::Native(def) => return def.set.map_or(Ok(()), |set| set(cx, instance, value)),
            };
            let fresh = value.cloned().unwrap_or(Value::UNDEF);
            let old = instance::set_fixed_slot(cx, instance, slot as usize, fresh);
            if value.is_none() && old.is_undef() {
                let name = cx.intern_value(&member.name);
                return Err(attr::attribute_error(cx, name.to_string(), instance, name));
            }
            Ok(())
        }),
        ..Slots::NONE
    },
    methods: &[MEMBER_METHODS],
    attributes: &[MEMBER_ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn member(this: &Value) -> &MemberDescriptor {
    this.exact::<MemberDescriptor>().expect("the slots of member descriptors get member descriptors")
}

methods! { MEMBER_METHODS in "member_descriptor" {
    /// How a pickle finds the descriptor again: by its name, from its class.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &MemberDescriptor| -> Res<Value> {
        by_getattr(cx, &this.owner, this.name.clone())
    };
} }

attributes! { MEMBER_ATTRIBUTES {
    /// The name.
    "__name__" => |_, this| Ok(member(this).name.clone()), readonly;
    /// The name, behind that of the class.
    "__qualname__" => |cx, this| Ok(qualname(cx, &member(this).owner, &text_of(&member(this).name)));
    /// The class.
    "__objclass__" => |_, this| Ok(member(this).owner.clone()), readonly;
    /// What the attribute is; None for a name of `__slots__`.
    "__doc__" => |cx, this| match member(this).place {
        MemberPlace::Slot(_) => Ok(Value::NONE),
        MemberPlace::Native(def) => Ok(doc(cx, def.doc)),
    };
} }
