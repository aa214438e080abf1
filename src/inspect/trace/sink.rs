//! Where a trace goes: a writer, or a ring that keeps the last events.

use std::collections::VecDeque;
use std::io;

/// So much is collected before it is written.
const CHUNK: usize = 1 << 16;

pub(crate) struct Sink {
    out: Box<dyn io::Write>,
    buffer: Vec<u8>,
    /// The events that are kept, and how many those are at most.
    ring: Option<(VecDeque<Vec<u8>>, usize)>,
    /// Events are separated by commas.
    is_list: bool,
    is_first: bool,
    failure: Option<io::Error>,
}

impl Sink {
    pub(super) fn new(out: Box<dyn io::Write>, last: Option<usize>, is_list: bool) -> Sink {
        let ring = last.map(|last| (VecDeque::with_capacity(last.min(CHUNK)), last));
        Sink { out, buffer: Vec::with_capacity(2 * CHUNK), ring, is_list, is_first: true, failure: None }
    }

    /// What comes before or after all events.
    pub(super) fn frame(&mut self, text: &str) {
        self.flush_ring();
        self.buffer.extend_from_slice(text.as_bytes());
    }

    /// One event, without its line end.
    #[inline]
    pub(super) fn event(&mut self, text: &[u8]) {
        if let Some((ring, last)) = &mut self.ring {
            let mut place = if ring.len() == *last { ring.pop_front().unwrap_or_default() } else { Vec::new() };
            if *last > 0 {
                place.clear();
                place.extend_from_slice(text);
                ring.push_back(place);
            }
            return;
        }
        self.put(text);
    }

    fn put(&mut self, text: &[u8]) {
        if self.is_list && !self.is_first {
            self.buffer.extend_from_slice(b",\n");
        }
        self.buffer.extend_from_slice(text);
        if !self.is_list {
            self.buffer.push(b'\n');
        }
        self.is_first = false;
        if self.buffer.len() >= CHUNK {
            self.write_out();
        }
    }

    fn flush_ring(&mut self) {
        let Some((ring, _)) = &mut self.ring else { return };
        for event in std::mem::take(ring) {
            self.put(&event);
        }
    }

    /// Nothing more is written once that has failed: the program goes on all the same.
    fn write_out(&mut self) {
        if self.failure.is_none()
            && let Err(error) = self.out.write_all(&self.buffer)
        {
            self.failure = Some(error);
        }
        self.buffer.clear();
    }

    pub(super) fn finish(&mut self) {
        self.flush_ring();
        self.write_out();
        if self.failure.is_none() {
            self.failure = self.out.flush().err();
        }
    }

    pub(super) fn failure(&mut self) -> Option<io::Error> {
        self.failure.take()
    }
}
