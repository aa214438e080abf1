//! `_syntax_tree`: syntax trees as the nodes of `ast`, and back. The classes of the nodes are Python: `py/_ast.py`.
//!
//! `nodes` makes nodes of a tree; `tree` reads a tree from nodes, which a program may have built, and checks all that the parser
//! would have (`patterns` is the part of it for `match`); `fields` knows how the attributes of a node are read, and `layout` gives each
//! place in the lines that nodes name an offset, as the compiler wants it.

mod fields;
mod layout;
mod nodes;
mod patterns;
mod tree;

use super::add_functions;
use crate::base::Source;
use crate::compile::Options;
use crate::heap::Value;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res, source};
use crate::syntax::ast::Mode;
use bumpalo::Bump;
use fields::Classes;
use layout::Layout;
use tree::Reader;

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_syntax_tree", FUNCTIONS);
    Ok(())
}

functions! { FUNCTIONS {
    /// The tree of a text, as a node of `ast`; the mode is the third argument of `compile()`.
    "parse(text, filename, mode, /)" => |cx: &mut Cx, text: &Value, filename: &Value, mode: &Value| -> Res<Value> {
        let source = Source::new(text_of(filename), text_of(text));
        source::with_tree(cx, &source, mode_of(mode), |cx, module| nodes::module(cx, &source, module))
    };
    /// The code object of a tree.
    "compile(tree, filename, mode, future_flags, optimize, /)" => compile;
} }

fn mode_of(mode: &Value) -> Mode {
    match text_of(mode).as_str() {
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => Mode::Exec,
    }
}

fn compile(cx: &mut Cx, tree: &Value, filename: &Value, mode: &Value, future_flags: i64, optimize: i64) -> Res<Value> {
    let (mode, filename, classes) = (mode_of(mode), text_of(filename), Classes::new(cx)?);
    // The tree is read twice: how long its lines are is known only after the first time.
    let arena = Bump::new();
    let mut reader = Reader::new(&arena, &classes, Layout::default());
    reader.module(cx, tree, mode)?;
    let (layout, source) = reader.layout.fixed(&filename);
    drop(arena);
    let arena = Bump::new();
    let module = Reader::new(&arena, &classes, layout).module(cx, tree, mode)?;
    source::code_of_tree(cx, module, &source, Options::new(optimize as u8, future_flags as u32))
}
