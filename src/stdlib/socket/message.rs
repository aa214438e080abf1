//! Messages with ancillary data: `sendmsg`, `recvmsg` and `recvmsg_into`.

use super::address;
use super::object::{Socket, address_for, deliver, receiver, space, tell};
use crate::heap::Value;
use crate::object::native::methods;
use crate::object::{Cx, Res, Tuple, new_bytes, ops};
use crate::stdlib::posix::{CInt, c_int};
use crate::sync::socket::{self, Ancillary, Message};
use crate::types::io::descriptor;
use rustix::event::PollFlags;

methods! { METHODS in "socket" {
    /// Send buffers as one message, with ancillary parts of level, kind and data; how many bytes were sent.
    "sendmsg(self, buffers, ancdata=<missing>, flags=0, address=None, /)" =>
        |cx: &mut Cx, this: &Value, buffers: &Value, parts: Option<&Value>, flags: CInt, address: &Value| -> Res<usize> {
            let inside = receiver(cx, this, "sendmsg")?;
            let mut bytes = Vec::new();
            for buffer in ops::iter::collect_or(cx, buffers, "sendmsg() argument 1 must be an iterable")? {
                bytes.extend_from_slice(&ops::buffer::require(cx, &buffer)?);
            }
            let parts = match parts {
                Some(parts) if !parts.is_none() => ancillary_parts(cx, parts)?,
                _ => Vec::new(),
            };
            let found = match address.is_none() {
                true => None,
                false => Some(address_for(cx, inside, address, "sendmsg")?),
            };
            tell(cx, "socket.sendmsg", this, address)?;
            inside.run(cx, PollFlags::OUT, |file| {
                socket::send_message(file, &bytes, &parts, flags.0, found.as_ref())
            })
        };
    /// At most so many bytes of a message, its ancillary parts, for which there is so much room, flags, and the address of the sender.
    "recvmsg(self, bufsize, ancbufsize=0, flags=0, /)" =>
        |cx: &mut Cx, this: &Socket, length: i64, room: i64, flags: CInt| -> Res<Value> {
            if length < 0 {
                return Err(cx.value_error("negative buffer size in recvmsg()"));
            }
            let mut bytes = space(cx, length, "recvmsg")?;
            bytes.resize(length as usize, 0);
            let message = receive(cx, this, &mut bytes, room, flags.0)?;
            let bytes = new_bytes(cx, &bytes[..message.length.min(bytes.len())]);
            Ok(result(cx, bytes, message))
        };
    /// Receive a message into buffers: how many bytes, ancillary parts, flags, and the address of the sender.
    "recvmsg_into(self, buffers, ancbufsize=0, flags=0, /)" =>
        |cx: &mut Cx, this: &Socket, buffers: &Value, room: i64, flags: CInt| -> Res<Value> {
            let buffers = ops::iter::collect_or(cx, buffers, "recvmsg_into() argument 1 must be an iterable")?;
            let mut lengths = Vec::new();
            for buffer in &buffers {
                match ops::buffer::writer(cx, buffer)? {
                    Some(writer) => lengths.push(ops::buffer::require(cx, &writer)?.len()),
                    None => {
                        let wanted = "recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers";
                        return Err(cx.type_error(wanted));
                    }
                }
            }
            let mut bytes = vec![0; lengths.iter().sum()];
            let message = receive(cx, this, &mut bytes, room, flags.0)?;
            let mut rest = &bytes[..message.length.min(bytes.len())];
            for (buffer, length) in buffers.iter().zip(lengths) {
                let (part, after) = rest.split_at(length.min(rest.len()));
                deliver(cx, buffer, part)?;
                rest = after;
            }
            let length = cx.int(message.length as i64);
            Ok(result(cx, length, message))
        };
} }

/// How messages call an ancillary part.
const PARTS: &str = "[sendmsg() ancillary data items]() argument";

fn ancillary_parts(cx: &mut Cx, parts: &Value) -> Res<Vec<Ancillary>> {
    let mut found = Vec::new();
    for part in ops::iter::collect_or(cx, parts, "sendmsg() argument 2 must be an iterable")? {
        let Some(items) = part.downcast::<Tuple>() else {
            let found = cx.type_name(&part);
            return Err(cx.type_error(format!("{PARTS} must be 3-item sequence, not {found}")));
        };
        let [level, kind, data] = items.items() else {
            let length = items.items().len();
            return Err(cx.type_error(format!("{PARTS} must be sequence of length 3, not {length}")));
        };
        let (level, kind) = (c_int(cx, level)?, c_int(cx, kind)?);
        found.push((level, kind, ops::buffer::require(cx, data)?.into_owned()));
    }
    Ok(found)
}

fn receive(cx: &mut Cx, this: &Socket, bytes: &mut [u8], room: i64, flags: i32) -> Res<Message> {
    let Some(room) = usize::try_from(room).ok().filter(|room| *room <= i32::MAX as usize) else {
        return Err(cx.value_error("invalid ancillary data buffer length"));
    };
    ops::memory::check(cx, room, 1)?;
    this.run(cx, PollFlags::IN, |file| socket::receive_message(file, bytes, room, flags))
}

/// What is told of a message: the files that came with it are the program's from now on, by their numbers.
fn result(cx: &mut Cx, bytes: Value, message: Message) -> Value {
    for file in message.files {
        descriptor::keep(file);
    }
    let mut parts = Vec::new();
    for (level, kind, data) in message.parts {
        let fields = vec![cx.int(level as i64), cx.int(kind as i64), new_bytes(cx, &data)];
        parts.push(cx.tuple(fields));
    }
    let fields =
        vec![bytes, cx.list(parts), cx.int(message.flags as i64), address::to_value(cx, message.address.as_ref())];
    cx.tuple(fields)
}
