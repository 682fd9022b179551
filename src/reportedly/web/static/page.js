// What all pages share: marks in a text lead to their findings, too much is refused before it is sent.

document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-opens]");
  if (!mark || event.target.closest("a") || String(document.getSelection())) return;
  const found = document.getElementById(mark.dataset.opens);
  if (!found) return;
  location.hash = mark.dataset.opens;
});

document.addEventListener("change", (event) => {
  const input = event.target.closest("input[type=file][data-most]");
  if (input) tellIfTooMuch(input);
});

function tellIfTooMuch(input) {
  const files = [...input.files];
  const large = files.find((file) => file.size > Number(input.dataset.fileBytes));
  const all = files.reduce((sum, file) => sum + file.size, 0);
  let told = "";
  if (files.length > Number(input.dataset.most)) told = `These are ${files.length} files: send at most ${input.dataset.most} at once.`;
  else if (large) told = `${large.name} is too large.`;
  else if (all > Number(input.dataset.uploadBytes)) told = "Together they are too large: send them in several goes.";
  const place = document.getElementById("too-much");
  place.textContent = told;
  place.hidden = !told;
  input.setCustomValidity(told);
}

// A slash leads to the search, as in many places; not while somebody writes.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const find = document.getElementById("find");
  if (!find) return;
  event.preventDefault();
  find.focus();
});

// On a narrow screen what is asked is folded away, so that the answer is seen first; the page one is on is in sight.
const narrow = matchMedia("(max-width: 40rem)");
function fold() {
  for (const asking of document.querySelectorAll("details.asking")) asking.open = !narrow.matches;
  document.querySelector(".top [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
}
narrow.addEventListener("change", fold);
fold();
