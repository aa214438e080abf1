//! Programs for which there is no memory at some moment: each ends in MemoryError, and leaves a clean heap behind.

use std::path::Path;
use std::process::Command;

/// What the sample does: containers, classes, generators, exceptions, text, finalizers, modules written in Python.
const PROGRAMS: [(&str, &str); 6] = [
    ("containers", "kept = [{n: (n, [n], {str(n)}) for n in range(50)} for _ in range(100)]"),
    (
        "instances",
        "class Node:\n    def __init__(self, n): self.n, self.me = n, self\n    def __del__(self): pass\n\
         kept = [Node(n) for n in range(3000)]\ndel kept",
    ),
    (
        "generators",
        "def walk(n):\n    yield n\n    if n: yield from walk(n - 1)\n\
         kept = [walk(20) for _ in range(200)]\nfor it in kept: next(it)\nprint(sum(map(len, map(list, kept))))",
    ),
    (
        "exceptions",
        "def fail(n):\n    try:\n        if n: fail(n - 1)\n        raise ValueError(n)\n    except ValueError as error:\n\
         \x20       raise KeyError(n) from error\nkept = []\nfor n in range(60):\n    try: fail(20)\n\
         \x20   except KeyError as error: kept.append(error)",
    ),
    ("text", "kept = ['x' * n + str(n) for n in range(2000)]\nprint(len(','.join(kept)))"),
    ("modules", "import dataclasses, enum, json\nprint(json.dumps([1, {'a': None}]))"),
];

#[test]
fn a_program_without_memory_ends_in_memory_error() {
    for (name, program) in PROGRAMS {
        let mut failures = 0;
        // Every request at first, then fewer and fewer.
        let mut request = 1;
        while request < 2000 {
            let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_baem")));
            command.env("BAEM_AUDIT", "1").args(["-X", &format!("fail_request={request}"), "-c", program]);
            let output = command.output().expect("baem runs");
            let errors = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => {}
                Some(1) => {
                    failures += 1;
                    assert!(errors.contains("MemoryError"), "{name}, request {request}: {errors}");
                }
                status => panic!("{name}, request {request}: ended with {status:?}: {errors}"),
            }
            request += 1 + request / 8;
        }
        assert!(failures > 5, "{name} asked for memory only {failures} times");
    }
}
