//! The report of a deadlock: what each thread waits for, who has that, and where it waits.

use crate::object::layout::code::Code;
use crate::object::layout::exception::FrameObject;
use crate::object::native::text_of;
use crate::object::thread::{Awaited, Thread};
use crate::object::{Cx, Str, frame, ops};
use std::fmt::Write as _;
use std::io::Write as _;
use std::rc::Rc;

/// The exit status of a program whose threads all wait for one another: the table of the others is in `cli::status`.
const DEADLOCK: i32 = 84;

/// Writes the report to standard error and ends the process.
pub(crate) fn report(cx: &mut Cx) {
    let threads = cx.state().threads.clone();
    let all = match threads.len() {
        1 => "the only thread waits".into(),
        n => format!("all {n} threads wait"),
    };
    let mut text = format!("baem: deadlock: {all} for what cannot happen any more\n");
    for thread in &threads {
        let awaited = thread.waits.get(cx).as_ref().map(|waits| waits.0);
        let (name, awaited) =
            (name_of(cx, thread), awaited.map_or("nothing".into(), |awaited| shown(cx, thread, awaited)));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name} waits for {awaited}:");
        text.push_str(&place(cx, thread));
    }
    let (sys, stdout, flush) = (cx.state().sys.clone(), cx.names().stdout, cx.names().flush);
    cx.state_mut().reports_deadlocks = false;
    if let Some(stdout) = ops::dict::get_name(cx, &sys, stdout) {
        drop(cx.call_method(&stdout, flush, &[]));
    }
    // Nobody is left to tell that this fails.
    let _ = std::io::stderr().write_all(text.as_bytes());
    cx.end_watching();
    std::process::exit(DEADLOCK);
}

fn name_of(cx: &Cx, thread: &Thread) -> String {
    match thread.name.get(cx) {
        Some(name) if name.downcast::<Str>().is_some() => text_of(name),
        _ if thread.number == 0 => "MainThread".into(),
        _ => format!("thread {}", thread.ident),
    }
}

fn shown(cx: &Cx, own: &Thread, awaited: Awaited) -> String {
    let threads = &cx.state().threads;
    let by_number = |number: u64| threads.iter().find(|thread| thread.number == number);
    let holder = |thread: Option<&Rc<Thread>>| match thread {
        Some(thread) if thread.number == own.number => "itself".into(),
        Some(thread) => name_of(cx, thread),
        None => "a thread that has ended".into(),
    };
    match awaited {
        Awaited::Lock(address, owner) => {
            let owner = owner.map_or("nobody".into(), |owner| holder(by_number(owner)));
            format!("the lock at {address:#x}, which was taken by {owner}")
        }
        Awaited::Thread(ident) => {
            format!("the end of {}", holder(threads.iter().find(|thread| thread.ident == ident)))
        }
        Awaited::Item => "an item of a queue".into(),
        Awaited::File => "a file that another thread uses".into(),
        Awaited::Import(number) => format!("a module that is imported by {}", holder(by_number(number))),
    }
}

/// The lines where a thread waits: those of the program, and the innermost one of the library.
fn place(cx: &mut Cx, thread: &Rc<Thread>) -> String {
    let is_own = Rc::ptr_eq(thread, cx.thread());
    let mut at = if is_own { frame::frame_object(cx, 0) } else { frame::innermost_elsewhere(cx, thread) };
    let mut text = String::new();
    while let Some(object) = at {
        let view = object.exact::<FrameObject>().expect("frames have frame objects");
        let code = view.code.exact::<Code>().expect("a frame object has code").data.clone();
        let file = code.source.as_ref().map_or("<unknown>", |source| source.name());
        if !file.starts_with("<embedded ") {
            let line = crate::types::frame::line_of(cx, &object);
            let _ = writeln!(text, "  File \"{file}\", line {line}, in {}", code.name);
        }
        at = frame::caller_object(cx, view);
    }
    text
}
