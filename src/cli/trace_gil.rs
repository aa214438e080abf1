//! `baem trace --events gil`: which thread had the GIL when.

use super::watched::{self, Tool, Watching};
use crate::inspect::gil_timeline::GilTimeline;
use crate::object::Cx;
use crate::object::watch::Observer;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

/// What is written of the recording, and where.
#[derive(Default)]
pub(super) struct GilTrace {
    pub(super) perfetto: bool,
    /// A file, or `-` for standard output; standard error if there is none.
    pub(super) out: Option<String>,
}

impl Tool for GilTrace {
    fn start(&self, cx: &mut Cx) -> Result<Box<dyn Watching>, String> {
        let recording = Recording { perfetto: self.perfetto, out: Mutex::new(watched::open(self.out.as_deref())?) };
        let recording = Arc::new(recording);
        cx.begin_timeline();
        // How it came to a deadlock is to be seen, too.
        let at_end = recording.clone();
        cx.state_mut().before_end = Some(Box::new(move |cx| _ = at_end.write(cx)));
        Ok(Box::new(recording))
    }
}

struct Recording {
    perfetto: bool,
    out: Mutex<Box<dyn Write + Send>>,
}

impl Recording {
    fn write(&self, cx: &mut Cx) -> io::Result<()> {
        let Some((timeline, lives)) = cx.take_timeline() else { return Ok(()) };
        let timeline = GilTimeline::new(&timeline, &lives);
        let text = if self.perfetto { timeline.perfetto() } else { timeline.text() };
        let mut out = self.out.lock().expect("nobody panics who has it");
        out.write_all(text.as_bytes())?;
        out.flush()
    }
}

impl Watching for Arc<Recording> {
    fn observer(&self) -> Option<Rc<dyn Observer>> {
        None
    }

    fn finish(&self, cx: &mut Cx) -> io::Result<()> {
        self.write(cx)
    }
}
