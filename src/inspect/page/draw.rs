//! Draws the control-flow graph of a piece of code: its blocks in the order of the code, one below the other; jumps ahead on the right,
//! jumps back on the left, each in a lane of its own as far as they overlap; regions as shaded areas, from which a dashed way leads to
//! the handler.

use crate::bytecode::view::{CodeView, EdgeKind, shortened};
use std::fmt::Write;

const WIDTH: u32 = 230;
const HEIGHT: u32 = 36;
const STEP: u32 = 54;
const LANE: u32 = 9;
/// Lanes on one side; beyond, ways share them.
const LANES: usize = 24;
/// Characters of a line that fit into a block.
const FITS: usize = 32;

/// A way between two blocks, from `from` to `to`, in a lane.
struct Way {
    from: u32,
    to: u32,
    lane: u32,
    kind: EdgeKind,
}

pub(super) fn graph(out: &mut String, number: usize, view: &CodeView<'_>, title: &str) {
    let mut right = Vec::new();
    let mut left = Vec::new();
    for (at, block) in view.blocks.iter().enumerate() {
        for edge in &block.edges {
            let way = Way { from: at as u32, to: edge.to, lane: 0, kind: edge.kind };
            match edge.kind {
                EdgeKind::Jump => right.push(way),
                EdgeKind::Back => left.push(way),
                EdgeKind::Next | EdgeKind::Exception => {}
            }
        }
    }
    for region in &view.regions {
        let from = view.steps[region.first as usize].block;
        right.push(Way { from, to: region.target_block, lane: 0, kind: EdgeKind::Exception });
    }
    let lanes_left = give_lanes(&mut left);
    let lanes_right = give_lanes(&mut right);
    let depth = view.regions.iter().map(|region| region.column + 1).max().unwrap_or(0);
    let margin = 12 + 4 * depth;
    let x = margin + lanes_left * LANE;
    let width = x + WIDTH + margin + lanes_right * LANE;
    let height = view.blocks.len() as u32 * STEP;
    let _ = write!(
        out,
        "<svg class=flow width={width} height={height} viewBox=\"0 0 {width} {height}\" role=img aria-label=\"Control flow of "
    );
    out.push_str(&escaped(title));
    out.push_str("\">");
    for region in &view.regions {
        let (first, last) = (view.steps[region.first as usize].block, view.steps[region.end as usize - 1].block);
        let out_by = 4 * (depth - region.column);
        let (top, rows) = (first * STEP + 10 - out_by.min(9), last - first);
        let _ = write!(
            out,
            "<rect class=try x={} y={top} width={} height={} rx=4 />",
            x - out_by,
            WIDTH + 2 * out_by,
            rows * STEP + HEIGHT + 2 * out_by.min(9)
        );
    }
    let mut paths: [Strokes; EdgeKind::ALL.len()] = Default::default();
    for (at, block) in view.blocks.iter().enumerate() {
        if block.edges.iter().any(|edge| edge.kind == EdgeKind::Next) {
            let y = at as u32 * STEP + 10 + HEIGHT;
            let strokes = &mut paths[EdgeKind::Next as usize];
            let _ = write!(strokes.line, "M{} {y}v{}", x + WIDTH / 2, STEP - HEIGHT - 4);
            let _ = write!(strokes.head, "M{} {}l-4-6h8z", x + WIDTH / 2, y + STEP - HEIGHT);
        }
    }
    for way in right.iter().chain(&left) {
        let is_left = way.kind == EdgeKind::Back;
        let (y, end) = (way.from * STEP + HEIGHT, way.to * STEP + 20);
        let strokes = &mut paths[way.kind as usize];
        if is_left {
            let lane = x - margin - way.lane * LANE;
            let _ = write!(strokes.line, "M{x} {y}H{lane}V{end}H{}", x - 5);
            let _ = write!(strokes.head, "M{x} {end}l-6-4v8z");
        } else {
            let (edge, lane) = (x + WIDTH, x + WIDTH + margin + way.lane * LANE);
            let y = if way.kind == EdgeKind::Exception { way.from * STEP + 16 } else { y };
            let _ = write!(strokes.line, "M{edge} {y}H{lane}V{end}H{}", edge + 5);
            let _ = write!(strokes.head, "M{edge} {end}l6-4v8z");
        }
    }
    for (kind, Strokes { line, head }) in EdgeKind::ALL.iter().zip(paths) {
        if !line.is_empty() {
            let class = kind.name();
            let _ = write!(out, "<path class={class} d=\"{line}\"/><path class=\"head {class}\" d=\"{head}\"/>");
        }
    }
    for (at, block) in view.blocks.iter().enumerate() {
        let steps = &view.steps[block.first as usize..block.end as usize];
        let y = at as u32 * STEP + 10;
        let class = match (block.is_reachable, block.is_handler, block.is_loop) {
            (false, ..) => " class=dead",
            (_, true, _) => " class=handler",
            (.., true) => " class=loop",
            _ => "",
        };
        let (line, end) = (steps[0].position.line, steps.iter().map(|step| step.position.line).max().unwrap_or(0));
        let label = if steps[0].label == 0 { String::new() } else { format!("L{} · ", steps[0].label) };
        let lines = if end > line { format!("lines {line}–{end}") } else { format!("line {line}") };
        let text = view.code.source.as_ref().map_or("", |source| source.line_text(line)).trim();
        let _ = write!(
            out,
            "<a href=#c{number} data-at={}{class}><rect x={x} y={y} /><text x={left} y={}>{label}{lines}<tspan x={left} dy=14>{}</tspan></text></a>",
            steps[0].at,
            y + 14,
            escaped(&shortened(text, FITS)),
            left = x + 7,
        );
    }
    out.push_str("</svg>");
}

#[derive(Default)]
struct Strokes {
    line: String,
    head: String,
}

/// Puts ways that overlap into different lanes, short ones close to the blocks; the number of lanes.
fn give_lanes(ways: &mut [Way]) -> u32 {
    ways.sort_by_key(|way| (way.from.abs_diff(way.to), way.from));
    let mut lanes: Vec<Vec<(u32, u32)>> = Vec::new();
    for way in ways {
        let (low, high) = (way.from.min(way.to), way.from.max(way.to));
        let free = lanes.iter().position(|lane| lane.iter().all(|&(from, to)| high < from || to < low));
        let lane = match free {
            Some(lane) => lane,
            None if lanes.len() < LANES => {
                lanes.push(Vec::new());
                lanes.len() - 1
            }
            None => LANES - 1,
        };
        lanes[lane].push((low, high));
        way.lane = lane as u32;
    }
    lanes.len() as u32
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
