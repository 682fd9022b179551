// Choose a period by dragging over the bands; without this, dates and ticks do the same.

const DAY_MS = 86400000;

function ready() {
  for (const told of document.querySelectorAll(".brushing")) told.hidden = false;
}

function dayAt(bands, x) {
  const box = bands.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
  const first = Date.parse(bands.dataset.first), last = Date.parse(bands.dataset.last) + DAY_MS;
  const day = first + Math.floor((share * (last - first)) / DAY_MS) * DAY_MS;
  return new Date(Math.min(day, last - DAY_MS)).toISOString().slice(0, 10);
}

let start = null;

document.addEventListener("pointerdown", (event) => {
  const bands = event.target.closest("#bands");
  if (!bands || event.button !== 0 || event.target.closest("a")) return;
  start = event.clientX;
  event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  const bands = document.getElementById("bands");
  if (start === null || !bands) return;
  const box = bands.getBoundingClientRect(), brush = document.getElementById("brush");
  const left = Math.max(box.left, Math.min(start, event.clientX)), right = Math.min(box.right, Math.max(start, event.clientX));
  brush.hidden = false;
  brush.style.left = `${left - box.left}px`;
  brush.style.width = `${Math.max(0, right - left)}px`;
});

document.addEventListener("pointerup", (event) => {
  const bands = document.getElementById("bands"), form = document.getElementById("asked");
  if (start === null || !bands || !form) return;
  const [from, to] = [start, event.clientX].sort((a, b) => a - b);
  start = null;
  const brush = document.getElementById("brush");
  brush.hidden = true;
  brush.removeAttribute("style"); // htmx would copy it to the next one, and the policy forbids that
  if (to - from < 6) return;
  form.elements.since.value = dayAt(bands, from);
  form.elements.until.value = dayAt(bands, to);
  form.requestSubmit();
});

document.addEventListener("htmx:after:swap", ready);
ready();
