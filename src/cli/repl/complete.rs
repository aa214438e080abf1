//! Completion: what the word before the cursor may become.

use super::commands;
use super::statics::{self, Known, Names};
use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::native::Module;
use crate::object::native::text_of;
use crate::object::{Cx, Str, ops};
use crate::stdlib;
use crate::syntax::ast::Mode;
use crate::syntax::lexer::{self, Lexed};
use crate::syntax::token::Kind;
use std::collections::BTreeSet;
use std::path::Path;

/// A word that fits: what is written for it, and what is shown of it.
pub(super) struct Candidate {
    pub(super) text: String,
    pub(super) shown: String,
}

pub(super) struct Found {
    /// Where the word begins that the candidates stand for.
    pub(super) start: usize,
    /// Not empty.
    pub(super) candidates: Vec<Candidate>,
}

const KEYWORDS: [&str; 38] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with", "yield",
];

/// The candidates for the word that ends at the cursor; `None` if there are none.
pub(super) fn complete(cx: &mut Cx, namespace: &Value, text: &str, cursor: usize) -> Option<Found> {
    let before = &text[..cursor];
    if before.starts_with(':') {
        return command(cx, namespace, before);
    }
    if before.starts_with('!') {
        let start = before.rfind(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '=' | '<' | '>' | '!'));
        let start = start.map_or(0, |at| at + 1);
        return files(&before[start..], start);
    }
    let names = Names { namespace };
    let lexed = lexer::lex(before, Mode::Single);
    if let Some(start) = open_string(before, &lexed) {
        return in_string(cx, &names, before, start);
    }
    let start = word_start(before);
    let word = &before[start..];
    let mut found = BTreeSet::new();
    if let Some(is_whole) = in_import(cx, before, start, &lexed, &mut found) {
        return is_whole.then(|| fitting(start, word, found)).flatten();
    }
    let head = before[..start].trim_end();
    if head.ends_with('.') && !head.ends_with("..") {
        let object = names.know(cx, primary(&before[..head.len() - 1])?)?;
        return fitting(start, word, statics::attribute_names(cx, &object));
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(callee) = callee(before, &lexed)
        && let Some(Known::Value(callee)) = names.know(cx, callee)
        && let Some(signature) = statics::signature(cx, &callee)
    {
        let parameters = signature.parameters.iter().take_while(|name| !name.starts_with("**"));
        let parameters = parameters.map(|parameter| parameter.split('=').next().unwrap_or_default());
        let written = head.ends_with(['(', ',']);
        let is_name = |name: &&str| written && name.starts_with(|c: char| c.is_alphabetic() || c == '_');
        found.extend(parameters.filter(is_name).map(|name| format!("{name}=")));
    }
    let builtins = cx.state().builtins.clone();
    for names in [namespace, &builtins] {
        statics::dict_names(cx, names, &mut found);
    }
    found.extend(KEYWORDS.map(str::to_owned));
    fitting(start, word, found)
}

/// Those of the names that begin with the word; names with an underscore before them only if it was typed.
fn fitting(start: usize, word: &str, names: BTreeSet<String>) -> Option<Found> {
    let fits = |name: &&String| name.starts_with(word) && (word.starts_with('_') || !name.starts_with('_'));
    let mut chosen: Vec<&String> = names.iter().filter(fits).collect();
    if chosen.is_empty() {
        let folded = word.to_lowercase();
        chosen = names.iter().filter(|name| name.to_lowercase().starts_with(&folded)).collect();
    }
    if chosen.is_empty() {
        return None;
    }
    let candidates = chosen.into_iter().map(|name| Candidate { text: name.clone(), shown: name.clone() });
    Some(Found { start, candidates: candidates.collect() })
}

/// What all candidates begin with.
pub(super) fn common_start(candidates: &[Candidate]) -> String {
    let Some((first, rest)) = candidates.split_first() else { return String::new() };
    let mut common = first.text.as_str();
    for candidate in rest {
        let same = common.chars().zip(candidate.text.chars()).take_while(|(one, other)| one == other);
        common = &common[..same.map(|(one, _)| one.len_utf8()).sum()];
    }
    common.to_owned()
}

fn word_start(before: &str) -> usize {
    let word = before.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric() || *c == '_');
    word.last().map_or(before.len(), |(at, _)| at)
}

/// The quote of the string that has no end before the cursor.
fn open_string(before: &str, lexed: &Lexed) -> Option<usize> {
    lexed.error.as_ref()?;
    let last = (0..lexed.tokens.len()).rev().find(|&at| {
        let kind = lexed.tokens.kind(at);
        !matches!(kind, Kind::Error | Kind::End | Kind::Newline | Kind::Dedent | Kind::Indent)
    });
    let end = last.map_or(0, |at| lexed.tokens.ends[at] as usize).min(before.len());
    let quote = end + before[end..].find(['\'', '"', '#'])?;
    (before.as_bytes()[quote] != b'#').then_some(quote)
}

/// The primary expression that ends a text: `a.b[0]` of `x = a.b[0]`.
pub(super) fn primary(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let lexed = lexer::lex(text, Mode::Single);
    let tokens = &lexed.tokens;
    let mut at = (0..tokens.len()).rev().find(|&at| {
        let (kind, span) = (tokens.kind(at), tokens.span(at));
        !matches!(kind, Kind::Newline | Kind::End | Kind::Dedent | Kind::Error) && span.start < span.end
    })?;
    if tokens.ends[at] as usize != text.len() {
        return None;
    }
    loop {
        match tokens.kind(at) {
            Kind::RightParen | Kind::RightBracket | Kind::RightBrace => {
                let mut depth = 0usize;
                loop {
                    match tokens.kind(at) {
                        Kind::RightParen | Kind::RightBracket | Kind::RightBrace => depth += 1,
                        Kind::LeftParen | Kind::LeftBracket | Kind::LeftBrace => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    at = at.checked_sub(1)?;
                }
                let before = at.checked_sub(1).map(|at| tokens.kind(at));
                let is_trailer = matches!(tokens.kind(at), Kind::LeftParen | Kind::LeftBracket)
                    && before.is_some_and(|kind| {
                        kind.is_name() || matches!(kind, Kind::RightParen | Kind::RightBracket | Kind::String)
                    });
                if is_trailer {
                    at -= 1;
                    continue;
                }
            }
            Kind::FStringEnd => {
                while tokens.kind(at) != Kind::FStringStart {
                    at = at.checked_sub(1)?;
                }
            }
            kind if kind.is_name() || matches!(kind, Kind::String | Kind::Number | Kind::True | Kind::False) => {}
            _ => return None,
        }
        match at.checked_sub(1).map(|at| tokens.kind(at)) {
            Some(Kind::Dot) => at = at.checked_sub(2)?,
            _ => return Some(&text[tokens.starts[at] as usize..]),
        }
    }
}

/// What is called by the innermost bracket that is open.
pub(super) fn callee<'t>(before: &'t str, lexed: &Lexed) -> Option<&'t str> {
    let &open = lexed.open.last()?;
    let (kind, start) = (lexed.tokens.kind(open as usize), lexed.tokens.starts[open as usize] as usize);
    let directly = before[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ')' | ']'));
    if kind != Kind::LeftParen || !directly {
        return None;
    }
    primary(&before[..start])
}

/// Candidates in a string: keys of a dict that is subscripted, or files.
fn in_string(cx: &mut Cx, names: &Names<'_>, before: &str, quote: usize) -> Option<Found> {
    let mark = &before[quote..=quote];
    let content = before[quote..].trim_start_matches(mark.chars().next()?);
    let content_start = before.len() - content.len();
    let prefix = before[..quote].chars().rev().take_while(char::is_ascii_alphabetic).count();
    let head = before[..quote - prefix].trim_end();
    if let Some(container) = head.strip_suffix('[')
        && let Some(Known::Value(dict)) = primary(container).and_then(|text| names.know(cx, text))
        && dict.downcast::<Dict>().is_some()
    {
        let keys = ops::dict::entries(cx, &dict);
        let keys = keys.iter().filter(|(key, _)| key.exact::<Str>().is_some()).map(|(key, _)| text_of(key));
        let fits = |key: &String| key.starts_with(content) && !key.contains(['\\', '\n']) && !key.contains(mark);
        let candidates = keys.filter(fits).take(10_000);
        let candidates: Vec<Candidate> =
            candidates.map(|key| Candidate { text: format!("{key}{mark}]"), shown: key }).collect();
        return (!candidates.is_empty()).then_some(Found { start: content_start, candidates });
    }
    files(content, content_start)
}

/// Files and folders whose paths begin so.
fn files(path: &str, start: usize) -> Option<Found> {
    let (folder, word) = path.rsplit_once('/').map_or(("", path), |(folder, word)| (folder, word));
    let shown_folder = match (folder, path.starts_with('/')) {
        ("", true) => "/".to_owned(),
        ("", false) => ".".to_owned(),
        (folder, _) => match (folder.strip_prefix('~'), std::env::var("HOME")) {
            (Some(rest), Ok(home)) if rest.is_empty() || rest.starts_with('/') => format!("{home}{rest}"),
            _ => folder.to_owned(),
        },
    };
    let mut candidates = Vec::new();
    for entry in std::fs::read_dir(shown_folder).ok()?.flatten().take(10_000) {
        let Ok(name) = entry.file_name().into_string() else { continue };
        if !name.starts_with(word) || name.starts_with('.') && !word.starts_with('.') {
            continue;
        }
        let slash = if entry.path().is_dir() { "/" } else { "" };
        candidates.push(Candidate { text: format!("{name}{slash}"), shown: format!("{name}{slash}") });
    }
    candidates.sort_by(|one, other| one.text.cmp(&other.text));
    (!candidates.is_empty()).then_some(Found { start: start + path.len() - word.len(), candidates })
}

/// Collects the names that an import statement may go on with; `None` if there is no such statement, false if it takes no name here.
fn in_import(cx: &mut Cx, before: &str, start: usize, lexed: &Lexed, found: &mut BTreeSet<String>) -> Option<bool> {
    let tokens = &lexed.tokens;
    let is_end = |kind: Kind| {
        matches!(kind, Kind::Newline | Kind::Indent | Kind::Dedent | Kind::Semicolon | Kind::StartSingle | Kind::Colon)
    };
    // The end of the text is no end of the line that is being typed.
    let known = (0..tokens.len()).filter(|&at| tokens.span(at).start < tokens.span(at).end);
    let known: Vec<usize> = known.collect();
    let first = known.iter().rposition(|&at| is_end(tokens.kind(at)) && (tokens.ends[at] as usize) < before.len());
    let line = &known[first.map_or(0, |at| at + 1)..];
    let word = |at: usize| tokens.span(at).of(before);
    let (&head, rest) = line.split_first()?;
    let rest: Vec<usize> = rest.iter().copied().filter(|&at| (tokens.starts[at] as usize) < start).collect();
    let package = |from: &[usize]| from.iter().map(|&at| word(at)).collect::<String>();
    match tokens.kind(head) {
        Kind::From => match rest.iter().position(|&at| tokens.kind(at) == Kind::Import) {
            Some(at) => {
                importable(cx, &package(&rest[..at]), found);
                modules(cx, &format!("{}.", package(&rest[..at])), found);
            }
            None if tokens.ends[head] as usize == before.len() => return None,
            None => modules(cx, &package(&rest), found),
        },
        Kind::Import if tokens.ends[head] as usize != before.len() => {
            let last = rest.iter().rposition(|&at| tokens.kind(at) == Kind::Comma).map_or(0, |at| at + 1);
            if rest[last..].iter().any(|&at| tokens.kind(at) == Kind::As) {
                return Some(false);
            }
            modules(cx, &package(&rest[last..]), found);
        }
        _ => return None,
    }
    Some(true)
}

/// The names that can be imported from a module: of one that is there already, or of one of baem's own, which is loaded.
fn importable(cx: &mut Cx, name: &str, found: &mut BTreeSet<String>) {
    let (modules, key) = (cx.state().modules.clone(), cx.intern(name));
    let mut module = ops::dict::get_name(cx, &modules, key);
    if module.is_none() && stdlib::names().any(|known| known == name) {
        let import = cx.doors().import_module;
        module = import(cx, name).ok();
    }
    if let Some(module) = module.filter(|module| module.downcast::<Module>().is_some()) {
        found.extend(statics::attribute_names(cx, &Known::Value(module)));
    }
}

/// The modules below a package, whose name ends in a dot; all of them if it is empty.
fn modules(cx: &mut Cx, package: &str, found: &mut BTreeSet<String>) {
    let below = |name: &str| {
        let rest = name.strip_prefix(package)?;
        Some(rest.split('.').next()?.to_owned()).filter(|name| !name.is_empty())
    };
    found.extend(stdlib::names().filter_map(below));
    let loaded = cx.state().modules.clone();
    let mut names = BTreeSet::new();
    statics::dict_names(cx, &loaded, &mut names);
    found.extend(names.iter().filter_map(|name| below(name)));
    let (sys, key) = (cx.state().sys.clone(), cx.intern("path"));
    let Some(path) = ops::dict::get_name(cx, &sys, key) else { return };
    let Some(list) = path.downcast::<crate::object::layout::list::List>() else { return };
    let folders: Vec<String> =
        list.items.get(cx).iter().filter(|item| item.exact::<Str>().is_some()).map(text_of).collect();
    for folder in folders {
        let folder = if folder.is_empty() { "." } else { &folder };
        let folder = Path::new(folder).join(package.replace('.', "/"));
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten().take(10_000) {
            let Ok(name) = entry.file_name().into_string() else { continue };
            let module = name.strip_suffix(".py").unwrap_or(&name);
            let is_name = module.chars().all(|c| c.is_alphanumeric() || c == '_') && !module.is_empty();
            if is_name && (module.len() < name.len() || entry.path().join("__init__.py").is_file()) {
                found.insert(module.to_owned());
            }
        }
    }
}

/// Candidates on a line that begins with a colon.
fn command(cx: &mut Cx, namespace: &Value, before: &str) -> Option<Found> {
    let Some((name, _)) = before.split_once(' ') else {
        let names = commands::names().map(|name| format!(":{name}"));
        let chosen = names.filter(|name| name.starts_with(before));
        let candidates: Vec<Candidate> = chosen.map(|name| Candidate { text: name.clone(), shown: name }).collect();
        return (!candidates.is_empty()).then_some(Found { start: 0, candidates });
    };
    let start = name.len() + 1;
    let found = complete(cx, namespace, &before[start..], before.len() - start)?;
    Some(Found { start: found.start + start, ..found })
}

#[cfg(test)]
mod tests {
    use super::primary;

    #[test]
    fn primary_expressions_are_found_from_their_end() {
        for (text, expected) in [
            ("x = a.b", Some("a.b")),
            ("f(a.b[0]", Some("a.b[0]")),
            ("print(f(1, 2).x", Some("f(1, 2).x")),
            ("'abc'", Some("'abc'")),
            ("[1, 2]", Some("[1, 2]")),
            ("x + (a)", Some("(a)")),
            ("x +", None),
            ("return x", Some("x")),
        ] {
            assert_eq!(primary(text), expected, "{text}");
        }
    }
}
