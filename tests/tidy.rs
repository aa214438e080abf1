//! The rules of the house, as tests. Each rule has a reason, which its failure names; a rule that stands in the way
//! is changed here, with its reason, and not worked around.
//!
//! Nothing is parsed: sources are read as text, with comments and string literals blanked out where they could deceive.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files above this many lines are reported: look for a second concept in them.
const SOFT_LIMIT: usize = 800;
/// Files above this many lines fail.
const HARD_LIMIT: usize = 1500;
/// The instruction table is one table, however long it grows.
const ANY_LENGTH: [&str; 1] = ["src/bytecode/ops.rs"];

/// Where `unsafe` is allowed; an entry that ends in `/` is a folder. Everything else is safe Rust, so that a new type,
/// function or module of Python can never be the reason for a crash. A new entry is a decision: its reason stands in
/// the commit, and its invariants at the top of the file.
const UNSAFE_FILES: [&str; 22] = [
    "src/heap/",
    // The macro `object!`, which declares what a type holds.
    "src/object/mod.rs",
    "src/object/cx.rs",
    "src/object/frame.rs",
    "src/object/name.rs",
    "src/object/stack.rs",
    "src/object/tally.rs",
    "src/object/instance.rs",
    "src/object/layout/",
    // What runs between fork and exec.
    "src/sync/child.rs",
    // Copying a process, and other calls of the system with pointers.
    "src/sync/process.rs",
    // Handlers of signals.
    "src/sync/signal.rs",
    // Options and messages of sockets, and names of hosts.
    "src/sync/socket.rs",
    "src/vm/run.rs",
    "src/vm/arms.rs",
    "src/vm/bind.rs",
    "src/vm/call.rs",
    "src/vm/specialize.rs",
    "src/vm/steps.rs",
    "src/vm/generator.rs",
    "src/vm/unwind.rs",
    // The watched loop reads registers where the plain one does.
    "src/vm/watch.rs",
];

/// Crates that only generated code names, and those that are a vocabulary, read like a part of the standard library (of `libc` only
/// the numbers of errors and flags are used, but for signals and processes in `sync`; `rustix` and `nix` are the system's calls, made safe).
const HOMELESS_CRATES: [&str; 7] = ["lalrpop-util", "bumpalo", "memchr", "smallvec", "libc", "nix", "rustix"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The path as the rules and the messages write it.
fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), extension, &mut found);
    found.sort();
    found
}

fn fail_if_any(faults: &[String], reason: &str) {
    assert!(faults.is_empty(), "\n{}\n\n{reason}\n", faults.join("\n"));
}

/// The text with comments, strings and character literals replaced by blanks; line breaks stay.
fn code_only(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let blank = |out: &mut String, from: usize, to: usize| {
        out.extend(chars[from..to].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
    };
    while at < chars.len() {
        let start = at;
        let next = chars.get(at + 1).copied();
        match chars[at] {
            '/' if next == Some('/') => {
                while at < chars.len() && chars[at] != '\n' {
                    at += 1;
                }
                blank(&mut out, start, at);
            }
            '/' if next == Some('*') => {
                let mut depth = 0;
                while at < chars.len() {
                    let pair = (chars[at], chars.get(at + 1).copied());
                    match pair {
                        ('/', Some('*')) => depth += 1,
                        ('*', Some('/')) => depth -= 1,
                        _ => {
                            at += 1;
                            continue;
                        }
                    }
                    at += 2;
                    if depth == 0 {
                        break;
                    }
                }
                at = at.min(chars.len());
                blank(&mut out, start, at);
            }
            'r' if raw_string(&chars, at).is_some() => {
                let end = raw_string(&chars, at).expect("checked by the guard");
                blank(&mut out, start, end);
                at = end;
            }
            '"' => {
                at += 1;
                while at < chars.len() && chars[at] != '"' {
                    at += if chars[at] == '\\' { 2 } else { 1 };
                }
                at = (at + 1).min(chars.len());
                blank(&mut out, start, at);
            }
            // A quote is a character literal if it closes after one (escaped) character; otherwise it is a lifetime.
            '\'' if next == Some('\\') => {
                at += 3;
                while at < chars.len() && chars[at] != '\'' {
                    at += 1;
                }
                at = (at + 1).min(chars.len());
                blank(&mut out, start, at);
            }
            '\'' if chars.get(at + 2) == Some(&'\'') => {
                at += 3;
                blank(&mut out, start, at);
            }
            other => {
                out.push(other);
                at += 1;
            }
        }
    }
    out
}

/// Where the raw string that starts at `at` ends, if one starts there.
fn raw_string(chars: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|it| chars[it]);
    if before.is_some_and(|c| (c.is_alphanumeric() && c != 'b') || c == '_') {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    if chars.get(at + 1 + hashes) != Some(&'"') {
        return None;
    }
    let mut end = at + 2 + hashes;
    while end < chars.len() {
        if chars[end] == '"' && chars[end + 1..].iter().take_while(|c| **c == '#').count() >= hashes {
            return Some(end + 1 + hashes);
        }
        end += 1;
    }
    None
}

/// The code of a file up to its unit tests, which stand last.
fn code_without_tests(text: &str) -> String {
    let code = code_only(text);
    let end = code.find("#[cfg(test)]\nmod tests").unwrap_or(code.len());
    code[..end].to_owned()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The places where `word` stands as a whole word.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        !text[..*at].chars().next_back().is_some_and(is_word) && !text[at + word.len()..].starts_with(is_word)
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The names declared by `mod` lines, in their order.
fn modules(text: &str) -> Vec<String> {
    let names = code_only(text);
    let names = names.lines().filter_map(|line| {
        let line = line.trim();
        let line = match line.strip_prefix("pub") {
            Some(rest) => rest.trim_start().strip_prefix("(crate)").unwrap_or(rest).trim_start(),
            None => line,
        };
        Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    });
    names.collect()
}

/// The first segments of all paths that start with `crate::`, those of lists included.
fn crate_paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in words(code, "crate") {
        let Some(rest) = code[at + 5..].trim_start().strip_prefix("::") else { continue };
        let rest = rest.trim_start();
        match rest.strip_prefix('{') {
            None => found.push((at, rest.chars().take_while(|c| is_word(*c)).collect())),
            Some(list) => found.extend(heads_of_list(list).into_iter().map(|name| (at, name))),
        }
    }
    found
}

/// The first segment of each item of a `use` list, whose opening brace has been read.
fn heads_of_list(list: &str) -> Vec<String> {
    let (mut heads, mut head, mut depth, mut in_head) = (Vec::new(), String::new(), 0, true);
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            ',' if depth == 0 => {
                heads.push(std::mem::take(&mut head));
                in_head = true;
            }
            c if is_word(c) && in_head && depth == 0 => head.push(c),
            ':' => in_head = false,
            _ => {}
        }
    }
    heads.push(head);
    heads.retain(|head| !head.is_empty());
    heads
}

#[test]
fn a_layer_uses_only_the_layers_above_it_in_lib_rs() {
    let layers = modules(&read(&root().join("src/lib.rs")));
    assert!(layers.len() > 10, "the layers are the `mod` lines of src/lib.rs");
    let mut faults = Vec::new();
    for (rank, layer) in layers.iter().enumerate() {
        let mut paths = files(&format!("src/{layer}"), "rs");
        paths.extend(Some(root().join(format!("src/{layer}.rs"))).filter(|path| path.exists()));
        for path in paths {
            let code = code_without_tests(&read(&path));
            for (at, name) in crate_paths(&code) {
                if layers[rank + 1..].contains(&name) {
                    faults.push(format!("{}:{}: `{layer}` uses `{name}`", shown(&path), line_of(&code, at)));
                }
            }
        }
    }
    fail_if_any(&faults, "Each layer must be readable with only those before it in src/lib.rs in mind.");
}

#[test]
fn files_are_short() {
    let mut faults = Vec::new();
    for path in ["src", "grammar", "tests"].iter().flat_map(|folder| files(folder, "rs")) {
        let name = shown(&path);
        let lines = read(&path).lines().count();
        if ANY_LENGTH.contains(&name.as_str()) {
            continue;
        }
        if lines > HARD_LIMIT {
            faults.push(format!("{name}: {lines} lines"));
        } else if lines > SOFT_LIMIT {
            println!("{name}: {lines} lines, above the soft limit of {SOFT_LIMIT}");
        }
    }
    fail_if_any(&faults, &format!("A file of more than {HARD_LIMIT} lines holds more than one concept: split it."));
}

#[test]
fn unsafe_code_stays_in_its_files() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let (name, text) = (shown(&path), read(&path));
        let code = code_only(&text);
        let uses = words(&code, "unsafe").next();
        let allowed = UNSAFE_FILES.iter().any(|it| if it.ends_with('/') { name.starts_with(it) } else { name == *it });
        // A folder of such files may say both for all of them, in its `mod.rs`.
        let head = path.parent().expect("a file is in a folder").join("mod.rs");
        let head = fs::read_to_string(head).unwrap_or_default();
        let expects = [&text, &head].into_iter().any(|it| code_only(it).contains("[expect(unsafe_code"));
        let has_invariants = [&text, &head].into_iter().any(|it| has_numbered_invariants(it));
        match uses {
            Some(at) if !allowed => faults.push(format!("{name}:{}: `unsafe` outside the list", line_of(&code, at))),
            Some(_) if !expects => faults.push(format!("{name}: has no `#[expect(unsafe_code, reason = …)]`")),
            Some(_) if !has_invariants => {
                faults.push(format!("{name}: its head has no numbered invariants (`//! - **H1** …`)"));
            }
            _ => {}
        }
    }
    fail_if_any(
        &faults,
        "Unsafe code is read by few and trusted by all: it stays in few files, and states what it relies on.",
    );
}

/// Whether the module documentation names an invariant by letters and a number.
fn has_numbered_invariants(text: &str) -> bool {
    text.lines().take_while(|line| line.starts_with("//!") || line.starts_with("#!") || line.is_empty()).any(|line| {
        line.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| {
            let letters = word.chars().take_while(char::is_ascii_uppercase).count();
            letters > 0 && letters < word.len() && word[letters..].chars().all(|c| c.is_ascii_digit())
        })
    })
}

#[test]
fn no_thread_locals() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let code = code_only(&read(&path));
        faults.extend(words(&code, "thread_local").map(|at| format!("{}:{}", shown(&path), line_of(&code, at))));
    }
    let reason =
        "A value in a `thread_local!` would be dropped when its thread ends, without the GIL: no type prevents it.";
    fail_if_any(&faults, reason);
}

#[test]
fn nothing_is_left_unfinished() {
    let mut faults = Vec::new();
    for path in files("src", "rs").into_iter().chain(files("grammar", "rs")) {
        let text = read(&path);
        let (name, mut code) = (shown(&path), code_without_tests(&text));
        if name.ends_with("/tests.rs") {
            code.clear();
        }
        for word in ["todo!", "unimplemented!", ".unwrap()", "dbg!"] {
            for (at, _) in code.match_indices(word) {
                faults.push(format!("{name}:{}: {word}", line_of(&code, at)));
            }
        }
        for word in ["TODO", "FIXME", "XXX"] {
            faults.extend(words(&text, word).map(|at| format!("{name}:{}: {word}", line_of(&text, at))));
        }
    }
    let reason = "What is missing is an issue, not a comment; a panic names the invariant it relies on (`expect`).";
    fail_if_any(&faults, reason);
}

#[test]
fn matches_on_instructions_name_every_instruction() {
    let mut faults = Vec::new();
    // Beside the table itself, the verifier and the assembler may speak of single instructions and leave out the rest.
    for path in files("src", "rs").into_iter().filter(|path| !shown(path).starts_with("src/bytecode/")) {
        let code = code_without_tests(&read(&path));
        for (at, body) in match_bodies(&code) {
            let arms = top_level(&body);
            let on_op = arms.lines().filter(|line| line.trim_start().starts_with("Op::")).count() > 1;
            if on_op && arms.lines().any(|line| line.trim_start().starts_with("_ =>")) {
                faults.push(format!("{}:{}", shown(&path), line_of(&code, at)));
            }
        }
    }
    fail_if_any(&faults, "A new instruction must not compile until every place that knows instructions knows it.");
}

/// The bodies of all `match` expressions, with the place of the word.
fn match_bodies(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in words(code, "match") {
        let Some(open) = code[at..].find('{') else { continue };
        let (mut depth, mut end) = (0, code.len());
        for (offset, c) in code[at + open..].char_indices() {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if depth == 0 {
                end = at + open + offset;
                break;
            }
        }
        found.push((at, code[(at + open + 1).min(end)..end].to_owned()));
    }
    found
}

/// The text outside all braces, so that only the arms themselves are left.
fn top_level(body: &str) -> String {
    let mut depth = 0;
    let keep = body.chars().filter(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    keep.collect()
}

#[test]
fn every_file_of_the_source_has_a_head() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        if !read(&path).starts_with("//!") && !read(&path).starts_with("#![doc") {
            faults.push(shown(&path));
        }
    }
    fail_if_any(&faults, "The first line of a file says what it is (`//! …`), so that a listing of heads is a map.");
}

#[test]
fn names_say_what_files_hold() {
    let vague = ["utils", "util", "helpers", "helper", "common", "misc", "core", "prelude", "types_util"];
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let text = read(&path);
        let stem = path.file_stem().and_then(|it| it.to_str()).expect("names in src are UTF-8");
        if vague.contains(&stem) {
            faults.push(shown(&path));
        }
        let code = code_without_tests(&text);
        for (number, line) in code.lines().enumerate() {
            // `use Op::*` and its like inside a function are indented; a glob at the top hides where names come from.
            if (line.starts_with("use ") || line.starts_with("pub")) && line.contains("::*") {
                faults.push(format!("{}:{}: glob import", shown(&path), number + 1));
            }
        }
    }
    fail_if_any(
        &faults,
        "A name is found by searching for it: no vague file names, no glob imports at the top of a file.",
    );
}

#[test]
fn registries_list_their_files() {
    let mut faults = Vec::new();
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for path in files("src", "rs") {
        let folder = path.parent().expect("a file is in a folder").to_owned();
        if folder.join("mod.rs").exists() {
            folders.insert(folder);
        }
    }
    for folder in folders {
        let registry = folder.join("mod.rs");
        let listed = modules(&read(&registry));
        for entry in fs::read_dir(&folder).expect("a folder of src can be listed") {
            let path = entry.expect("a folder of src can be listed").path();
            let stem = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default().to_owned();
            let is_module = path.join("mod.rs").exists() || path.extension().is_some_and(|it| it == "rs");
            if is_module && stem != "mod" && !listed.contains(&stem) {
                faults.push(format!("{} has no line in {}", shown(&path), shown(&registry)));
            }
        }
    }
    let embedded = read(&root().join("src/stdlib/mod.rs"));
    for path in files("src/stdlib/py", "py") {
        let name = path.strip_prefix(root().join("src/stdlib")).expect("it was listed there").display().to_string();
        if !embedded.contains(&name) {
            faults.push(format!("{} has no line in src/stdlib/mod.rs", shown(&path)));
        }
    }
    fail_if_any(&faults, "A file that no list names is never compiled, so nothing tests it.");
}

#[test]
fn each_crate_has_one_home() {
    let manifest = read(&root().join("Cargo.toml"));
    let sources: Vec<(String, String)> =
        files("src", "rs").iter().map(|path| (shown(path), code_only(&read(path)))).collect();
    let mut faults = Vec::new();
    for name in dependencies(&manifest) {
        if HOMELESS_CRATES.contains(&name.as_str()) {
            continue;
        }
        let ident = name.replace('-', "_");
        let users = sources.iter().filter(|(_, code)| uses_crate(code, &ident)).map(|(path, _)| path.as_str());
        let users: Vec<&str> = users.collect();
        let homes: BTreeSet<&str> = users.iter().map(|path| home(path)).collect();
        if homes.len() != 1 {
            faults.push(format!("`{name}` is used in {} places: {}", homes.len(), users.join(", ")));
        }
    }
    fail_if_any(
        &faults,
        "Behind one module a crate can be understood, replaced and left out; unused ones cost builds.",
    );
}

/// The names under `[dependencies]`.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split_once('=').map(|(name, _)| name.trim().to_owned())).collect()
}

fn uses_crate(code: &str, ident: &str) -> bool {
    words(code, ident).any(|at| {
        let before = code[..at].trim_end();
        let local =
            before.ends_with("::") || before.ends_with("mod") || before.ends_with("fn") || before.ends_with('.');
        !local && code[at + ident.len()..].starts_with("::") || before.ends_with("use") && code[at..].contains(';')
    })
}

/// The module that a file belongs to, for the purpose of homes: a file or folder of a layer, or a whole layer where
/// that is what the crate is for.
fn home(path: &str) -> &str {
    let whole_layers = ["src/sync/", "src/cli/", "src/syntax/"];
    if let Some(layer) = whole_layers.into_iter().find(|layer| path.starts_with(layer)) {
        return layer;
    }
    let third_slash = path.match_indices('/').nth(2).map(|(at, _)| at);
    third_slash.map_or(path.trim_end_matches(".rs"), |at| &path[..at])
}

#[test]
fn documents_name_files_that_exist() {
    let mut faults = Vec::new();
    let tops = ["README.md", "CHANGELOG.md", "examples/README.md"].map(|name| root().join(name));
    let below = ["src", "tests", "grammar"].into_iter().flat_map(|folder| files(folder, "md"));
    for path in tops.into_iter().filter(|path| path.exists()).chain(below) {
        let (name, text) = (shown(&path), read(&path));
        let folder = path.parent().expect("a file is in a folder");
        for word in quoted(&text) {
            let there = root().join(&word).exists() || folder.join(&word).exists();
            if looks_like_a_path(&word) && !there {
                faults.push(format!("{name}: `{word}` does not exist"));
            }
        }
        for link in links(&text) {
            if !folder.join(&link).exists() {
                faults.push(format!("{name}: link to {link}"));
            }
        }
    }
    fail_if_any(&faults, "A document that names what is gone teaches the wrong map.");
}

/// What stands between backquotes on one line, outside fenced blocks.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// Whether a quoted word means a file or folder of this repository: it starts in one of its top folders.
fn looks_like_a_path(word: &str) -> bool {
    let tops = ["src/", "tests/", "grammar/", "examples/", ".ci/"];
    let plain = word.chars().all(|c| is_word(c) || "/.-".contains(c));
    plain && tops.iter().any(|top| word.starts_with(top))
}

/// The targets of the links to files.
fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(target, _)| target));
    let targets = targets.filter(|target| !target.contains("://") && !target.starts_with('#'));
    targets.map(|target| target.split('#').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn test_scripts_say_what_they_are_about() {
    let mut faults = Vec::new();
    let folders = ["tests/py", "tests/regress", "tests/differences", "tests/bench", "examples"];
    for path in folders.iter().flat_map(|folder| files(folder, "py")) {
        // Files beside or below a `main.py` are what that test imports or reads.
        let mut above = path.ancestors().skip(1).take_while(|folder| *folder != root());
        if !path.ends_with("main.py") && above.any(|folder| folder.join("main.py").exists()) {
            continue;
        }
        let bytes = fs::read(&path).expect("a test file can be read");
        let first = String::from_utf8_lossy(&bytes).lines().next().unwrap_or_default().to_owned();
        let says = first.strip_prefix("# ").is_some_and(|text| !text.contains(':') || text.contains(' '));
        if !says && !first.starts_with("\"\"\"") && !first.starts_with("#!") && !first.starts_with('\u{feff}') {
            faults.push(format!("{}: {first:?}", shown(&path)));
        }
    }
    fail_if_any(&faults, "The first line of a script says the one behavior that it tests, in a sentence.");
}

#[test]
fn the_readers_of_this_file_are_right() {
    let code =
        code_only("a // crate::x\n\"crate::y\" 'c' '\\'' r#\"\"crate::z\"\"# b'x' &'a str /* crate::w /* */ */ end");
    assert!(!code.contains("crate"), "{code}");
    assert!(code.contains("&'a str") && code.ends_with("end"));
    let heads: Vec<String> = crate_paths("use crate::{a, b::{c, d}, e}; crate::f::g(); my_crate::h")
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(heads, ["a", "b", "e", "f"]);
    assert_eq!(modules("mod a;\npub mod b;\npub(crate) mod c;\n// mod d;\nmod e {}"), ["a", "b", "c"]);
    assert!(has_numbered_invariants("//! - **H1** headers\n") && !has_numbered_invariants("//! nothing\n"));
}
