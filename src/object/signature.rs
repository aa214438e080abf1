//! Python signatures of native functions, as text: `"sort(self, /, *, key=None, reverse=False)"`.
//!
//! The text drives binding, error messages, `__text_signature__` and `help()`. A default is a literal of Python (None, True, False,
//! an int, a float, a string in quotes, `()`), or `<missing>`: the function then gets the unbound word.

use crate::heap::Immediate;

/// A signature, counted at compile time.
pub(crate) struct Signature {
    pub(crate) text: &'static str,
    /// Length of the name before the parenthesis.
    name: usize,
    /// Positional parameters, positional-only ones included.
    pub(crate) positional: usize,
    pub(crate) positional_only: usize,
    /// Positional parameters without a default.
    pub(crate) required: usize,
    pub(crate) keyword_only: usize,
    pub(crate) varargs: bool,
    pub(crate) varkw: bool,
    /// A call with exactly this many positional arguments binds by leaving them where they are; `usize::MAX` when there is none such.
    pub(crate) simple: usize,
    /// Positional arguments alone bind by laying them over `template`: the parameters are few, and all defaults are immediate.
    pub(crate) easy: bool,
    /// What stands for each parameter that is left out, as far as that is immediate.
    pub(crate) template: [Immediate; FEW],
}

/// Native functions with fewer parameters than this can be called without allocating anything.
pub(crate) const FEW: usize = 8;

/// The default at `text[start..end]`, if it is an immediate.
const fn immediate(text: &'static [u8], start: usize, end: usize) -> Option<Immediate> {
    match text[start] {
        b'<' => Some(Immediate::UNDEF),
        b'N' => Some(Immediate::NONE),
        b'T' => Some(Immediate::TRUE),
        b'F' => Some(Immediate::FALSE),
        b'(' | b'\'' => None,
        sign => {
            let mut at = if sign == b'-' { start + 1 } else { start };
            let mut int = 0i64;
            while at < end {
                if text[at] == b'.' || text[at] == b'e' {
                    return None;
                }
                assert!(text[at].is_ascii_digit(), "a default is a literal that the binder knows");
                // Downward, since the least int has no counterpart.
                int = int * 10 - (text[at] - b'0') as i64;
                at += 1;
            }
            Immediate::int(if sign == b'-' { int } else { -int })
        }
    }
}

/// A parameter of a signature.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    /// The text of the default.
    pub(crate) default: Option<&'static str>,
}

impl Signature {
    pub(crate) const fn parse(text: &'static str) -> Signature {
        let bytes = text.as_bytes();
        let mut signature = Signature {
            text,
            name: 0,
            positional: 0,
            positional_only: 0,
            required: 0,
            keyword_only: 0,
            varargs: false,
            varkw: false,
            simple: usize::MAX,
            easy: true,
            template: [Immediate::UNDEF; FEW],
        };
        while bytes[signature.name] != b'(' {
            signature.name += 1;
        }
        let mut at = signature.name + 1;
        let mut after_star = false;
        loop {
            while bytes[at] == b' ' || bytes[at] == b',' {
                at += 1;
            }
            match bytes[at] {
                b')' => {
                    if !signature.varargs && !signature.varkw && signature.keyword_only == 0 {
                        signature.simple = signature.positional;
                    }
                    if signature.varkw || signature.positional + signature.keyword_only >= FEW {
                        signature.easy = false;
                    }
                    return signature;
                }
                b'/' => signature.positional_only = signature.positional,
                b'*' if bytes[at + 1] == b'*' => signature.varkw = true,
                b'*' => {
                    after_star = true;
                    signature.varargs = bytes[at + 1] != b',' && bytes[at + 1] != b')';
                }
                _ if after_star => signature.keyword_only += 1,
                _ => signature.positional += 1,
            }
            let (start, mut default) = (at, 0);
            let (mut depth, mut quoted) = (0, false);
            while quoted || depth > 0 || (bytes[at] != b',' && bytes[at] != b')') {
                match bytes[at] {
                    b'\'' => quoted = !quoted,
                    b'(' | b'[' if !quoted => depth += 1,
                    b')' | b']' if !quoted => depth -= 1,
                    b'=' if !quoted && default == 0 => default = at + 1,
                    _ => {}
                }
                at += 1;
            }
            let named = bytes[start] != b'*' && bytes[start] != b'/';
            let index = signature.positional + signature.keyword_only;
            if named && default != 0 {
                match immediate(bytes, default, at) {
                    Some(value) if index <= FEW => signature.template[index - 1] = value,
                    _ => signature.easy = false,
                }
            } else if named && after_star {
                signature.easy = false;
            } else if named {
                signature.required += 1;
            }
        }
    }

    /// How many parameters the Rust function has.
    pub(crate) const fn count(&self) -> usize {
        self.positional + self.keyword_only + self.varargs as usize + self.varkw as usize
    }

    pub(crate) fn name(&self) -> &'static str {
        &self.text[..self.name]
    }

    /// Whether a call with so many positional arguments and no others binds without a look at names.
    #[inline(always)]
    pub(crate) fn takes(&self, given: usize) -> bool {
        given >= self.required && (given <= self.positional || self.varargs) && !self.varkw
    }

    /// The parameters in order: positional, keyword-only; without the starred ones.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = Parameter> {
        split(&self.text[self.name + 1..self.text.len() - 1]).filter(|part| !part.starts_with('*') && *part != "/").map(
            |part| match part.split_once('=') {
                Some((name, default)) => Parameter { name, default: Some(default) },
                None => Parameter { name: part, default: None },
            },
        )
    }
}

/// The parts between the commas that stand outside of quotes and brackets.
fn split(text: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        loop {
            let text = rest?;
            let (mut depth, mut quoted) = (0, false);
            let end = text.bytes().position(|byte| {
                match byte {
                    b'\'' => quoted = !quoted,
                    b'(' | b'[' if !quoted => depth += 1,
                    b')' | b']' if !quoted => depth -= 1,
                    _ => {}
                }
                byte == b',' && depth == 0 && !quoted
            });
            let part = &text[..end.unwrap_or(text.len())];
            rest = end.map(|end| &text[end + 1..]);
            if !part.trim().is_empty() {
                return Some(part.trim());
            }
        }
    })
}
