//! All syntax errors of a text, for `baem check`.
//!
//! After an error the parse is taken up again at the next logical line. What belonged to the broken statement is read as
//! if it stood alone: its block's indentation is dropped, and clauses whose statement is lost lose their head.

use bumpalo::Bump;

use crate::base::diagnostic::Diagnostic;
use crate::syntax::ast::Mode;
use crate::syntax::lexer::{self, Lexed};
use crate::syntax::parse;
use crate::syntax::token::{Kind, Tokens};

/// After so many errors a text is probably no Python.
const MAX_ERRORS: usize = 50;

/// The errors in the order of the text. Among them is the one Python raises; empty if `parse` would succeed.
pub(crate) fn errors(text: &str) -> Vec<Diagnostic> {
    let arena = Bump::new();
    let first = match parse::parse(&arena, text, Mode::Exec) {
        Ok(_) => return Vec::new(),
        Err(errors) => errors,
    };
    let mut errors = first;
    let lexed = lexer::lex(text, Mode::Exec);
    // An error of the lexer is known by now; what is left is to be found before it.
    let mut rest = Lexed { error: None, warnings: Vec::new(), ..lexed };
    while errors.len() < MAX_ERRORS {
        let attempt = parse::attempt(&arena, text, &rest.tokens);
        errors.extend(attempt.errors.iter().cloned());
        let Some(failed) = attempt.failed else { break };
        let gave_up = rest.tokens.kind(failed) == Kind::Error && failed >= rest.made_up;
        if gave_up {
            break;
        }
        errors.push(attempt.failure(text, &rest));
        let Some(next) = after(&rest, failed) else { break };
        rest = next;
    }
    errors.sort_by_key(|error| error.span.map_or(0, |span| span.start));
    errors.dedup_by(|a, b| same_line(text, a, b));
    errors
}

/// Two errors on one line are mostly one mistake.
fn same_line(text: &str, a: &Diagnostic, b: &Diagnostic) -> bool {
    let (Some(a), Some(b)) = (a.span, b.span) else { return false };
    let (start, end) = (b.start.min(a.start) as usize, b.start.max(a.start) as usize);
    text.get(start..end.min(text.len())).is_none_or(|between| !between.contains('\n'))
}

/// The tokens after the statement that failed at `failed`; `None` if nothing follows.
fn after(lexed: &Lexed, failed: usize) -> Option<Lexed> {
    let tokens = &lexed.tokens;
    let begins_line = failed > 0 && matches!(tokens.kind(failed - 1), Kind::Newline | Kind::Dedent | Kind::Indent);
    // An indentation that is wrong by itself, or a block that is missing, does not make its own line wrong.
    let structural = tokens.kind(failed) == Kind::Indent || (begins_line && tokens.kind(failed - 1) == Kind::Newline);
    let resumable = structural && !is_clause(tokens.kind(failed)) && failed > 1 && !repeats(tokens, failed);
    let mut at =
        if resumable { failed } else { (failed..tokens.len()).find(|&index| tokens.kind(index) == Kind::Newline)? + 1 };
    if at >= lexed.made_up {
        return None;
    }
    let mut kept = Tokens::with_capacity(tokens.len() - at + 1);
    kept.push(Kind::StartModule, 0, 0);
    let (mut open, mut made_up) = (Vec::new(), None);
    // For each indentation, whether it was kept.
    let mut blocks: Vec<bool> = Vec::new();
    let mut orphaned = true;
    while at < tokens.len() {
        let kind = tokens.kind(at);
        if at >= lexed.made_up && made_up.is_none() {
            made_up = Some(kept.len());
        }
        let keep = match kind {
            Kind::Indent => {
                let expected = kept.len() > 2
                    && kept.kind(kept.len() - 1) == Kind::Newline
                    && kept.kind(kept.len() - 2) == Kind::Colon;
                blocks.push(expected);
                expected
            }
            Kind::Dedent => {
                let kept = blocks.pop().unwrap_or(false);
                orphaned |= !kept;
                kept
            }
            _ if orphaned && is_clause(kind) && is_line_start(&kept) => {
                at = (at..tokens.len())
                    .find(|&index| tokens.kind(index) == Kind::Newline)
                    .map_or(tokens.len(), |at| at + 1);
                continue;
            }
            _ => true,
        };
        if keep {
            orphaned &= matches!(kind, Kind::Indent | Kind::Dedent);
            if lexed.open.contains(&(at as u32)) {
                open.push(kept.len() as u32);
            }
            kept.push(kind, tokens.starts[at] as usize, tokens.ends[at] as usize);
        }
        at += 1;
    }
    let made_up = made_up.unwrap_or(kept.len() - 1);
    if kept.kind(kept.len() - 1) != Kind::End {
        let end = tokens.span(tokens.len() - 1).end as usize;
        kept.push(Kind::End, end, end);
    }
    Some(Lexed {
        tokens: kept,
        error: None,
        error_overrides: false,
        cut_short: false,
        warnings: Vec::new(),
        open,
        made_up,
    })
}

fn is_clause(kind: Kind) -> bool {
    matches!(kind, Kind::Elif | Kind::Else | Kind::Except | Kind::Finally | Kind::Case)
}

fn is_line_start(tokens: &Tokens) -> bool {
    let last = tokens.kind(tokens.len() - 1);
    matches!(last, Kind::Newline | Kind::Indent | Kind::Dedent | Kind::StartModule)
}

/// The parse stopped at the very first token: to take it up there again would lead nowhere.
fn repeats(tokens: &Tokens, failed: usize) -> bool {
    failed == 1 && tokens.kind(failed) != Kind::Indent
}

#[cfg(test)]
mod tests {
    use super::errors;
    use crate::base::Source;

    fn lines(text: &str) -> Vec<u32> {
        let source = Source::new("x.py", text);
        errors(source.text()).iter().filter_map(|error| error.location(&source)).map(|at| at.line).collect()
    }

    #[test]
    fn every_broken_statement_is_reported() {
        assert_eq!(lines("x = 1\n"), []);
        assert_eq!(lines("x = = 1\ny = 2\ndef f(:\n    pass\n"), [1, 3]);
        assert_eq!(lines("if x = :\n    a b\nelse:\n    c d\ne f\n"), [1, 2, 4, 5]);
        assert_eq!(lines("try:\n    a b\nexcept E:\n    c\nd e\n"), [2, 5]);
        assert_eq!(lines("def f():\nx\ny z\n"), [2, 3]);
        assert_eq!(lines("  x\ny z\n"), [1, 2]);
        assert_eq!(lines("f() = 1\ng() = 2\n"), [1, 2]);
        assert_eq!(lines("a b\n'c\n"), [1, 2]);
        assert_eq!(lines(")\n"), [1]);
        assert_eq!(lines("else:\n  a b\n"), [1, 2]);
        assert_eq!(lines("'\\x'\nf(a b)\n"), [1, 2]);
    }
}
