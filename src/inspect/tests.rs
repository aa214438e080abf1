//! Tests of the compiler: that it refuses what it must, that what it writes is verified (as all code is in a debug build), and
//! what it writes for small programs.

use crate::base::diagnostic::Diagnostic;
use crate::base::source::Source;
use crate::bytecode::verify::verify;
use crate::bytecode::{Const, file};
use crate::compile::start::{Compiled, scopes};
use crate::compile::{Options, compile};
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

/// Whatever is changed in code, the verifier and the reader answer, and never panic.
#[test]
fn hostile_code_is_refused_or_harmless() {
    on_big_stack(|| {
        let mut random = Random(1);
        let rounds: usize =
            std::env::var("BAEM_FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2_000);
        for text in PROGRAMS {
            let compiled = compiled("x.py", text, Mode::Exec).expect("the program is valid");
            let file = file::write(&compiled.code);
            assert_eq!(*file::read(&file).expect("what was written can be read"), *compiled.code);
            let mut pieces = vec![(*compiled.code).clone()];
            for at in 0.. {
                let Some(piece) = pieces.get(at) else { break };
                let nested: Vec<_> = piece
                    .consts
                    .iter()
                    .filter_map(|constant| match constant {
                        Const::Code(code) => Some((**code).clone()),
                        _ => None,
                    })
                    .collect();
                pieces.extend(nested);
            }
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
                let _ = verify(&piece);
                let mut bytes = file::write(&piece);
                let at = random.next(bytes.len());
                bytes[at] ^= 1 << random.next(8);
                assert!(file::read(&bytes).is_err(), "the checksum covers the file");
                let _ = file::read(&file::sealed(&bytes));
                bytes.truncate(at);
                assert!(file::read(&bytes).is_err());
                let _ = file::read(&file::sealed(&bytes));
            }
        }
    });
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

fn dump(text: &str) -> String {
    crate::inspect::code::code(&compiled("x.py", text, Mode::Exec).expect("the program is valid").code)
}

/// Operands are read in place, comparisons branch, globals are called by name.
#[test]
fn a_recursive_function() {
    let text = "def fib(n):\n    if n < 2: return n\n    return fib(n - 1) + fib(n - 2)\n";
    let expected = "\
function fib(n)    line 1, 5 registers
   2  if n < 2: return n
          0  UNLESS_LT_IMM  -> L1, n, 2
          1  RETURN_VALUE   n
  L1:
   3  return fib(n - 1) + fib(n - 2)
          2  SUB_IMM        t2, n, 1
          3  CALL_GLOBAL    t0, 1, fib
          7  SUB_IMM        t3, n, 2
          8  CALL_GLOBAL    t1, 1, fib
         12  ADD            t0, t0, t1
         13  RETURN_VALUE   t0
";
    assert!(dump(text).ends_with(expected), "{}", dump(text));
}

/// The test of a loop is at its bottom; a local is checked only where it may be unbound.
#[test]
fn loops() {
    let text = "def f(n):\n    while n > 0:\n        for i in n: n = i\n    return i\n";
    let expected = "\
function f(n)    line 1, 3 registers
  locals: i
   2  while n > 0:
          0  JUMP          -> L4
  L1:
   3  for i in n: n = i
          1  GET_ITER      t0, n
          2  JUMP          -> L3
  L2:
          3  COPY          n, i
  L3:
          4  FOR_ITER      -> L2, i, t0
          5  RELEASE       t0
  L4:
   2  while n > 0:
          6  WHILE_GT_IMM  -> L1, n, 0
   4  return i
          7  CHECK_BOUND   i
          8  RETURN_VALUE  i
";
    assert!(dump(text).ends_with(expected), "{}", dump(text));
}

/// A `finally` body stands at each way out; its handler lets the exception go on.
#[test]
fn a_finally_body() {
    let text = "def f(x):\n    try:\n        return g(x)\n    finally:\n        x.close()\n";
    let expected = "\
function f(x)    line 1, 6 registers
  L1:
   3  return g(x)
          0  COPY           t2, x
          1  CALL_GLOBAL    t0, 1, g
  L2:
   5  x.close()
          5  COPY           t3, x
          6  CALL_METHOD    t1, 1, close
         10  RELEASE        t1
   3  return g(x)
         11  RETURN_VALUE   t0
  L3:
   5  x.close()
         12  ENTER_HANDLER  t0, t1
  L4:
         13  COPY           t4, x
         14  CALL_METHOD    t2, 1, close
         18  RELEASE        t2
  L5:
         19  LEAVE_HANDLER  t0
         20  RERAISE        t1
  L6:
         21  ENTER_HANDLER  t1, t2
         22  RELEASE        t1
         23  LEAVE_HANDLER  t0
         24  RERAISE        t2, restore
  handlers:
    L1 to L2 -> L3, keeps 0 temporaries
    L4 to L5 -> L6, keeps 1 temporaries
";
    assert!(dump(text).ends_with(expected), "{}", dump(text));
}

/// Jumps over more than 32,767 words are far, and land where they should.
#[test]
fn far_jumps() {
    let text = format!("def f(a):\n    while a:\n        if a == 1: continue\n{}", "        g(a)\n".repeat(9_000));
    let dump = on_big_stack(|| dump(&text));
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

/// A tree for the scopes of a program.
#[test]
fn scopes_are_shown() {
    let text = "def f(a):\n    b = [a for c in a]\n    def g(): return b\n";
    let source = std::sync::Arc::new(Source::new("x.py", text));
    let arena = Bump::new();
    let tree = parse(&arena, source.text(), Mode::Exec).expect("the program is valid");
    let view = scopes(tree.module, &source).expect("the program is valid");
    let expected = "\
module <module>
    f  name of the namespace  (assigned)
  function f
      a  local  (parameter, used)
      b  cell  (assigned)
      g  local  (assigned)
    list comprehension <listcomp>, inlined
        .0  local  (parameter)
        c   local  (assigned, iterated)
        a   variable of f  (used)
    function g
        b  free, variable of f  (used)
        free: b
";
    assert_eq!(crate::inspect::scopes::scopes(&view), expected);
}
