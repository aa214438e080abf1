//! What Enter does: whether a text is whole, and where its next line begins. The parser and the lexer decide.

use crate::syntax::ast::Mode;
use crate::syntax::lexer;
use crate::syntax::parse::{self, Interactive};
use crate::syntax::token::Kind;

const LEVEL: usize = 4;

/// Whether more lines may make statements of a text that are none, or go on with the block at its end. The blanks of a last line do not
/// count: they are where its text would begin.
pub(super) fn is_incomplete(text: &str) -> bool {
    if text.starts_with([':', '!']) {
        return false;
    }
    let text = match text.rsplit_once('\n') {
        Some((before, last)) if last.trim().is_empty() => format!("{before}\n"),
        _ => text.to_owned(),
    };
    let arena = bumpalo::Bump::new();
    matches!(parse::interactive(&arena, &text), Interactive::Incomplete)
}

/// A text that was pasted, as code: examples lose their prompts and their output, code from within a block the block's indentation.
pub(super) fn cleaned(text: &str) -> String {
    let Some(first) = text.lines().find(|line| !line.trim().is_empty()) else { return text.to_owned() };
    let blanks = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let is_example = first.trim_start().starts_with(">>> ");
    if !is_example
        && (blanks.is_empty() || !text.lines().all(|line| line.trim().is_empty() || line.starts_with(blanks)))
    {
        return text.to_owned();
    }
    let lines = text.lines().filter_map(|line| {
        let line = line.strip_prefix(blanks).unwrap_or(line);
        if !is_example {
            return Some(line);
        }
        let code = line.strip_prefix(">>>").or_else(|| line.strip_prefix("..."))?;
        Some(code.strip_prefix(' ').unwrap_or(code))
    });
    let mut cleaned = lines.collect::<Vec<_>>().join("\n");
    if text.ends_with('\n') && !is_example {
        cleaned.push('\n');
    }
    cleaned
}

/// The blanks with which the line begins that follows a text.
pub(super) fn next_indent(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or("");
    let blanks = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
    let lexed = lexer::lex(before, Mode::Single);
    if lexed.cut_short && lexed.error.is_some() && !line.trim_end().ends_with('\\') {
        // Inside a string every blank counts.
        return String::new();
    }
    let tokens = &lexed.tokens;
    let is_real = |kind: Kind| !matches!(kind, Kind::Newline | Kind::Indent | Kind::Dedent | Kind::End);
    let last = (0..tokens.len()).rev().find(|&at| is_real(tokens.kind(at)));
    if let Some(&open) = lexed.open.last() {
        let start = tokens.starts[open as usize] as usize;
        let line_start = before[..start].rfind('\n').map_or(0, |at| at + 1);
        let opening = &before[line_start..];
        let outer = opening.len() - opening.trim_start_matches([' ', '\t']).len();
        return if last == Some(open as usize) {
            format!("{}{}", &opening[..outer], " ".repeat(LEVEL))
        } else if line_start + blanks.len() == before.len() - line.len() + blanks.len() {
            // The line of the bracket itself: what follows stands below what the bracket holds.
            " ".repeat(before[line_start..start].chars().count() + 1)
        } else {
            blanks.to_owned()
        };
    }
    let Some(last) = last else { return blanks.to_owned() };
    if line.trim().is_empty() {
        return blanks.to_owned();
    }
    if tokens.kind(last) == Kind::Colon {
        return format!("{blanks}{}", " ".repeat(LEVEL));
    }
    let line_start = before.len() - line.len() + blanks.len();
    let first = tokens.starts.iter().position(|&start| start as usize == line_start).map(|mut at| {
        while matches!(tokens.kind(at), Kind::Indent | Kind::Dedent | Kind::StartSingle) {
            at += 1;
        }
        tokens.kind(at)
    });
    match first {
        Some(Kind::Return | Kind::Pass | Kind::Break | Kind::Continue | Kind::Raise) => {
            blanks[..blanks.len().saturating_sub(LEVEL)].to_owned()
        }
        _ => blanks.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{cleaned, is_incomplete, next_indent};

    /// What is typed, and whether Enter asks for more.
    #[rustfmt::skip]
    const CASES: &[(&str, bool)] = &[
        ("1", false), ("x = 1", false), ("x = 1; y = 2", false), ("x = (1", true), ("x = (1,\n2)", false),
        ("f(", true), ("[1, 2", true), ("{'a': 1", true), ("x[", true), ("f(a, b=", true), ("(((", true), (")", false),
        ("(]", false), ("x = ", false), ("1 +", false), ("1 + \\", true), ("1 + \\\n2", false), ("'''a", true),
        ("'''a\nb'''", false), ("\"\"\"", true), ("'a", false), ("f'{x", true), ("f'''{x", true), ("f'''a\n{x}", true),
        ("if x:", true), ("if x: y", true), ("if x: y\n", false), ("if x:\n    y", true), ("if x:\n    y\n", false),
        ("if x:\n    y\n    ", false), ("if x:\n    y\nelse:", true), ("if x:\n    y\nelse:\n    z\n", false),
        ("if x:\ny", false), ("if x", false), ("for i in x:", true), ("for i in x: print(i)\n", false), ("for", false),
        ("while True:", true), ("def f():", true), ("def f(", true), ("def f():\n    return 1", true),
        ("def f():\n    return 1\n", false), ("def f(): return 1\n", false), ("@d", true), ("@d\ndef f():", true),
        ("@d\ndef f(): pass\n", false), ("class A:", true), ("class A: pass\n", false), ("class A:\n    x = 1\n", false),
        ("try:", true), ("try:\n    x", true), ("try:\n    x\n", true), ("try:\n    x\nexcept E:", true),
        ("try:\n    x\nexcept E:\n    y\n", false), ("try:\n    x\nfinally:\n    y\n", false), ("with x:", true),
        ("with x:\n    y\n", false), ("with (a as b,", true), ("match x:", true), ("match x:\n    case 1:", true),
        ("match x:\n    case 1:\n        y\n", false), ("match", false), ("match = 1", false), ("async def f():", true),
        ("async def f():\n    await g()\n", false), ("await x", false), ("lambda: (", true), ("lambda: 1", false),
        ("x = [\n1,\n\n2", true), ("if (x\n  and y):", true), ("import", false), ("from a import (", true),
        ("from a import (b,\nc)", false), ("type X = int", false), ("# only this", false), ("", false), ("   ", false),
        ("x = 1  # (", false), ("return", false), ("x = 1\ny = 2", false), ("x = 1\nif x:\n    y", true),
        ("x = 1\nif x:\n    y\n", false), (":dis f(", false), ("!ls (", false), ("print('('", true), ("def f():\n    '''a", true),
        ("def f():\n    x = (\n", true), ("if x:\n    pass\n  y", false),
    ];

    #[test]
    fn the_parser_knows_what_is_missing() {
        for &(text, expected) in CASES {
            assert_eq!(is_incomplete(text), expected, "{text:?}");
        }
    }

    #[test]
    fn pasted_text_becomes_code() {
        assert_eq!(cleaned(">>> x = [1,\n...      2]\n>>> x\n[1, 2]\n"), "x = [1,\n     2]\nx");
        assert_eq!(cleaned("    if x:\n\n        y\n"), "if x:\n\n    y\n");
        assert_eq!(cleaned("  x\ny"), "  x\ny");
        assert_eq!(cleaned("x\n  y"), "x\n  y");
    }

    #[test]
    fn lines_begin_where_they_belong() {
        for (text, indent) in [
            ("if x:", 4),
            ("if x:\n    for y in z:", 8),
            ("if x:\n    y", 4),
            ("def f():\n    return 1", 0),
            ("def f():\n    if x:\n        pass", 4),
            ("x = {", 4),
            ("f(a,", 2),
            ("x = [1,\n     2,", 5),
            ("x = '''a", 0),
            ("x = 'a:'  # b:", 0),
            ("if x:  # why", 4),
            ("x[1:", 2),
        ] {
            assert_eq!(next_indent(text).len(), indent, "{text:?}");
        }
    }
}
