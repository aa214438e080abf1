// Runs in the page: what a reader does, and whether the page answers. The report replaces the page.
"use strict";
(async () => {
  const report = [];
  const check = (what, fine) => report.push(`${fine ? "fine" : "FAILED"}: ${what}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const point = (element) => element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const press = (element, key, more) => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const line = (number) => document.querySelector(`#text [data-n="${number}"]`);
  try {
    await wait(100);
    check("nothing is loaded from elsewhere", performance.getEntriesByType("resource").length === 0);

    point(line(9));
    const lit = all("#code .r.on");
    check("pointing at a line lights the line", line(9).classList.contains("on"));
    check("and its instructions", lit.length >= 3 && lit.some((row) => row.textContent.includes("BUILD_STRING")));
    point(lit[0]);
    check("pointing at an instruction lights its line", line(9).classList.contains("on"));
    check("and the part of the line that it computes", !globalThis.Highlight || CSS.highlights.has("span"));
    check("and it alone", all("#code .r.on").length === 1);
    check("the instruction is explained", document.getElementById("live").textContent.length > 20);
    point(line(20));
    check("another line puts out the first", !line(9).classList.contains("on") && line(20).classList.contains("on"));
    check("code in a region is shaded", all("#code .r.in").length > 0 && all("#code .r.in .bars i").length > 0);

    const pieces = all(".piece");
    document.getElementById("fold").click();
    check("all code folds", pieces.length > 5 && pieces.every((piece) => !piece.open));
    document.getElementById("fold").click();
    check("and unfolds", pieces.every((piece) => piece.open));
    pieces[1].querySelector("summary").click();
    check("one piece folds", !pieces[1].open && pieces[0].open);

    const graph = all(".graph")[0];
    graph.querySelector("summary").click();
    await wait(50);
    check("the graph opens", graph.open && graph.querySelectorAll("svg a").length > 10);
    check("loops and regions are drawn", graph.querySelector("path.back") && all(".graph").every((other) => other.open === !!other.querySelector("svg")));
    check("blocks have a place", graph.querySelector("svg a rect").getBoundingClientRect().width > 100);
    point(graph.querySelectorAll("svg a")[2].querySelector("rect"));
    check("pointing at a block lights its first instruction", all("#code .r.on").length === 1);

    const find = document.getElementById("find");
    press(document.body, "/");
    check("a slash goes to the search", document.activeElement === find);
    find.value = "perf_counter";
    find.dispatchEvent(new Event("input"));
    await wait(400);
    check("matches are counted", /^[1-9][0-9]* found$/.test(document.getElementById("hits").textContent));
    check("and marked on both sides", all("#text .hit").length > 0 && all("#code .hit").length > 0);
    press(find, "Enter");
    check("Enter goes to the first", /^1 of /.test(document.getElementById("hits").textContent) && all(".here").length === 1);
    press(find, "Enter", { shiftKey: true });
    const last = all(".here")[0];
    check("Shift and Enter go to the last", last?.closest("#code") && !last.closest("details:not([open])"));
    find.value = "nothing like this";
    find.dispatchEvent(new Event("input"));
    await wait(400);
    check("no match is told", document.getElementById("hits").textContent === "0 found" && all(".hit").length === 0);

    const row = all("#code .r[tabindex='0']")[0];
    row.focus();
    press(row, "ArrowDown");
    check("the arrows move on", document.activeElement === row.nextElementSibling && row.nextElementSibling.classList.contains("on"));
    check("one row can be reached by Tab", all("#code .r[tabindex='0']").length === 1 && all("#text .l[tabindex='0']").length === 1);
    const jump = all("#code span.jump")[0];
    jump.click();
    check("a jump leads to its label", document.activeElement.textContent.startsWith(`${jump.textContent}:`));

    const color = () => getComputedStyle(document.body).backgroundColor;
    const before = color();
    document.getElementById("theme").click();
    check("the colors change", color() !== before);
    document.getElementById("theme").click();
    check("and change back", color() === before);
  } catch (error) {
    check(`no error: ${error.stack}`, false);
  }
  document.body.innerHTML = "<pre id=report></pre>";
  document.getElementById("report").textContent = `${report.join("\n")}\nend of the report`;
})();
