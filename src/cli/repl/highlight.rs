//! Which part of a text has which style: what baem's own lexer says of it.

use super::theme::Style;
use crate::syntax::ast::Mode;
use crate::syntax::lexer;
use crate::syntax::token::{Kind, Tokens};

/// A part of a text and its style; parts do not overlap and are in order.
pub(super) type Part = (usize, usize, Style);

/// The parts of a text that have a style. `is_builtin` knows the names that Python brings along.
pub(super) fn parts(text: &str, mut is_builtin: impl FnMut(&str) -> bool) -> Vec<Part> {
    if text.starts_with('!') {
        return vec![(0, text.len(), Style::Command)];
    }
    if let Some(command) = text.strip_prefix(':') {
        let name = command.find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |at| at + 1);
        return vec![(0, name, Style::Command)];
    }
    let lexed = lexer::lex(text, Mode::Single);
    let tokens = &lexed.tokens;
    let mut parts = Vec::with_capacity(tokens.len());
    let mut end = 0;
    for at in 0..tokens.len() {
        let (start, stop) = (tokens.starts[at] as usize, (tokens.ends[at] as usize).min(text.len()));
        if start < end || start >= stop {
            continue;
        }
        comments(text, end..start, &mut parts);
        end = stop;
        if tokens.kind(at) == Kind::Error {
            end = start;
            break;
        }
        if let Some(style) = style_of(text, tokens, at, &mut is_builtin) {
            parts.push((start, stop, style));
        }
    }
    rest(text, end, &mut parts);
    parts
}

/// Comments are in the gaps between tokens.
fn comments(text: &str, gap: std::ops::Range<usize>, parts: &mut Vec<Part>) {
    let mut from = gap.start;
    while let Some(at) = text.get(from..gap.end).and_then(|gap| gap.find('#')) {
        let start = from + at;
        let stop = text[start..gap.end].find('\n').map_or(gap.end, |at| start + at);
        parts.push((start, stop, Style::Comment));
        from = stop;
    }
}

/// What the lexer gave up on: a string that has no end yet, as a rule.
fn rest(text: &str, from: usize, parts: &mut Vec<Part>) {
    let rest = &text[from..];
    let Some(at) = rest.find(['\'', '"', '#']) else { return };
    let is_comment = rest[at..].starts_with('#');
    let stop = if is_comment || !rest[at..].starts_with("\"\"\"") && !rest[at..].starts_with("'''") {
        rest[at..].find('\n').map_or(rest.len(), |end| at + end)
    } else {
        rest.len()
    };
    parts.push((from + at, from + stop, if is_comment { Style::Comment } else { Style::String }));
}

fn style_of(text: &str, tokens: &Tokens, at: usize, is_builtin: &mut impl FnMut(&str) -> bool) -> Option<Style> {
    let before = at.checked_sub(1).map(|at| tokens.kind(at));
    Some(match tokens.kind(at) {
        Kind::False | Kind::None | Kind::True | Kind::Ellipsis => Style::Constant,
        Kind::Match | Kind::Case | Kind::Type => Style::Keyword,
        kind if kind.is_keyword() => Style::Keyword,
        Kind::Number => Style::Number,
        Kind::String | Kind::FStringStart | Kind::FStringMiddle | Kind::FStringEnd => Style::String,
        Kind::Name => match before {
            Some(Kind::Def | Kind::Class) => Style::Definition,
            Some(Kind::At)
                if at >= 2
                    && matches!(
                        tokens.kind(at - 2),
                        Kind::Newline | Kind::Indent | Kind::Dedent | Kind::StartSingle
                    ) =>
            {
                Style::Decorator
            }
            Some(Kind::Dot) => return None,
            _ if is_builtin(tokens.span(at).of(text)) => Style::Builtin,
            _ => return None,
        },
        _ => return None,
    })
}

/// The bracket at or before the cursor and the one that belongs to it; without one, the bracket alone.
pub(super) fn brackets(text: &str, cursor: usize) -> Option<(usize, Option<usize>)> {
    let is_bracket = |at: usize| matches!(text.as_bytes().get(at), Some(b'(' | b')' | b'[' | b']' | b'{' | b'}'));
    let at = [Some(cursor), cursor.checked_sub(1)].into_iter().flatten().find(|&at| is_bracket(at))?;
    let tokens = lexer::lex(text, Mode::Single).tokens;
    let mut open: Vec<(usize, Kind)> = Vec::new();
    for index in 0..tokens.len() {
        let start = tokens.starts[index] as usize;
        match tokens.kind(index) {
            kind @ (Kind::LeftParen | Kind::WithOpen | Kind::LeftBracket | Kind::LeftBrace | Kind::FieldOpen) => {
                open.push((start, kind));
            }
            Kind::RightParen | Kind::RightBracket | Kind::RightBrace | Kind::FieldClose => {
                let (opened, _) = open.pop()?;
                if opened == at || start == at {
                    return Some((at, Some(if opened == at { start } else { opened })));
                }
            }
            _ => {}
        }
    }
    let is_closing = matches!(text.as_bytes()[at], b')' | b']' | b'}');
    // A bracket in a string or a comment is none; one that is open may yet be closed.
    let is_token =
        (0..tokens.len()).any(|index| tokens.starts[index] as usize == at && tokens.kind(index) == Kind::Error);
    (is_closing && is_token).then_some((at, None))
}

#[cfg(test)]
mod tests {
    use super::{Style, brackets, parts};

    fn shown(text: &str) -> Vec<(&str, Style)> {
        parts(text, |name| name == "len").into_iter().map(|(start, end, style)| (&text[start..end], style)).collect()
    }

    #[test]
    fn tokens_have_styles() {
        assert_eq!(
            shown("def f(x):  # why\n    return len('a') + 1"),
            [
                ("def", Style::Keyword),
                ("f", Style::Definition),
                ("# why", Style::Comment),
                ("return", Style::Keyword),
                ("len", Style::Builtin),
                ("'a'", Style::String),
                ("1", Style::Number),
            ]
        );
        assert_eq!(shown("x.len # a"), [("# a", Style::Comment)]);
        assert_eq!(shown(":dis f"), [(":dis", Style::Command)]);
    }

    #[test]
    fn what_is_not_finished_has_styles_too() {
        assert_eq!(shown("x = 'ab"), [("'ab", Style::String)]);
        assert_eq!(shown("'''a\nif"), [("'''a\nif", Style::String)]);
        assert_eq!(shown("if x:\n  pass\n pa"), [("if", Style::Keyword), ("pass", Style::Keyword)]);
    }

    #[test]
    fn brackets_find_each_other() {
        assert_eq!(brackets("f(a[0])", 7), Some((6, Some(1))));
        assert_eq!(brackets("f(a[0])", 3), Some((3, Some(5))));
        assert_eq!(brackets("f(", 2), None);
        assert_eq!(brackets("'(' + x", 2), None);
    }
}
