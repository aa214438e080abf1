//! Which part of an expression failed: the operator, the brackets, the parentheses.

use crate::syntax::ast::{Expr, ExprKind, Mode, StmtKind};
use crate::syntax::parse::parse;
use bumpalo::Bump;

/// A place in some lines: line and character, from zero.
pub(super) type Place = (usize, usize);

/// From where to where carets stand; the rest of the expression gets tildes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Anchors {
    pub(super) start: Place,
    pub(super) end: Place,
}

/// Finds the anchors of an expression's text; `None` for expressions that are marked as a whole, and for what is no expression.
pub(super) fn find(segment: &str) -> Option<Anchors> {
    // In parentheses the text may go over several lines.
    let text = format!("(\n{segment}\n)");
    let arena = Bump::new();
    let parsed = parse(&arena, &text, Mode::Exec).ok()?;
    let [statement] = parsed.module.body else { return None };
    let StmtKind::Expr(expression) = statement.kind else { return None };
    let lines = Lines::new(segment);
    let end_of = |expression: &Expr<'_>| lines.place(&text, expression.span.end as usize);
    match expression.kind {
        ExprKind::Binary { left, right, .. } => {
            let start = lines.skip_to(end_of(left)?, |c| !c.is_whitespace() && c != ')')?;
            // An operator has one character or two.
            let (line, second) = (start.0, start.1 + 1);
            let before_right = (line, second) < lines.place(&text, right.span.start as usize)?;
            let is_part = lines.char_at((line, second)).is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '#');
            Some(Anchors { start, end: (line, second + (before_right && is_part) as usize) })
        }
        ExprKind::Subscript { value, .. } => {
            Some(Anchors { start: lines.skip_to(end_of(value)?, |c| c == '[')?, end: end_of(expression)? })
        }
        ExprKind::Call { func, .. } => {
            Some(Anchors { start: lines.skip_to(end_of(func)?, |c| c == '(')?, end: end_of(expression)? })
        }
        _ => None,
    }
}

/// The text of a segment by lines of characters.
struct Lines(Vec<Vec<char>>);

impl Lines {
    fn new(segment: &str) -> Lines {
        Lines(segment.split('\n').map(|line| line.chars().collect()).collect())
    }

    fn char_at(&self, (line, column): Place) -> Option<char> {
        self.0.get(line)?.get(column).copied()
    }

    /// The place of an offset into the text in parentheses.
    fn place(&self, text: &str, offset: usize) -> Option<Place> {
        let before = text.get(..offset)?;
        let line = before.matches('\n').count().checked_sub(1)?;
        let start = before.rfind('\n')? + 1;
        Some((line, before[start..].chars().count()))
    }

    /// The first character from a place on that `stop` accepts, comments and line ends skipped.
    fn skip_to(&self, (mut line, mut column): Place, stop: impl Fn(char) -> bool) -> Option<Place> {
        while line < self.0.len() {
            match self.char_at((line, column)) {
                None | Some('\\' | '#') => (line, column) = (line + 1, 0),
                Some(c) if stop(c) => return Some((line, column)),
                Some(_) => column += 1,
            }
        }
        None
    }
}

/// Whether marking all of a line would say nothing: the statement is `return f(…)` or `x = …(…)`, and the call is what failed. `start` and
/// `end` are where the failing part begins in the first line and ends in the last one.
pub(super) fn is_whole_statement(lines: &[String], start: usize, end: usize) -> bool {
    let text = lines.join("\n");
    let arena = Bump::new();
    let Ok(parsed) = parse(&arena, &text, Mode::Exec) else { return false };
    let Some(statement) = parsed.module.body.first() else { return false };
    let call = match statement.kind {
        StmtKind::Return(Some(call)) if matches!(call.kind, ExprKind::Call { func, .. } if matches!(func.kind, ExprKind::Name(_))) => {
            call
        }
        StmtKind::Assign { value: call, .. } if matches!(call.kind, ExprKind::Call { .. }) => call,
        _ => return false,
    };
    let (from, to) = (call.span.start as usize, call.span.end as usize);
    let last_line = text.rfind('\n').map_or(0, |at| at + 1);
    // Bytes are compared with characters, as CPython does, so that a line with `é` in it is marked.
    !text[..from].contains('\n') && from == start && to >= last_line && to - last_line == end
}

#[cfg(test)]
mod tests {
    use super::{Anchors, find};

    fn anchors(start: (usize, usize), end: (usize, usize)) -> Option<Anchors> {
        Some(Anchors { start, end })
    }

    #[test]
    fn operators_brackets_and_parentheses_are_anchors() {
        assert_eq!(find("a + b"), anchors((0, 2), (0, 3)));
        assert_eq!(find("(a) // b"), anchors((0, 4), (0, 6)));
        assert_eq!(find("a ** (b)"), anchors((0, 2), (0, 4)));
        assert_eq!(find("x[1]['é']"), anchors((0, 4), (0, 9)));
        assert_eq!(find("f (1,\n 2)"), anchors((0, 2), (1, 3)));
        assert_eq!(find("a # +\n  - b"), anchors((1, 2), (1, 3)));
        assert_eq!(find("a.b"), None);
        assert_eq!(find("a; b"), None);
    }
}
