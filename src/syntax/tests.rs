//! What the front end promises as a whole: messages and their places, modes, the prompt, depth. `compile::measure` is about its speed.

use crate::base::Source;
use crate::syntax::ast::Mode;
use crate::syntax::parse::{self, Interactive};

/// The error as `Class: message` with line, offset and end offset; empty if there is none.
fn error(text: &str, mode: Mode) -> String {
    let source = Source::new("x.py", text);
    let arena = bumpalo::Bump::new();
    let Err(errors) = parse::parse(&arena, source.text(), mode) else { return String::new() };
    let error = &errors[0];
    let place =
        error.location(&source).map_or(String::new(), |at| format!("{}:{}-{} ", at.line, at.offset, at.end_offset));
    format!("{place}{}: {}", error.category.class_name(), error.message)
}

#[test]
fn errors_are_pythons() {
    let zeros = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
    let table = [
        ("a b", "1:3-4 SyntaxError: invalid syntax"),
        ("f(a b)", "1:3-6 SyntaxError: invalid syntax. Perhaps you forgot a comma?"),
        ("x = (1\ny = 2", "1:5-0 SyntaxError: '(' was never closed"),
        ("x = )", "1:5-5 SyntaxError: unmatched ')'"),
        ("if x\n  y", "1:5-6 SyntaxError: expected ':'"),
        ("if x = 1: y", "1:4-9 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
        ("f() = 1", "1:1-4 SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"),
        ("a, f() = b = 1", "1:4-7 SyntaxError: cannot assign to function call"),
        ("x: int\ny", ""),
        ("(x, y): int", "1:1-7 SyntaxError: only single target (not tuple) can be annotated"),
        ("del f()", "1:5-8 SyntaxError: cannot delete function call"),
        ("def f(a=1, b): pass", "1:12-13 SyntaxError: parameter without a default follows parameter with a default"),
        ("f(a=1, 2)", "1:9-10 SyntaxError: positional argument follows keyword argument"),
        ("class A\n", "1:8-9 SyntaxError: expected ':'"),
        ("def f():\nx", "2:1-2 IndentationError: expected an indented block after function definition on line 1"),
        ("  x", "1:2--1 IndentationError: unexpected indent"),
        ("if x:\n  y\n z", "3:3--1 IndentationError: unindent does not match any outer indentation level"),
        ("if x:\n\ty\n        z", "3:1-0 TabError: inconsistent use of tabs and spaces in indentation"),
        ("print x", "1:1-8 SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"),
        ("'a", "1:1-1 SyntaxError: unterminated string literal (detected at line 1)"),
        ("x = 1\n'''a\n", "2:1-1 SyntaxError: unterminated triple-quoted string literal (detected at line 2)"),
        ("f'{a b}'", "1:4-7 SyntaxError: invalid syntax. Perhaps you forgot a comma?"),
        ("f'{}'", "1:4-5 SyntaxError: f-string: valid expression required before '}'"),
        ("f'{a!x}'", "1:6-7 SyntaxError: f-string: invalid conversion character 'x': expected 's', 'r', or 'a'"),
        ("f'}'", "1:3-3 SyntaxError: f-string: single '}' is not allowed"),
        ("5x", "1:1-1 SyntaxError: invalid decimal literal"),
        ("x = 01", &format!("1:5-6 SyntaxError: {zeros}")),
        ("€", "1:1-1 SyntaxError: invalid character '€' (U+20AC)"),
        ("import a from b", "1:1-16 SyntaxError: Did you mean to use 'from ... import ...' instead?"),
        ("{1: 2, 3}", "1:8-0 SyntaxError: ':' expected after dictionary key"),
        ("a + not b", "1:5-10 SyntaxError: 'not' after an operator must be parenthesized"),
        ("match x:\n  case A(b=1, c): y", "2:15-16 SyntaxError: positional patterns follow keyword patterns"),
        ("a b\n'c", "2:1-1 SyntaxError: unterminated string literal (detected at line 2)"),
    ];
    for (text, expected) in table {
        assert_eq!(error(text, Mode::Exec), expected, "{text:?}");
    }
}

#[test]
fn modes() {
    assert_eq!(error("x, y\n\n", Mode::Eval), "");
    assert_eq!(error("x = 1", Mode::Eval), "1:3-4 SyntaxError: invalid syntax");
    assert_eq!(error("yield x", Mode::Eval), "1:1-6 SyntaxError: invalid syntax");
    assert_eq!(error("x; y", Mode::Single), "");
    assert_eq!(error("if x:\n y\n", Mode::Single), "");
    let multiple = "1:2-3 SyntaxError: multiple statements found while compiling a single statement";
    assert_eq!(error("x\ny", Mode::Single), multiple);
    assert_eq!(error("", Mode::Exec), "");
}

#[test]
fn the_prompt_knows_when_more_is_to_come() {
    let arena = bumpalo::Bump::new();
    let state = |text: &'static str| match parse::interactive(&arena, text) {
        Interactive::Complete(_) => "complete",
        Interactive::Incomplete => "incomplete",
        Interactive::Wrong(_) => "wrong",
    };
    let blocks = ["if x:", "if x:\n  y", "try:\n  a\n", "@a", "def f(): pass", "match x:", "match x:\n  case 1:"];
    let tokens = ["x = (", "f(a,", "'''a", "x \\", "f'{", "'a\\"];
    for text in blocks.into_iter().chain(tokens) {
        assert_eq!(state(text), "incomplete", "{text:?}");
    }
    for text in ["x", "x;", "if x:\n  y\n", "def f(): pass\n", "try: a\nexcept: b\n", "x = [\n1]"] {
        assert_eq!(state(text), "complete", "{text:?}");
    }
    for text in ["x y", "f(a b", "for", "a = 1 +", "'abc", "x = [1)", " x", "if x:\ny", "def f(a)", "else"] {
        assert_eq!(state(text), "wrong", "{text:?}");
    }
}

#[test]
fn depth_is_no_danger() {
    let nested = |open: &str, inside: &str, close: &str, n: usize| open.repeat(n) + inside + &close.repeat(n);
    assert!(error(&nested("(", "", ")", 100_000), Mode::Exec).ends_with("too many nested parentheses"));
    assert!(error(&nested("f'{", "", "", 200), Mode::Exec).ends_with("too many nested f-strings"));
    assert_eq!(error(&nested("(", "1", ")", 200), Mode::Exec), "");
    for chain in ["-", "not ", "lambda: ", "a if b else ", "a + ", "a ** ", "a = ", "a and b or "] {
        assert_eq!(error(&nested(chain, "x", "", 100_000), Mode::Exec), "", "{chain}");
    }
    for trailer in [".b", "()", "[0]", " < b"] {
        assert_eq!(error(&format!("a{}", trailer.repeat(100_000)), Mode::Exec), "", "{trailer}");
    }
    for broken in ["(lambda: ", "[a if b else ", "f(a, b=", "{a: "] {
        assert_ne!(error(&nested(broken, "c d", "", 190), Mode::Exec), "", "{broken}");
    }
}
