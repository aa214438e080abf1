"use strict";
// Makes rows of the page's lines when they come into view; see build.rs for what a line holds, and graph.js for the graphs.
const byId = (id) => document.getElementById(id);
const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
// `Math.max` takes no more items than the browser takes arguments, and a module may have more rows.
const most = (items, of) => items.reduce((found, item) => Math.max(found, of(item)), 0);
const source = byId("source"), code = byId("code");

// What each instruction does, and whether it writes its first operand.
const ops = new Map();
for (const line of byId("ops").textContent.split("\n")) {
  const [name, writes, doc] = line.split("\t");
  if (name) ops.set(name, { writes: writes === "1", doc });
}

// The source: one element a line.
const lines = byId("text").textContent.replace(/\n$/, "").split("\n");
byId("text").innerHTML = lines.map((text, at) => `<div class=l data-n=${at + 1}>${escaped(text) || " "}</div>`).join("");
const lineElements = [...byId("text").children];
const lineAt = (number) => lineElements[number - 1];
byId("text").setAttribute("role", "listbox");
byId("text").setAttribute("aria-label", "Lines of the source");
// What is counted stands in a column before the lines: count and note, each as wide as its widest.
const notes = (byId("notes")?.textContent ?? "").split("\n").filter(Boolean).map((note) => note.split("\t"));
const widths = [most(notes, (note) => note[2].length), most(notes, (note) => note[3].length)];
byId("text").style.setProperty("--counts", notes.length ? widths[0] + widths[1] + 3 : 0);
for (const [number, heat, count, text] of notes) {
  const line = lineAt(+number);
  if (!line) continue;
  line.dataset.note = count.padStart(widths[0]) + "  " + text.padStart(widths[1]);
  line.dataset.heat = heat;
  line.style.setProperty("--heat", heat);
}

// The other side: blocks of rows. A row is { text, kind, start, end, lineStart, lineEnd, … }.
const rowsOfLine = new Map();
const blocks = [...document.querySelectorAll("pre.rows")].map((pre) => {
  const regions = (pre.dataset.regions ?? "").split(";").filter(Boolean).map((region) => region.split(" ").map(Number));
  const block = { pre, rows: [], regions, made: false, tree: pre.dataset.kind === "tree" };
  let place = null, line = 0, live = [];
  for (const text of pre.textContent.replace(/^\n|\n$/g, "").split("\n")) {
    const fields = text.split("\t");
    const row = { block, index: block.rows.length, text: text.replaceAll("\t", " ").toLowerCase() };
    if (block.tree) {
      [row.depth, row.operands] = [+fields[0], fields[1]];
      place = fields[2] ? placeOf(fields[2], line) : null;
      line = place?.line ?? line;
      row.text = row.operands.toLowerCase();
    } else if (text.startsWith("L")) {
      [row.label, row.remark] = fields;
    } else {
      [row.at, row.name, row.operands] = [+fields[0], fields[1], fields[2] ?? ""];
      if (fields[3]) [place, row.isFirst] = [placeOf(fields[3], place?.line), true];
      if (fields[4]) {
        const changed = fields[4].split(" ");
        live = [...live.filter((t) => !changed.includes(t)), ...changed.filter((t) => !live.includes(t))];
      }
      row.live = live;
      row.inside = regions.filter(([from, to]) => from <= row.at && row.at < to);
      [row.heat, row.count, row.note] = [fields[5], fields[6], fields[7]];
    }
    if (!row.label) row.place = place;
    if (row.place) {
      if (!rowsOfLine.has(row.place.line)) rowsOfLine.set(row.place.line, []);
      rowsOfLine.get(row.place.line).push(row);
    }
    block.rows.push(row);
  }
  // Only what is in view is laid out, which a long page takes seconds for; the height of the rest is known.
  pre.style.containIntrinsicHeight = `${block.rows.length * 20}px`;
  pre.classList.add("raw");
  pre.setAttribute("role", "listbox");
  pre.setAttribute("aria-label", pre.closest(".piece")?.querySelector("b").textContent ?? "Rows");
  return block;
});
const blockOf = new Map(blocks.map((block) => [block.pre, block]));
for (const [line] of rowsOfLine) lineAt(line)?.classList.add("some");

function placeOf(text, lineBefore) {
  const [, given, start, endLine, end] = text.match(/^(?:(\d+):)?(\d+)-(?:(\d+):)?(\d+)$/);
  const line = +(given ?? lineBefore);
  return { line, start: +start, endLine: +(endLine ?? line), end: +end };
}

function snippet(place) {
  const text = lines[place.line - 1] ?? "";
  const piece = place.endLine === place.line ? text.slice(place.start, place.end) : `${text.slice(place.start)} …`;
  return piece === text.trim() ? "" : piece.length > 60 ? `${piece.slice(0, 59)}…` : piece;
}

// What an instruction computes, behind the last one of those that are there for it.
function remark(row) {
  const next = row.block.rows.slice(row.index + 1, row.index + 3).find((other) => !other.label);
  if (!row.place || row.name === "LOAD_CONST" || (next && !next.isFirst)) return "";
  const what = snippet(row.place);
  return row.operands.endsWith(what) || row.operands.startsWith(`${what},`) ? "" : what;
}

// Rows become elements when they come into view: until then they are plain text of the same height.
const rowOfElement = new Map();
function make(block) {
  if (block.made) return;
  block.made = true;
  block.pre.classList.remove("raw");
  let lineBefore = 0;
  const counts = most(block.rows, (row) => row.count?.length ?? 0);
  block.pre.style.setProperty("--bars", most(block.rows, (row) => row.inside?.length ?? 0));
  block.pre.innerHTML = block.rows.map((row) => {
    if (row.label) return `<div class="r label" tabindex=-1 role=option>${row.label}:<span class=what>${row.remark}</span></div>`;
    if (block.tree) {
      const next = block.rows[row.index + 1];
      const caret = next && next.depth > row.depth ? "▾" : " ";
      return `<div class=r tabindex=-1 role=option style="padding-left:${row.depth * 2 + 1}ch"><span class=caret>${caret}</span>` +
        `<span class=operands>${escaped(row.operands)}</span></div>`;
    }
    const line = row.place && row.place.line !== lineBefore ? row.place.line : "";
    lineBefore = row.place?.line ?? lineBefore;
    const what = remark(row);
    const operands = escaped(row.operands).replace(/-&gt; (L\d+)$/, "-&gt; <span class=jump>$1</span>");
    const heat = row.heat ? ` data-heat style=--heat:${row.heat}` : "";
    return `<div class="r${row.inside.length ? " in" : ""}" tabindex=-1 role=option${heat}><span class=line>${line}</span>` +
      (counts ? `<span class=count>${(row.count ?? "").padStart(counts)}</span>` : "") +
      `<span class=bars>${"<i></i>".repeat(row.inside.length)}</span><span class=at>${row.at}</span>` +
      `<span class=name>${row.name}</span><span class=operands>${operands}</span>` +
      `<span class=what>${escaped(what)}</span>${row.note ? `<span class=note>${escaped(row.note)}</span>` : ""}</div>`;
  }).join("");
  block.elements = [...block.pre.children];
  block.elements.forEach((element, at) => rowOfElement.set(element, block.rows[at]));
}
const watcher = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) {
      make(blockOf.get(target));
      watcher.unobserve(target);
    }
  }
}, { root: code, rootMargin: "600px" });
blocks.forEach(({ pre }) => watcher.observe(pre));

// Graphs are drawn when they are opened.
for (const graph of document.querySelectorAll(".graph")) {
  graph.addEventListener("toggle", () => {
    const piece = graph.closest(".piece");
    if (!graph.querySelector("svg")) {
      graph.insertAdjacentHTML("beforeend", drawing(blockOf.get(piece.querySelector("pre.rows")), piece.querySelector("b").textContent, piece.id));
    }
  });
}

const elementOf = (row) => (make(row.block), row.block.elements[row.index]);
const rowOf = (element) => rowOfElement.get(element);

// Light: what belongs together.
let lit = [];
function light(element, kind) {
  element?.classList.add(kind);
  if (element) lit.push([element, kind]);
}
function darken() {
  for (const [element, kind] of lit) element.classList.remove(kind);
  lit = [];
  globalThis.CSS?.highlights?.delete("span");
}
function lightRow(row) {
  darken();
  const element = elementOf(row);
  light(element, "on");
  tell(row, element);
  if (!row.place) return;
  const { line, start, endLine, end } = row.place;
  for (let at = line; at <= Math.min(endLine, line + 200); at++) light(lineAt(at), at === line ? "on" : "near");
  for (const other of rowsOfLine.get(line)) if (other !== row && other.block.made) light(elementOf(other), "near");
  for (const mark of row.block.pre.parentElement.querySelectorAll(".flow a")) {
    if (+mark.dataset.at <= row.at && !(+mark.nextElementSibling?.dataset.at <= row.at)) light(mark, "on");
  }
  const [first, last] = [lineAt(line)?.firstChild, lineAt(endLine)?.firstChild];
  if (globalThis.Highlight && first && last) {
    const range = new StaticRange({
      startContainer: first, startOffset: Math.min(start, first.length), endContainer: last, endOffset: Math.min(end, last.length),
    });
    CSS.highlights.set("span", new Highlight(range));
  }
}
function lightLine(number) {
  darken();
  byId("live").hidden = true;
  light(lineAt(number), "on");
  for (const row of rowsOfLine.get(number) ?? []) light(elementOf(row), "on");
}

// What the instruction does, and what the temporaries hold after it.
document.body.insertAdjacentHTML("beforeend", "<aside id=live hidden></aside>");
function tell(row, element) {
  const panel = byId("live");
  panel.hidden = !row.name;
  if (!row.name) return;
  const doc = escaped(ops.get(row.name)?.doc ?? "").replace(/`([^`]*)`/g, "<code>$1</code>");
  const place = row.place ? ` <small>line ${row.place.line}, columns ${row.place.start}–${row.place.end}</small>` : "";
  let text = `<p><b>${row.name}</b>: ${doc}${place}</p>`;
  const holds = contents(row);
  if (holds.length) text += `<p>In use after it: ${holds.map(([name, what]) => `<code>${name} = ${escaped(what)}</code>`).join(", ")}</p>`;
  panel.innerHTML = text;
  element.setAttribute("aria-description", panel.textContent);
}
function contents(row) {
  const wanted = new Set(row.live);
  const found = new Map();
  for (let at = row.index; at >= 0 && wanted.size; at--) {
    const writer = row.block.rows[at];
    const first = writer.name && ops.get(writer.name)?.writes ? writer.operands.match(/^\*?t(\d+)(?:\.\.t(\d+))?/) : null;
    if (!first) continue;
    for (let t = +first[1]; t <= +(first[2] ?? first[1]); t++) {
      if (wanted.delete(String(t))) found.set(t, (writer.place && snippet(writer.place)) || `${writer.name} ${writer.operands}`);
    }
  }
  return [...found].sort((a, b) => a[0] - b[0]).map(([t, what]) => [`t${t}`, what]);
}

// Pointing, clicking, moving.
const into = (element) => element?.scrollIntoView({ block: "nearest" });
function openUp(element) {
  for (let at = element.closest("details:not([open])"); at; at = at.parentElement.closest("details:not([open])")) at.open = true;
}
function go(element) {
  const row = rowOf(element);
  if (row?.place) into(lineAt(row.place.line));
  else if (element.dataset.n) {
    const [first] = rowsOfLine.get(+element.dataset.n) ?? [];
    if (first) {
      openUp(first.block.pre);
      elementOf(first).scrollIntoView({ block: "center" });
    }
  }
}
function show(element) {
  if (element.dataset.n) lightLine(+element.dataset.n);
  else if (rowOf(element)) lightRow(rowOf(element));
}
const target = (event) => event.target.closest?.(".r, .l");
document.addEventListener("pointerover", (event) => {
  const element = target(event);
  if (element) show(element);
  const mark = event.target.closest?.(".flow a");
  if (mark) lightRow(rowOfMark(mark));
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.(".r, .l")) show(event.target);
  if (event.target.matches?.(".flow a")) lightRow(rowOfMark(event.target));
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest?.(".flow a");
  if (mark) {
    event.preventDefault();
    elementOf(rowOfMark(mark)).scrollIntoView({ block: "center" });
    return;
  }
  const element = target(event);
  if (!element) return;
  const row = rowOf(element);
  if (event.target.matches(".jump")) {
    const label = row.block.rows.find((other) => other.label === event.target.textContent);
    if (label) move(elementOf(label));
  } else if (event.target.matches(".caret")) {
    fold(row);
  } else {
    move(element);
    go(element);
  }
});
function rowOfMark(mark) {
  const block = blockOf.get(mark.closest(".piece").querySelector("pre.rows"));
  return block.rows.find((row) => row.at === +mark.dataset.at);
}
function fold(row) {
  const element = elementOf(row), folds = !row.folded;
  row.folded = folds;
  element.querySelector(".caret").textContent = folds ? "▸" : "▾";
  let inner = null;
  for (let at = row.index + 1; at < row.block.rows.length && row.block.rows[at].depth > row.depth; at++) {
    const below = row.block.rows[at];
    if (inner && below.depth <= inner.depth) inner = null;
    elementOf(below).hidden = folds || inner !== null;
    if (!inner && below.folded) inner = below;
  }
}

// One row and one line can be reached by Tab; the arrows move on from there.
const current = new Map();
function move(element) {
  const side = element.closest("section");
  current.get(side)?.setAttribute("tabindex", "-1");
  current.set(side, element);
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
  into(element);
}
for (const [side, first] of [[source, () => lineAt(1)], [code, () => blocks[0]?.rows.length ? elementOf(blocks[0].rows[0]) : null]]) {
  const element = first();
  if (element) {
    element.tabIndex = 0;
    current.set(side, element);
  }
}
function beside(element, step) {
  let at = element;
  do {
    let next = step > 0 ? at.nextElementSibling : at.previousElementSibling;
    if (!next && at.matches(".r")) {
      const block = blocks[blocks.indexOf(blockOf.get(at.parentElement)) + step];
      if (!block) return null;
      make(block);
      if (!block.pre.closest("details:not([open])")) next = step > 0 ? block.pre.firstElementChild : block.pre.lastElementChild;
      else return null;
    }
    at = next;
  } while (at?.hidden);
  return at;
}
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input");
  if (typing && event.key === "Enter") step(event.shiftKey ? -1 : 1);
  else if (typing && event.key === "Escape") { find.value = ""; search(); }
  else if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  else if (event.key === "/") find.focus();
  else if (event.key === "f") foldAll();
  else if (event.target.matches(".r, .l")) {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rowOf(event.target);
    if (steps) {
      const next = beside(event.target, steps);
      if (next) move(next);
    } else if (event.key === "Enter" || event.key === " ") go(event.target);
    else if (row?.block.tree && (event.key === "ArrowLeft") === !row.folded && /^Arrow(Left|Right)$/.test(event.key)) fold(row);
    else return;
  } else return;
  event.preventDefault();
});

// Search.
const find = byId("find");
let hits = [], here = -1;
function search() {
  for (const hit of hits) (hit.line ?? (hit.row.block.made ? elementOf(hit.row) : null))?.classList.remove("hit", "here");
  const wanted = find.value.trim().toLowerCase();
  [hits, here] = [[], -1];
  if (wanted) {
    lines.forEach((text, at) => { if (text.toLowerCase().includes(wanted)) hits.push({ line: lineAt(at + 1) }); });
    for (const block of blocks) for (const row of block.rows) if (row.text.includes(wanted)) hits.push({ row });
    for (const hit of hits.slice(0, 2000)) (hit.line ?? elementOf(hit.row)).classList.add("hit");
  }
  byId("hits").textContent = wanted ? `${hits.length} found` : "";
}
function step(by) {
  if (!hits.length) return;
  const element = (hit) => hit.line ?? elementOf(hit.row);
  if (here >= 0) element(hits[here]).classList.remove("here");
  here = here < 0 && by < 0 ? hits.length - 1 : (here + by + hits.length) % hits.length;
  const found = element(hits[here]);
  openUp(found);
  found.hidden = false;
  found.classList.add("hit", "here");
  found.scrollIntoView({ block: "center" });
  show(found);
  byId("hits").textContent = `${here + 1} of ${hits.length}`;
}
let waiting = 0;
find.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, lines.length > 2000 ? 200 : 0); });
byId("next").addEventListener("click", () => step(1));
byId("prev").addEventListener("click", () => step(-1));

// Folding, colors, help.
function foldAll() {
  const pieces = [...document.querySelectorAll(".piece")];
  const open = !pieces.some((piece) => piece.open);
  for (const piece of pieces) piece.open = open;
  byId("fold").textContent = open ? "Fold all" : "Unfold all";
}
byId("fold").addEventListener("click", foldAll);
byId("fold").hidden = !document.querySelector(".piece");
const theme = byId("theme"), root = document.documentElement;
const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const nameTheme = () => { theme.textContent = dark() ? "Light" : "Dark"; };
try { if (localStorage.baemTheme) root.dataset.theme = localStorage.baemTheme; } catch { /* pages from disk may have no storage */ }
theme.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  try { localStorage.baemTheme = root.dataset.theme; } catch { /* as above */ }
  nameTheme();
});
nameTheme();
byId("keys").addEventListener("click", () => {
  byId("help").hidden = !byId("help").hidden;
  byId("keys").setAttribute("aria-expanded", String(!byId("help").hidden));
});
