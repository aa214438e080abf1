//! C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan", OOPSLA 1996).

use super::native::text_of;
use super::type_object::as_type;
use super::{Cx, Res};
use crate::heap::Value;

/// The MRO of a class with these bases, the class itself left out. O(bases × length).
pub(crate) fn linearize(cx: &mut Cx, bases: &[Value]) -> Res<Vec<Value>> {
    let mut lists: Vec<Vec<Value>> = bases.iter().map(|base| as_type(base).mro(cx).to_vec()).collect();
    lists.push(bases.to_vec());
    lists.iter_mut().for_each(|list| list.reverse());
    let mut order: Vec<Value> = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(order);
        }
        // The lists are reversed: the head is the last item, the tail all before it.
        let in_tail =
            |class: &Value| lists.iter().any(|list| list[..list.len() - 1].iter().any(|known| known.is(class)));
        let head = lists.iter().filter_map(|list| list.last()).find(|class| !in_tail(class)).cloned();
        let Some(head) = head else {
            let mut names: Vec<String> = Vec::new();
            for list in &lists {
                let class = as_type(list.last().expect("empty lists were removed"));
                let name = text_of(&class.name.get(cx).clone());
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let names = names.join(", ");
            return Err(
                cx.type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {names}"))
            );
        };
        for list in &mut lists {
            if list.last().is_some_and(|class| class.is(&head)) {
                list.pop();
            }
        }
        order.push(head);
    }
}
