//! The exit statuses: one table.

/// The program ended well.
pub(super) const OK: u8 = 0;
/// An uncaught exception, or errors found by `check`.
pub(super) const FAILED: u8 = 1;
/// Usage that makes no sense, or input that cannot be used.
pub(super) const USAGE: u8 = 2;
/// An internal error of baem: please report it.
pub(super) const INTERNAL: u8 = 70;
/// `-X leakcheck` found something.
pub(super) const LEAKED: u8 = 83;
/// Standard output could not be flushed.
pub(super) const STDOUT: u8 = 120;
/// Ctrl-C.
pub(super) const INTERRUPTED: u8 = 130;

/// What the system says of an error, without its number.
pub(super) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_string()
}
