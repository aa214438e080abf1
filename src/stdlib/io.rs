//! `_io`: the native streams, which `py/io.py` shows to programs.

use super::add_functions;
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::native::functions;
use crate::object::{Cx, Res, Str, kinds, ops, raise};
use crate::types::io;

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_io", FUNCTIONS);
    let builtins = cx.state().builtins.clone();
    let name = cx.intern("open");
    if let Some(function) = ops::dict::get_name(cx, &builtins, name) {
        ops::dict::set_name(cx, dict, name, function)?;
    }
    let classes = [
        ("_IOBase", kinds::IO_BASE),
        ("_RawIOBase", kinds::RAW_IO_BASE),
        ("_BufferedIOBase", kinds::BUFFERED_IO_BASE),
        ("_TextIOBase", kinds::TEXT_IO_BASE),
        ("FileIO", kinds::FILE_IO),
        ("BufferedReader", kinds::BUFFERED_READER),
        ("BufferedWriter", kinds::BUFFERED_WRITER),
        ("BufferedRandom", kinds::BUFFERED_RANDOM),
        ("TextIOWrapper", kinds::TEXT_IO),
        ("StringIO", kinds::STRING_IO),
        ("BytesIO", kinds::BYTES_IO),
    ];
    for (name, kind) in classes {
        let class = cx.kind_type(kind);
        ops::dict::set_text(cx, dict, name, class);
    }
    let unsupported = io::unsupported_operation(cx)?;
    ops::dict::set_text(cx, dict, "UnsupportedOperation", unsupported);
    let blocking = cx.exception_class(Exc::BlockingIOError);
    ops::dict::set_text(cx, dict, "BlockingIOError", blocking);
    let size = cx.int(io::DEFAULT_BUFFER_SIZE as i64);
    ops::dict::set_text(cx, dict, "DEFAULT_BUFFER_SIZE", size);
    Ok(())
}

functions! { FUNCTIONS in "_io" {
    /// Open a file that holds code, to be read as bytes.
    "open_code(path)" => |cx: &mut Cx, path: &Value| -> Res<Value> {
        if path.downcast::<Str>().is_none() {
            return Err(raise::wrong_type(cx, "open_code() argument 'path' must be str", path));
        }
        let name = cx.intern("open");
        let builtins = cx.state().builtins.clone();
        let open = ops::dict::get_name(cx, &builtins, name).unwrap_or(Value::NONE);
        let mode = cx.str("rb");
        cx.call(&open, &[path.clone(), mode])
    };
    /// The encoding itself, or what stands for None.
    "text_encoding(encoding, stacklevel=2, /)" => |cx: &mut Cx, encoding: &Value, _: i64| {
        if encoding.is_none() { cx.str("locale") } else { encoding.clone() }
    };
} }
