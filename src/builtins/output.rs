//! Output.

use crate::heap::Value;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res, ops};

functions! { FUNCTIONS {
    /// Print.
    "print(*args)" => print;
} }

fn print(cx: &mut Cx, args: &[Value]) -> Res<()> {
    let mut line = Vec::new();
    for arg in args {
        line.push(text_of(&ops::str(cx, arg)?));
    }
    println!("{}", line.join(" "));
    Ok(())
}
