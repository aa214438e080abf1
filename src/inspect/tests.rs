//! Tests of the compiler: that it refuses what it must, that what it writes is verified (as all code is in a debug build), and
//! what it writes for small programs.

use crate::base::diagnostic::Diagnostic;
use crate::base::source::Source;
use crate::bytecode::verify::verify;
use crate::bytecode::{CodeData, Op, SPECS, Section, file, view};
use crate::compile::start::Compiled;
use crate::compile::{Options, compile};
use crate::inspect::code::Columns;
use crate::inspect::notes::{Note, Notes};
use crate::syntax::ast::Mode;
use crate::syntax::parse::parse;
use bumpalo::Bump;
use std::path::{Path, PathBuf};

/// Runs on a thread with the stack that the compiler asks for.
fn on_big_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(64 << 20);
        builder.spawn_scoped(scope, run).expect("a thread starts").join().expect("the compiler does not panic")
    })
}

fn compiled(name: &str, text: &str, mode: Mode) -> Result<Compiled, String> {
    let source = std::sync::Arc::new(Source::new(name, text));
    let arena = Bump::new();
    let show = |error: &Diagnostic| {
        let (line, column) = error.span.map_or((0, 0), |span| source.line_column(span.start));
        format!("{}: {} at {line}:{}", error.category.class_name(), error.message, column + 1)
    };
    let tree = parse(&arena, source.text(), mode).map_err(|errors| format!("parser: {}", show(&errors[0])))?;
    compile(tree.module, &source, Options::new(0, 0)).map_err(|error| show(&error))
}

fn python_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            python_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    files.sort();
}

/// All files under `BAEM_SOURCES`, a folder of Python programs, compile and are verified.
#[test]
fn a_library_compiles() {
    let Some(folder) = std::env::var_os("BAEM_SOURCES") else { return };
    let mut files = Vec::new();
    python_files(Path::new(&folder), &mut files);
    let mut bad = 0;
    let (started, mut total) = (std::time::Instant::now(), 0);
    for path in files {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let shown = path.display().to_string();
        total += text.len();
        let outcome = std::panic::catch_unwind(|| on_big_stack(|| compiled(&shown, &text, Mode::Exec).map(|_| ())));
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(message)) => println!("{shown}: {message}"),
            Err(_) => {
                bad += 1;
                println!("{shown}: PANIC");
            }
        }
    }
    println!("{total} bytes in {:?}", started.elapsed());
    assert_eq!(bad, 0);
}

/// A small random number generator: tests must be repeatable.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

/// Programs that together use nearly every instruction.
const PROGRAMS: &[&str] = &[
    "def f(a, b=1, *c, d, e=2, **g):\n    x = [i * a for i in c if i]\n    return lambda: (x, a, d)\n",
    "async def f(a):\n    async with a as b, b:\n        async for c in b:\n            yield await c\n    try:\n        return\n    finally:\n        del a\n",
    "class C[T: int](list[T], metaclass=M):\n    x: T = 1\n    def m(self):\n        self.x += super().m(*self.y, k=2, **self.z)\n        return __class__\n",
    "def f(x):\n    match x:\n        case [1, *rest] | {'a': rest}: return rest\n        case C(a, b=None) as d if d: return a\n        case str() | 'x': pass\n",
    "try:\n    import a.b as c\n    from . import d\nexcept* (A, B) as e:\n    raise X from e\nelse:\n    a[1:2], *b = c\nfinally:\n    print(f'{c!r:>{w}} {d}')\n",
    "for i in range(3):\n    while i < 3 < j or not k:\n        try:\n            if i is None: continue\n            break\n        except E as e:\n            del e\n        except:\n            raise\n",
];

/// A piece of code and all that is nested in it.
fn all_pieces(code: &CodeData) -> Vec<CodeData> {
    view::pieces(code).into_iter().map(|piece| piece.code.clone()).collect()
}

/// Every way to look at code.
fn look_at(code: &CodeData) {
    let (pieces, source) = (view::pieces(code), Source::new("x.py", "x = 1\né\n"));
    let columns = Columns { spans: true, live: true, ..Columns::default() };
    let _ = crate::inspect::code::text(&pieces, &columns);
    let _ = crate::inspect::export::code(&pieces, "x.py");
    let _ = crate::inspect::page::code(&pieces, &source, &Notes::default());
    let _ = crate::inspect::graph::dot(&pieces, "x.py");
    let _ = crate::inspect::graph::mermaid(&pieces);
}

/// Whatever is changed in code, the verifier and the reader answer, and never panic; nor does a dump of what they let pass.
#[test]
fn hostile_code_is_refused_or_harmless() {
    on_big_stack(|| {
        let mut random = Random(1);
        let rounds: usize =
            std::env::var("BAEM_FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2_000);
        let (mut passed, mut total) = (0, 0);
        for text in PROGRAMS {
            let compiled = compiled("x.py", text, Mode::Exec).expect("the program is valid");
            let file = file::write(&compiled.code);
            assert_eq!(*file::read(&file).expect("what was written can be read"), *compiled.code);
            let pieces = all_pieces(&compiled.code);
            for _ in 0..rounds {
                let mut piece = pieces[random.next(pieces.len())].clone();
                for _ in 0..=random.next(3) {
                    let at = random.next(piece.words.len());
                    match random.next(4) {
                        0 => piece.words[at] ^= 1 << random.next(64),
                        1 => piece.words[at] = piece.words[at] & !0xff | random.next(256) as u64,
                        2 => piece.words[at] = piece.words[random.next(piece.words.len())],
                        _ => piece.words[at] = (random.next(1 << 31) as u64) << 32 | random.next(1 << 31) as u64,
                    }
                }
                total += 1;
                if verify(&piece).is_ok() {
                    passed += 1;
                    look_at(&piece);
                }
                let mut bytes = file::write(&piece);
                let at = random.next(bytes.len());
                bytes[at] ^= 1 << random.next(8);
                assert!(file::read(&bytes).is_err(), "the checksum covers the file");
                if let Ok(code) = file::read(&file::sealed(&bytes)) {
                    look_at(&code);
                }
                bytes.truncate(at);
                assert!(file::read(&bytes).is_err());
                let _ = file::read(&file::sealed(&bytes));
            }
        }
        println!("{total} mutations through the verifier, of which {passed} passed");
    });
}

/// A call whose window begins a register lower would lose what stands where it keeps where to return to, here the bound `__enter__`.
#[test]
fn a_call_loses_nothing() {
    let module = compiled("x.py", "def f(a):\n with a: pass\n", Mode::Exec).expect("the program is valid").code;
    let mut code =
        all_pieces(&module).into_iter().find(|piece| &*piece.qualname == "f").expect("it is in there").clone();
    let (at, call) = code.instructions().find(|(_, instr)| instr.spec().op == Op::Call).expect("there is a call");
    assert!(call.a() > code.locals.len(), "the method to leave by stands below");
    code.words[at] -= 1 << 16;
    let refused = verify(&code).expect_err("the call is wrong");
    assert!(refused.contains("overwrites a live"), "{refused}");
}

/// A code file in which any one byte is another, or that ends at any byte, is refused, each of its bits in turn; behind the checksum,
/// the reader and the verifier refuse it, or it can be shown.
#[test]
fn every_byte_of_a_code_file_counts() {
    on_big_stack(|| {
        for text in &PROGRAMS[..2] {
            let whole = file::write(&compiled("x.py", text, Mode::Exec).expect("the program is valid").code);
            for at in 0..whole.len() {
                assert!(file::read(&whole[..at]).is_err());
                for bit in 0..8 {
                    let mut bytes = whole.clone();
                    bytes[at] ^= 1 << bit;
                    assert!(file::read(&bytes).is_err(), "byte {at}");
                    if let Ok(code) = file::read(&file::sealed(&bytes)) {
                        look_at(&code);
                    }
                }
            }
        }
    });
}

/// The programs of the goldens, and statements as the prompt and `sys.settrace` have them, use every instruction that the compiler
/// writes: the goldens show each at least once.
#[test]
fn the_goldens_show_every_instruction() {
    let mut files = Vec::new();
    python_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/code"), &mut files);
    let mut seen = [false; 256];
    let mut look = |code: &CodeData| {
        for piece in view::pieces(code) {
            piece.code.instructions().for_each(|(_, instr)| seen[instr.spec().op as usize] = true);
        }
    };
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a golden can be read");
        let program = text.split("\n# =>\n").next().unwrap_or_default().to_owned() + "\n";
        let code = on_big_stack(|| compiled("x.py", &program, Mode::Exec)).expect("the program is valid").code;
        look(&code);
    }
    look(&at_the_prompt());
    look(&watched());
    let is_written =
        |op: Op| !matches!(op, Op::NoOp | Op::Halt | Op::FinishInit | Op::FinishGetter | Op::FinishCallOut);
    let written = SPECS.iter().filter(|spec| spec.section != Section::Quick && is_written(spec.op));
    let missing: Vec<&str> = written.filter(|spec| !seen[spec.op as usize]).map(|spec| spec.name).collect();
    assert!(missing.is_empty(), "no golden shows {missing:?}");
}

/// The programs of `tests/golden/trace` run every instruction that a file can: the goldens of the trace and the profile show each. Those
/// that tell of watched statements stand only in what the prompt compiles.
#[test]
fn the_goldens_run_every_instruction() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/trace/jsonl");
    let mut ran = String::new();
    for entry in std::fs::read_dir(folder).expect("there are goldens") {
        ran += &std::fs::read_to_string(entry.expect("it can be listed").path()).expect("a golden can be read");
    }
    let is_shown = |op: Op| {
        let is_hidden = matches!(op, Op::Halt | Op::FinishInit | Op::FinishGetter | Op::FinishCallOut);
        !is_hidden && !matches!(op, Op::Watch | Op::Touch)
    };
    let shown = SPECS.iter().filter(|spec| spec.section != Section::Quick && is_shown(spec.op));
    let missing: Vec<&str> = shown
        .map(|spec| spec.name)
        .filter(|name| !ran.contains(&format!("\"op\":\"{}\"", name.to_uppercase())))
        .collect();
    assert!(missing.is_empty(), "no golden runs {missing:?}");
}

fn at_the_prompt() -> std::sync::Arc<CodeData> {
    compiled("x.py", "x\n", Mode::Single).expect("the statement is valid").code
}

fn watched() -> std::sync::Arc<CodeData> {
    let (source, arena) = (std::sync::Arc::new(Source::new("x.py", "x.y = z\n")), Bump::new());
    let tree = parse(&arena, source.text(), Mode::Exec).expect("the program is valid");
    compile(tree.module, &source, Options::new(0, 0).watched(true)).expect("the program is valid").code
}

/// What no file shows: a statement at the prompt prints its value, and watched statements tell of themselves.
#[test]
fn statements_that_are_watched() {
    let lines = |code: &CodeData| {
        let text = dump(code);
        let rows = text.lines().filter_map(|line| line.split_once("  ").map(|_| line.trim().to_owned()));
        rows.filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).collect::<Vec<_>>()
    };
    assert_eq!(lines(&at_the_prompt()), ["1  x", "0  LOAD_NAME    t0, x", "3  DISPLAY      t0", "4  RETURN_NONE"]);
    let watched = lines(&watched());
    assert_eq!(watched.iter().filter(|line| line.contains("WATCH")).count(), 2, "{watched:?}");
}

/// Long chains compile; nesting that is too deep is an error. Each outcome is what the case says.
#[test]
fn depth_is_bounded() {
    let long = |start: &str, link: &str, n: usize| format!("x = {start}{}\n", link.repeat(n));
    let fine = [
        long("a", " + b", 6_000),
        long("1", " + 1", 6_000),
        long("a", ".b", 6_000),
        long("a", "[b]", 6_000),
        long("a", "()", 6_000),
        long("a", ".b()", 6_000),
        long("a", ".b(c)[d].e", 3_000),
        long("a", " and b", 6_000),
        long("a", " < b", 6_000),
        format!("if a: pass\n{}", "elif b: pass\n".repeat(6_000)),
        format!("x = [{}]\n", "a, ".repeat(10_000)),
        format!("x = {{{}}}\n", "a: b, ".repeat(10_000)),
        format!("x = f({})\n", "a, ".repeat(10_000)),
        format!("x = f({})\n", (0..3_000).map(|n| format!("a{n}=b, ")).collect::<String>()),
        format!("x = f'{}'\n", "{a}b".repeat(3_000)),
        format!("def f():\n{}", "    x = a.b(c)\n    if x: y = x\n".repeat(20_000)),
        format!("def f():\n    while a:\n        for x in y:\n{}", "            if b: z(b)\n".repeat(20_000)),
        format!("match a:\n{}", "    case [1, b, C(c=2)] if d: pass\n".repeat(2_000)),
    ];
    for text in &fine {
        let outcome = on_big_stack(|| compiled("x.py", text, Mode::Exec).map(|_| ()));
        assert_eq!(outcome, Ok(()), "{}", &text[..60]);
    }
    let deep = |start: &str, open: &str, n: usize| format!("{start}{}a\n", open.repeat(n));
    let refused = [
        deep("x = ", "-", 100_000),
        deep("x = ", "not ", 100_000),
        deep("x = ", "lambda: ", 100_000),
        deep("x = ", "a if b else ", 100_000),
        deep("x = ", "a ** ", 100_000),
        deep("x = ", "await ", 100_000),
        deep("x = ", "-", 4_100),
        deep("x = ", "lambda: ", 4_100),
    ];
    for text in &refused {
        let outcome = on_big_stack(|| compiled("x.py", text, Mode::Exec).map(|_| ()));
        assert!(outcome.is_err(), "{}", &text[..60]);
    }
    let accepted = [deep("x = ", "-", 3_900), deep("x = ", "a if b else ", 3_900), deep("x = ", "lambda: ", 1_900)];
    for text in &accepted {
        let outcome = on_big_stack(|| compiled("x.py", text, Mode::Exec).map(|_| ()));
        assert_eq!(outcome, Ok(()), "{}", &text[..60]);
    }
}

fn dump(code: &CodeData) -> String {
    crate::inspect::code::text(&view::pieces(code), &Columns::default())
}

/// Jumps over more than 32,767 words are far, and land where they should.
#[test]
fn far_jumps() {
    let text = format!("def f(a):\n    while a:\n        if a == 1: continue\n{}", "        g(a)\n".repeat(9_000));
    let dump = on_big_stack(|| dump(&compiled("x.py", &text, Mode::Exec).expect("the program is valid").code));
    assert!(dump.contains("JUMP_FAR") && dump.contains("LOOP_BACK_FAR"));
}

/// What the warnings say, and where they point to.
#[test]
fn warnings() {
    let warn = |text: &str| {
        let warnings = compiled("x.py", text, Mode::Exec).expect("the program is valid").warnings;
        warnings.iter().map(|warning| warning.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(warn("x is 1\n"), ["\"is\" with 'int' literal. Did you mean \"==\"?"]);
    assert_eq!(warn("assert (x, 'no')\n"), ["assertion is always true, perhaps remove parentheses?"]);
    assert_eq!(warn("[1](2)\n"), ["'list' object is not callable; perhaps you missed a comma?"]);
    assert_eq!(warn("x = [1, 2]\nx[1, 2]\nx is None\nx is ...\n"), [""; 0]);
    assert_eq!(
        warn("[1][2, 3]\n"),
        ["list indices must be integers or slices, not tuple; perhaps you missed a comma?"]
    );
}

/// What a profile has to say of instructions and lines stands beside them.
#[test]
fn notes_stand_beside_the_code() {
    let code = compiled("x.py", "x = a + b\n", Mode::Exec).expect("the program is valid").code;
    let (pieces, mut notes) = (view::pieces(&code), Notes::default());
    let add = code.instructions().find(|(_, instr)| instr.spec().op == Op::Add).expect("there is a sum").0;
    let note = |heat, count: &str, text: &str| Note { heat, count: count.into(), text: text.into() };
    notes.instruction(0, add as u32, note(0.5, "12", "100 % int, int"));
    notes.line(1, note(1.0, "36", ""));
    let source = code.source.clone().expect("it was compiled from a source");
    let page = crate::inspect::page::code(&pieces, &source, &notes);
    assert!(page.contains("\t0.500\t12\t100 % int, int\n") && page.contains("1\t1.000\t36\t\n"));
}
