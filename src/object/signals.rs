//! What signals do in a program: Python's handlers, called in the main thread where the loop polls.

use super::exception_tree::Exc;
use super::{Cx, Res, frame, ops};
use crate::heap::Value;
use crate::sync::signal::{self, SIGINT};

impl Cx {
    /// Calls the handlers of the signals that arrived; without one, Ctrl-C raises KeyboardInterrupt.
    #[cold]
    pub(crate) fn heed_signals(&mut self) -> Res<()> {
        let outer = (
            std::mem::replace(&mut self.caught, Value::NONE),
            std::mem::replace(&mut self.return_value, Value::NONE),
            std::mem::take(&mut self.reraising),
        );
        let result = self.call_signal_handlers();
        if result.is_err() && signal::is_pending() {
            signal::ask_again();
        }
        (self.caught, self.return_value, self.reraising) = outer;
        result
    }

    fn call_signal_handlers(&mut self) -> Res<()> {
        while let Some(number) = signal::take_pending() {
            match self.state().signal_handlers.get(number as usize).cloned() {
                Some(handler) if ops::is_callable(self, &handler) => {
                    let frame = frame::frame_object(self, 0).unwrap_or(Value::NONE);
                    let number = self.int(number as i64);
                    self.call(&handler, &[number, frame])?;
                }
                None if number == SIGINT => return Err(self.raise_with(Exc::KeyboardInterrupt, Vec::new())),
                _ => {}
            }
        }
        Ok(())
    }
}
