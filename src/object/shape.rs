//! Shapes: which attribute of an instance lies in which slot.
//!
//! A shape is a class and a list of names. Adding an attribute leads to the next shape; instances that grew alike share shapes, so
//! "same shape id" means "same class, same slots". The first `fixed` slots are those of `__slots__`, bound or not. In the shape
//! "dict of C" the slot behind them holds the instance's `__dict__`, which then owns the attributes. The table keeps classes
//! alive for as long as it has their shapes, but the collector sees through that (`heap::Classes`); the numbers of a dead class's
//! shapes are given out again.
//!
//! Instances of a built-in type's subclass have no slots but those of `__slots__`, and an attributes word; their shape ids are made
//! here too, and lead to the class.

use super::name::Name;
use crate::heap::{Classes, INSTANCE, KIND_MASK, SUBCLASS_SHIFT, Value, Word};

pub(crate) struct Shape {
    pub(crate) class: Value,
    /// The names behind the fixed slots.
    pub(crate) names: Vec<Name>,
    pub(crate) fixed: u8,
    /// How many slots an instance has room for.
    pub(crate) capacity: u8,
    pub(crate) is_dict: bool,
    next: Vec<(Name, u32)>,
}

#[derive(Default)]
pub(crate) struct Shapes {
    instances: Vec<Shape>,
    /// Places in `instances` whose class is dead.
    free: Vec<u32>,
    /// By kind.
    subclasses: Vec<Subclasses>,
}

/// The subclasses of one built-in type, by number less one; UNDEF where the class is dead.
#[derive(Default)]
struct Subclasses {
    classes: Vec<Value>,
    free: Vec<u32>,
}

/// More names than this, and an instance goes to a dict.
pub(crate) const MAX_SLOTS: usize = 120;
const SUBCLASSES: usize = 1 << (31 - SUBCLASS_SHIFT);
const INSTANCE_SHAPES: usize = 1 << 23;

impl Shapes {
    /// The id of an instance without attributes; `None` when ids have run out.
    pub(crate) fn root(&mut self, class: Value, fixed: u8, capacity: u8) -> Option<u32> {
        self.push(Shape { class, names: Vec::new(), fixed, capacity, is_dict: false, next: Vec::new() }, fixed as u32)
    }

    /// The id of an instance whose attributes are in a dict.
    pub(crate) fn dict(&mut self, class: Value, fixed: u8) -> Option<u32> {
        self.push(
            Shape { class, names: Vec::new(), fixed, capacity: fixed + 1, is_dict: true, next: Vec::new() },
            fixed as u32 + 1,
        )
    }

    fn push(&mut self, shape: Shape, live: u32) -> Option<u32> {
        let at = match self.free.pop() {
            Some(at) => {
                self.instances[at as usize] = shape;
                at
            }
            None if self.instances.len() >= INSTANCE_SHAPES => return None,
            None => {
                self.instances.push(shape);
                self.instances.len() as u32 - 1
            }
        };
        Some(INSTANCE | at << 8 | live)
    }

    /// The id of instances of a subclass of a built-in type; `None` when ids of that kind have run out.
    pub(crate) fn subclass(&mut self, kind: u32, class: Value, extra: u8) -> Option<u32> {
        let at = (kind & KIND_MASK) as usize >> 8;
        if self.subclasses.len() <= at {
            self.subclasses.resize_with(at + 1, Subclasses::default);
        }
        let Subclasses { classes, free } = &mut self.subclasses[at];
        let at = match free.pop() {
            Some(at) => {
                classes[at as usize] = class;
                at
            }
            None if classes.len() + 1 >= SUBCLASSES => return None,
            None => {
                classes.push(class);
                classes.len() as u32 - 1
            }
        };
        Some(kind | (at + 1) << SUBCLASS_SHIFT | extra as u32)
    }

    /// The class of instances with this id, which is not that of an exact built-in type.
    #[inline(always)]
    pub(crate) fn class(&self, id: u32) -> &Value {
        if id & INSTANCE != 0 {
            return &self.get(id).class;
        }
        &self.subclasses[(id & KIND_MASK) as usize >> 8].classes[(id >> SUBCLASS_SHIFT) as usize - 1]
    }

    #[inline(always)]
    fn index(id: u32) -> usize {
        (id & !INSTANCE) as usize >> 8
    }

    #[inline(always)]
    pub(crate) fn get(&self, id: u32) -> &Shape {
        &self.instances[Shapes::index(id)]
    }

    /// The slot of an attribute. O(names): callers cache it.
    #[inline]
    pub(crate) fn slot(&self, id: u32, name: Name) -> Option<usize> {
        let shape = self.get(id);
        shape.names.iter().position(|&known| known == name).map(|at| at + shape.fixed as usize)
    }

    /// The id after adding `name`, which the shape lacks; the `FINALIZER` bit stays. `None` when the instance must go to a dict.
    pub(crate) fn after(&mut self, id: u32, name: Name) -> Option<u32> {
        let shape = self.get(id);
        let live = (id & 0x7f) as usize;
        if shape.is_dict || live >= shape.capacity as usize || live >= MAX_SLOTS {
            return None;
        }
        let base = match shape.next.iter().find(|next| next.0 == name) {
            Some(&(_, base)) => base,
            None => {
                let names = shape.names.iter().copied().chain([name]).collect();
                let shape = Shape { class: shape.class.clone(), names, next: Vec::new(), ..*shape };
                let base = self.push(shape, 0)?;
                self.instances[Shapes::index(id)].next.push((name, base));
                base
            }
        };
        Some(base | ((id & 0xff) + 1))
    }

    pub(crate) fn trace(&self, show: &mut dyn FnMut(Word)) {
        self.classes().for_each(|class| show(class.word()))
    }

    /// Every class as often as the table refers to it, and UNDEF in free places.
    fn classes(&self) -> impl Iterator<Item = &Value> {
        let subclasses = self.subclasses.iter().flat_map(|subclasses| &subclasses.classes);
        self.instances.iter().map(|shape| &shape.class).chain(subclasses)
    }

    /// Forgets the shapes of dead classes; returns the references to these, to be dropped when nothing is borrowed.
    pub(crate) fn retire(&mut self, is_dead: impl Fn(&Value) -> bool) -> Vec<Value> {
        let mut retired = Vec::new();
        for (at, shape) in self.instances.iter_mut().enumerate() {
            if is_dead(&shape.class) {
                retired.push(std::mem::replace(&mut shape.class, Value::UNDEF));
                (shape.names, shape.next) = (Vec::new(), Vec::new());
                self.free.push(at as u32);
            }
        }
        for Subclasses { classes, free } in &mut self.subclasses {
            for (at, class) in classes.iter_mut().enumerate() {
                if is_dead(class) {
                    retired.push(std::mem::replace(class, Value::UNDEF));
                    free.push(at as u32);
                }
            }
        }
        retired
    }
}

impl Classes for Shapes {
    fn class(&self, shape: u32) -> &Value {
        Shapes::class(self, shape)
    }
    fn each(&self, show: &mut dyn FnMut(&Value)) {
        self.classes().for_each(show)
    }
}
