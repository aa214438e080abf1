// Draws the control-flow graph of a piece of code when it is opened: its blocks in the order of the code, one below the other; jumps
// ahead on the right, jumps back on the left, each in a lane of its own as far as they overlap; regions as shaded areas, from which a
// dashed way leads to the handler.
const GRAPH = { width: 230, height: 36, step: 54, lane: 9, lanes: 24, fits: 32 };

// The blocks of a piece and the ways between them, from what build.rs wrote on it.
function graphOf({ pre, rows, regions }) {
  const blocks = pre.dataset.blocks.split(" ").map((text) => {
    const [, at, kind, next, jump] = text.match(/^(\d+)([dhl]?)(\+?)(?:>(\d+))?$/);
    return { at: +at, kind, goesOn: next === "+", jump: jump && +jump, rows: [], label: "" };
  });
  let number = -1, label = "";
  for (const row of rows) {
    if (row.label) label = row.label;
    else {
      if (blocks[number + 1]?.at === row.at) [blocks[++number].label, label] = [label, ""];
      blocks[number].rows.push(row);
    }
  }
  const blockAt = (word) => blocks.findLastIndex((block) => block.at < word);
  let open = [];
  const areas = regions.map(([start, end, target]) => {
    open = open.filter((other) => other > start);
    open.push(end);
    return { first: blockAt(start + 1), last: blockAt(end), target, column: open.length - 1 };
  });
  const right = [], left = [];
  blocks.forEach(({ jump }, from) => {
    if (jump !== undefined) (jump <= from ? left : right).push({ from, to: jump, kind: jump <= from ? "back" : "jump" });
  });
  for (const { first, target } of areas) right.push({ from: first, to: target, kind: "exception" });
  return { blocks, areas, right, left };
}

// Puts ways that overlap into different lanes, short ones close to the blocks; the number of lanes. Beyond a limit, ways share them.
function giveLanes(ways) {
  const taken = [];
  ways.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
  for (const way of ways) {
    const [low, high] = [Math.min(way.from, way.to), Math.max(way.from, way.to)];
    const free = taken.findIndex((lane) => lane.every(([from, to]) => high < from || to < low));
    way.lane = free >= 0 ? free : Math.min(taken.length, GRAPH.lanes - 1);
    (taken[way.lane] ??= []).push([low, high]);
  }
  return taken.length;
}

function drawing(block, title, id) {
  const { blocks, areas, right, left } = graphOf(block);
  const { width, height, step, lane, fits } = GRAPH;
  const depth = Math.max(0, ...areas.map(({ column }) => column + 1));
  const margin = 12 + 4 * depth;
  const x = margin + giveLanes(left) * lane, edge = x + width;
  const wide = edge + margin + giveLanes(right) * lane, high = blocks.length * step;
  const parts = areas.map(({ first, last, column }) => {
    const out = 4 * (depth - column), up = Math.min(out, 9);
    return `<rect class=try x=${x - out} y=${first * step + 10 - up} width=${width + 2 * out} ` +
      `height=${(last - first) * step + height + 2 * up} rx=4 />`;
  });
  const strokes = { next: ["", ""], jump: ["", ""], back: ["", ""], exception: ["", ""] };
  const stroke = (kind, line, head) => { strokes[kind][0] += line; strokes[kind][1] += head; };
  blocks.forEach(({ goesOn }, at) => {
    const [middle, y] = [x + width / 2, at * step + 10 + height];
    if (goesOn) stroke("next", `M${middle} ${y}v${step - height - 4}`, `M${middle} ${y + step - height}l-4-6h8z`);
  });
  for (const { from, to, kind, lane: at } of [...right, ...left]) {
    const y = from * step + (kind === "exception" ? 16 : height), end = to * step + 20;
    if (kind === "back") stroke(kind, `M${x} ${y}H${x - margin - at * lane}V${end}H${x - 5}`, `M${x} ${end}l-6-4v8z`);
    else stroke(kind, `M${edge} ${y}H${edge + margin + at * lane}V${end}H${edge + 5}`, `M${edge} ${end}l6-4v8z`);
  }
  for (const [kind, [line, head]] of Object.entries(strokes)) {
    if (line) parts.push(`<path class=${kind} d="${line}"/><path class="head ${kind}" d="${head}"/>`);
  }
  const classes = { "": "", d: " class=dead", h: " class=handler", l: " class=loop" };
  blocks.forEach(({ at, kind, label, rows }, number) => {
    const y = number * step + 10, numbers = rows.map(({ place }) => place.line);
    const line = numbers[0], end = Math.max(...numbers);
    const text = [...(lines[line - 1] ?? "").trim()];
    const first = text.length > fits ? `${text.slice(0, fits - 1).join("")}…` : text.join("");
    parts.push(`<a href="#${id}" data-at=${at}${classes[kind]}><rect x=${x} y=${y} /><text x=${x + 7} y=${y + 14}>` +
      `${label ? `${label} · ` : ""}${end > line ? `lines ${line}–${end}` : `line ${line}`}` +
      `<tspan x=${x + 7} dy=14>${escaped(first)}</tspan></text></a>`);
  });
  return `<svg class=flow width=${wide} height=${high} viewBox="0 0 ${wide} ${high}" role=img ` +
    `aria-label="Control flow of ${escaped(title).replaceAll('"', "&quot;")}">${parts.join("")}</svg>`;
}
