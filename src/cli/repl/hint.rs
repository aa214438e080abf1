//! The line of advice below what is typed: how the function is called whose brackets the cursor is in.

use super::complete::callee;
use super::statics::{self, Known, Names};
use crate::heap::Value;
use crate::object::Cx;
use crate::syntax::ast::Mode;
use crate::syntax::lexer;

/// The signature of the call that the cursor is in, and the first line of its doc.
pub(super) fn hint(cx: &mut Cx, namespace: &Value, text: &str, cursor: usize) -> Option<String> {
    let before = &text[..cursor];
    let lexed = lexer::lex(before, Mode::Single);
    let callee = callee(before, &lexed)?;
    let names = Names { namespace };
    let Known::Value(function) = names.know(cx, callee)? else { return None };
    let signature = statics::signature(cx, &function)?;
    let doc = signature.doc.map_or(String::new(), |doc| format!("  {doc}"));
    Some(format!("{callee}({}){doc}", signature.parameters.join(", ")))
}
