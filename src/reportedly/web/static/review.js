// Keys for the review: each presses a button or follows a link that stands on the page; words are taken from the text.

const items = () => [...document.querySelectorAll("[data-queue] > .item")];
const current = () => document.activeElement?.closest("[data-queue] > .item");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog") && !leaving) return;
  if (isBusy() ? keep(event.key) : press(event.key)) event.preventDefault();
});

// What is pressed while a decision is on its way to the ledger is kept, and pressed when the page is there again. This
// script stands in the head without waiting, so that it listens before the page is whole.
const KEPT = "keys", KEPT_MS = 10000, KEEPS = new Set("jkareu123");
let leaving = false;
document.addEventListener("submit", (event) => { leaving = event.target.method === "post" && !event.defaultPrevented; });
addEventListener("pageshow", () => { leaving = false; });
const isBusy = () => leaving || document.readyState !== "complete";

function keep(key) {
  if (!KEEPS.has(key)) return false;
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{"keys": []}');
  sessionStorage.setItem(KEPT, JSON.stringify({ keys: [...kept.keys, key], at: Date.now(), path: location.pathname }));
  return true;
}

function pressKept() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (kept?.path !== location.pathname || Date.now() - kept.at > KEPT_MS) return;
  for (const key of kept.keys) leaving ? keep(key) : press(key);
}

function press(key) {
  if (key === "?") return openKeys();
  const own = find(current(), key) ?? (current() ? null : find(document.querySelector("[data-queue] > .item.chosen"), key));
  const outside = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((one) => !one.closest("[data-queue]"));
  if ((key === "j" || key === "k") && items().length) return step(key === "j" ? 1 : -1);
  const target = own ?? outside ?? ("are".includes(key) ? find(items()[0], key) : null);
  if (!target) return false;
  if (target.matches("input")) target.focus();
  else target.click();
  return true;
}

function find(item, key) {
  return item?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

function step(by) {
  const all = items();
  const at = all.indexOf(current() ?? document.querySelector("[data-queue] > .item.chosen"));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function openKeys() {
  document.getElementById("keys")?.showModal();
  return true;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-opens-keys]")) openKeys();
  const taker = event.target.closest("[data-take], [data-add]");
  if (taker) take(taker);
});

// A click on a button takes the selection away in some browsers: what was selected last in the text is kept.
let selected = null;
document.addEventListener("selectionchange", () => {
  const text = document.getElementById("text");
  const selection = getSelection();
  if (!text || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  if (text.contains(range.startContainer) && text.contains(range.endContainer)) selected = range.cloneRange();
});

function take(button) {
  const text = document.getElementById("text");
  const field = document.getElementById(button.dataset.take ?? button.dataset.add);
  if (!text || !field || !selected) return;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(selected.startContainer, selected.startOffset);
  const words = selected.toString();
  const trimmed = words.trim();
  if (!trimmed) return;
  const start = length(before.toString()) + length(words.slice(0, words.indexOf(trimmed)));
  const line = `${start}-${start + length(trimmed)} ${trimmed.replace(/\s+/g, " ")}`;
  field.value = button.dataset.add && field.value.trim() ? `${field.value.trimEnd()}\n${line}` : line;
  field.focus();
}

// The ledger counts code points, the browser counts half of some of them.
function length(text) {
  return [...text].length;
}


function focusAsked() {
  const all = items();
  if (!all.length || document.querySelector(".fields")) return;
  const number = /^#item-(\d+)$/.exec(location.hash);
  const at = number ? Math.min(all.length, Number(number[1])) - 1 : -1;
  if (at >= 0) all[at].focus();
}
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-take], [data-add]").forEach((button) => { button.hidden = false; });
  focusAsked();
});
addEventListener("load", pressKept);
