//! Regular expressions with Python's syntax and semantics.
//!
//! ```text
//! pattern ─ parse ──► Ast ─ compile ──► Program ─ Machine ──► positions of the match and of its groups
//! ```
//!
//! `parse` reads a pattern into an arena of nodes and finds every error; `compile` makes a program of them, with what `analyze`
//! knows about their first characters; `Machine` runs it. Nothing recurses over the pattern or the text: the parser keeps the
//! open groups, the compiler its tasks and the machine its choices on stacks of their own, so neither nesting nor a long text
//! can overflow Rust's stack.
//!
//! A run can be interrupted: after a bounded number of steps the machine asks to be resumed (`Outcome::Pause`), so that the
//! caller can look after signals while a pattern backtracks for hours.

mod analyze;
mod compile;
mod dump;
mod machine;
mod parse;
mod program;
mod set;
mod source;
mod template;
#[cfg(test)]
mod tests;

pub(crate) use machine::{Machine, NOWHERE, Outcome, Reaching};
pub(crate) use program::Program;
pub(crate) use template::{Part, Template};

/// The values of `re.RegexFlag`.
pub(crate) mod flag {
    pub(crate) const IGNORECASE: u32 = 2;
    pub(crate) const LOCALE: u32 = 4;
    pub(crate) const MULTILINE: u32 = 8;
    pub(crate) const DOTALL: u32 = 16;
    pub(crate) const UNICODE: u32 = 32;
    pub(crate) const VERBOSE: u32 = 64;
    pub(crate) const DEBUG: u32 = 128;
    pub(crate) const ASCII: u32 = 256;

    /// What says how characters are classified: one of these at most.
    pub(super) const KINDS: u32 = ASCII | LOCALE | UNICODE;
}

/// Why a pattern or a template is refused.
#[derive(Debug)]
pub(crate) enum Error {
    /// `re.error`, with the position if it is about one. The message is characters, since it quotes the pattern.
    Pattern(Vec<u32>, Option<usize>),
    Overflow(&'static str),
    Value(&'static str),
    /// An unknown group in a template.
    Index(Vec<u32>),
}

impl Error {
    /// Messages about bytes show those that are not ASCII by their number.
    fn shown(self, is_bytes: bool) -> Error {
        match self {
            Error::Pattern(message, at) if is_bytes && message.iter().any(|&c| c >= 128) => {
                let show = |c: u32| if c < 128 { vec![c] } else { source::to_codes(&format!("\\x{c:02x}")) };
                Error::Pattern(message.into_iter().flat_map(show).collect(), at)
            }
            other => other,
        }
    }
}

/// A pattern that was compiled.
pub(crate) struct Compiled {
    pub(crate) program: Program,
    /// The flags, those in the pattern included.
    pub(crate) flags: u32,
    /// How many groups there are.
    pub(crate) groups: usize,
    /// The groups with names, in order.
    pub(crate) names: Vec<(Vec<u32>, usize)>,
}

/// Compiles a pattern. What should be warned about is added to `warnings`, also when there is an error.
pub(crate) fn compile(
    pattern: &[u32],
    is_bytes: bool,
    flags: u32,
    warnings: &mut Vec<String>,
) -> Result<Compiled, Error> {
    let ast = parse::parse(pattern, is_bytes, flags, warnings).map_err(|error| error.shown(is_bytes))?;
    let program = compile::compile(&ast)?;
    Ok(Compiled { program, flags: ast.flags, groups: ast.groups, names: ast.names })
}
