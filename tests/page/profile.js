// Runs in the page of a profile of examples/tour.py: whether counts stand where they should. The report replaces the page.
"use strict";
(async () => {
  const report = [];
  const check = (what, fine) => report.push(`${fine ? "fine" : "FAILED"}: ${what}`);
  try {
    await new Promise((done) => setTimeout(done, 200));
    const noted = [...document.querySelectorAll("#text .l[data-note]")];
    check("lines that ran have counts", noted.length > 50);
    check("a line that ran nothing has none", !document.querySelector("#text [data-n='1']").dataset.note);
    check("the counts are numbers before the time", noted.every((line) => /^ *[0-9,]+  +(?:[0-9.]+ ms)?$/.test(line.dataset.note)));
    check("the column is as wide everywhere", new Set(noted.map((line) => line.dataset.note.length)).size === 1);
    const width = parseFloat(getComputedStyle(noted[0], "::after").width);
    const [left, column] = ["paddingLeft", "fontSize"].map((name) => parseFloat(getComputedStyle(noted[0])[name]));
    check("and the line begins behind it", left >= 5 * column + width);
    const rows = [...document.querySelectorAll("#code .r[data-heat]")];
    check("instructions that ran have counts", rows.length > 20 && rows.every((row) => /^ *[0-9,]+$/.test(row.querySelector(".count").textContent)));
    const shade = (element) => getComputedStyle(element).backgroundColor;
    check("hot and cold can be told apart", new Set(noted.map(shade)).size > 3);
  } catch (error) {
    check(`no error: ${error.stack}`, false);
  }
  document.body.innerHTML = "<pre id=report></pre>";
  document.getElementById("report").textContent = `${report.join("\n")}\nend of the report`;
})();
