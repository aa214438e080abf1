// Runs at the end of a page: when all is laid out that is in view, in milliseconds since the browser was sent here. The report replaces the page.
"use strict";
document.getElementById("code").getBoundingClientRect();
const opened = Math.round(performance.now());
document.body.innerHTML = `<pre id=report>opened after ${opened} ms</pre>`;
