//! What the tests of this repository need of an interpreter inside a program of Rust. It is no API: it changes as they do.

use crate::heap::Value;
use crate::object::{Cx, Res, exception, ops};
use crate::vm::{self, Settings};

/// Of the calling thread's stack, what programs may use.
const NATIVE_STACK: usize = 512 << 10;

/// Runs a program in an interpreter of its own on the calling thread, which first calls `begin` with the interpreter's lock held. Whether
/// the program ended without an exception, and the heap audit found nothing.
pub fn run(program: &str, begin: impl FnOnce() + Send) -> bool {
    let interpreter = vm::interpreter();
    interpreter.attach(NATIVE_STACK, |cx| {
        let mut is_fine = vm::start(cx, &Settings::default()).is_ok();
        begin();
        if let Err(raised) = execute(cx, program) {
            exception::unraisable(cx, raised, None, &Value::NONE);
            is_fine = false;
        }
        vm::wait_for_threads(cx);
        vm::run_exit_functions(cx);
        is_fine & vm::shut_down(cx, true).is_clean()
    })
}

fn execute(cx: &mut Cx, program: &str) -> Res<()> {
    let (builtins, exec) = (cx.state().builtins.clone(), cx.intern("exec"));
    let exec = ops::dict::get_name(cx, &builtins, exec).expect("exec() is built in");
    let (program, globals) = (cx.str(program), cx.dict());
    cx.call(&exec, &[program, globals]).map(drop)
}
