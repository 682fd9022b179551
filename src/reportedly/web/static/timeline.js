// Choose a period on the bands by dragging, or by moving its two ends with the arrow keys; dates and ticks do the same.

const DAY_MS = 86400000;
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
let dragged = null;

const bandsOf = () => document.getElementById("bands");
const lastOf = (bands) => Math.round((Date.parse(bands.dataset.last) - Date.parse(bands.dataset.first)) / DAY_MS);
const dayOf = (bands, number) => new Date(Date.parse(bands.dataset.first) + number * DAY_MS).toISOString().slice(0, 10);
const chosen = (bands) => [Number(bands.dataset.from ?? 0), Number(bands.dataset.to ?? lastOf(bands))].sort((one, other) => one - other);

function ready() {
  for (const told of document.querySelectorAll(".brushing")) told.hidden = false;
  const bands = bandsOf();
  if (!bands) return;
  for (const handle of bands.querySelectorAll(".handle")) handle.hidden = false;
  paint(bands);
}

function numberAt(bands, x) {
  const box = bands.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
  return Math.min(lastOf(bands), Math.floor(share * (lastOf(bands) + 1)));
}

function paint(bands) {
  const all = lastOf(bands) + 1, [from, to] = chosen(bands), brush = bands.querySelector(".brush");
  brush.hidden = from === 0 && to === all - 1;
  brush.style.left = `${(100 * from) / all}%`;
  brush.style.width = `${(100 * (to + 1 - from)) / all}%`;
  tell(bands, bands.querySelector(".handle.begins"), from, from / all);
  tell(bands, bands.querySelector(".handle.ends"), to, (to + 1) / all);
}

function tell(bands, handle, number, share) {
  handle.style.left = `${100 * share}%`;
  handle.setAttribute("aria-valuemax", lastOf(bands));
  handle.setAttribute("aria-valuenow", number);
  handle.setAttribute("aria-valuetext", dayOf(bands, number));
}

function choose(bands, from, to) {
  const all = lastOf(bands), within = (number) => Math.min(all, Math.max(0, number));
  [bands.dataset.from, bands.dataset.to] = [within(from), within(to)];
  paint(bands);
}

function apply(bands) {
  const [from, to] = chosen(bands);
  ask(dayOf(bands, from), dayOf(bands, to));
}

function ask(since, until) {
  const form = document.getElementById("asked");
  if (!form) return;
  form.elements.since.value = since;
  form.elements.until.value = until;
  form.requestSubmit();
}

document.addEventListener("pointerdown", (event) => {
  const bands = event.target.closest("#bands");
  if (!bands || event.button !== 0 || event.target.closest("a")) return;
  const handle = event.target.closest(".handle"), [from, to] = chosen(bands);
  dragged = { x: event.clientX, from: handle ? (handle.matches(".begins") ? to : from) : numberAt(bands, event.clientX), moved: false };
  if (!handle) event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  const bands = bandsOf();
  if (!dragged || !bands) return;
  dragged.moved ||= Math.abs(event.clientX - dragged.x) > 5;
  if (dragged.moved) choose(bands, dragged.from, numberAt(bands, event.clientX));
});

document.addEventListener("pointerup", () => {
  const bands = bandsOf(), moved = dragged?.moved;
  dragged = null;
  if (bands && moved) apply(bands);
});

document.addEventListener("pointercancel", () => {
  const bands = bandsOf();
  dragged = null;
  if (bands) choose(bands, 0, lastOf(bands));
});

document.addEventListener("keydown", (event) => {
  const handle = event.target.closest?.("#bands .handle");
  if (!handle || event.ctrlKey || event.metaKey || event.altKey) return;
  const bands = bandsOf(), all = lastOf(bands), [from, to] = chosen(bands), first = handle.matches(".begins");
  const step = Math.max(1, Math.round(all / 100)) * (event.shiftKey ? 10 : 1);
  const now = first ? from : to;
  let next = event.key in KEYS ? now + KEYS[event.key] * step : { Home: 0, End: all }[event.key];
  if (event.key === "Enter" || event.key === " ") apply(bands);
  else if (event.key === "Escape") choose(bands, 0, all);
  else if (next !== undefined) choose(bands, first ? Math.min(next, to) : from, first ? to : Math.max(next, from));
  else return;
  event.preventDefault();
});

// On the map the ticks choose a period of the map, although the bands come from the timeline.
document.addEventListener("click", (event) => {
  const tick = event.target.closest("#bands .axis a"), form = document.getElementById("asked");
  if (!tick || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const asked = new URL(tick.getAttribute("href"), location.href).searchParams;
  event.preventDefault();
  ask(asked.get("since"), asked.get("until"));
});

document.addEventListener("htmx:after:swap", ready);
ready();
