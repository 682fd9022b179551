// Draws a table of ties as a graph that can be moved: who acts on whom, who told and copied what. The table stays.

const LAYOUTS = { around, columns };
const ROW = 26, NAMES = 235, STEP = 190, WIDEST = 330;

for (const figure of document.querySelectorAll("figure[data-graph]")) draw(figure);

function draw(figure) {
  const table = document.getElementById(figure.dataset.graph);
  const ties = [...table.querySelectorAll("tr[data-from]")].map((row) => ({ row, ...row.dataset }));
  if (!ties.length || typeof cytoscape === "undefined") return;
  figure.hidden = false;
  const nodes = nodesOf(table, ties), box = figure.querySelector(".canvas");
  const place = LAYOUTS[figure.dataset.layout](nodes, ties, box.clientWidth);
  box.style.width = `${place.width}px`;
  box.style.height = `${place.height}px`;
  if (figure.dataset.layout === "around") box.parentElement.scrollLeft = (place.width - box.parentElement.clientWidth) / 2;
  const mouse = matchMedia("(pointer: fine)").matches;
  const graph = cytoscape({
    container: box,
    elements: [...nodes.map((node) => ({ data: node, position: place.at(node) })), ...ties.map(toEdge)],
    layout: { name: "preset", fit: false },
    style: styles(),
    zoom: 1,
    pan: { x: 0, y: 0 },
    userZoomingEnabled: false,
    userPanningEnabled: mouse,
    autoungrabify: !mouse,
    boxSelectionEnabled: false,
    minZoom: 0.4,
    maxZoom: 3,
  });
  const told = table.closest("details");
  if (told) told.open = false;
  listen(figure, table, graph);
}

function nodesOf(table, ties) {
  const found = new Map();
  for (const tie of ties) {
    for (const end of ["from", "to"]) {
      const told = tie.row.querySelector(`[data-end="${end}"]`), link = told.closest("a") ?? told.querySelector("a");
      const node = { id: tie[end], label: short(told.textContent, tie[`${end}Sort`] === "report" ? 44 : 28), href: link?.href ?? "", sort: tie[`${end}Sort`] ?? "actor", side: "below" };
      if (!found.has(node.id)) found.set(node.id, node);
    }
  }
  const middle = found.get(table.dataset.middle);
  if (middle) middle.sort = "middle";
  return [...found.values()];
}

function toEdge(tie, at) {
  const count = Math.min(4, Number(tie.count ?? 1));
  return { data: { id: `tie-${at}`, source: tie.from, target: tie.to, kind: tie.kind, width: 0.6 + count * 0.7, label: tie.label ?? "" } };
}

function short(text, most) {
  const letters = [...text.trim().replace(/\s+/g, " ")];
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
}

// One in the middle, the others on rings around it: those of most ties first, on the inner one.
function around(nodes, ties, room) {
  const others = nodes.filter((node) => node.sort !== "middle");
  const inner = others.length > 12 ? 10 : others.length, outer = others.length - inner;
  const width = Math.max(room, outer ? 1000 : 760), height = 90 + 26 * Math.max(2, inner) + (outer ? 240 : 0);
  const ring = Math.min(340, width / 2 - NAMES), spots = new Map();
  others.forEach((node, at) => {
    const near = at < inner, own = near ? at : at - inner, all = near ? inner : outer;
    const turn = (2 * Math.PI * (own + (near ? 0 : 0.5))) / all, far = near ? (outer ? 0.55 : 1) : 1;
    const across = Math.cos(turn), down = Math.sin(turn);
    node.side = Math.abs(across) < 0.3 ? (down < 0 ? "above" : "below") : across < 0 ? "left" : "right";
    spots.set(node.id, { x: width / 2 + ring * far * across, y: height / 2 + (height / 2 - 40) * far * down });
  });
  return { at: (node) => spots.get(node.id) ?? { x: width / 2, y: height / 2 }, width, height };
}

// From left to right: who is said to know, whose report stands first, who took it over, in as many steps as there are.
function columns(nodes, ties, room) {
  const depth = depths(nodes, ties), lanes = [];
  for (const node of nodes) (lanes[depth.get(node.id)] ??= []).push(node);
  const most = Math.max(...lanes.map((lane) => lane?.length ?? 0), 4), height = (most + 1) * ROW;
  const step = Math.max(STEP, Math.min(WIDEST, (room - 2 * NAMES) / Math.max(1, lanes.length - 1)));
  const width = Math.max(room, 2 * NAMES + step * (lanes.length - 1)), spots = new Map();
  for (let at = lanes.length - 1; at >= 0; at -= 1) {
    const lane = lanes[at] ?? [];
    if (at === 0) lane.sort((one, other) => middle(one, ties, spots) - middle(other, ties, spots));
    lane.forEach((node, down) => {
      node.side = at ? "right" : "left";
      const stagger = lane.length === 1 ? 0.5 + 0.08 * (at % 2 ? -1 : 1) : (down + 0.5) / lane.length;
      spots.set(node.id, { x: NAMES + at * step, y: ROW / 2 + stagger * most * ROW });
    });
  }
  return { at: (node) => spots.get(node.id), width, height };
}

function depths(nodes, ties) {
  const depth = new Map(nodes.map((node) => [node.id, node.sort === "informant" ? 0 : 1]));
  const copies = ties.filter((tie) => tie.kind !== "informs");
  for (let turn = 0; turn < nodes.length; turn += 1) {
    for (const { from, to } of copies) {
      if (depth.get(to) <= depth.get(from) && depth.get(from) < nodes.length) depth.set(to, depth.get(from) + 1);
    }
  }
  return depth;
}

// How far down on average those lie whom somebody informs: in this order fewer lines cross.
function middle(node, ties, spots) {
  const downs = ties.filter((tie) => tie.from === node.id).map((tie) => spots.get(tie.to)?.y ?? 0);
  return downs.reduce((sum, one) => sum + one, 0) / Math.max(1, downs.length);
}

// Colours are read off the page, since a canvas knows no style sheet; they are read anew when the theme changes.
function colour(name) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.className = `probe ${name}`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function styles() {
  const [ink, soft, paper, accent] = ["ink", "soft", "paper", "accent"].map(colour);
  const label = { label: "data(label)", "font-size": 12, "font-family": getComputedStyle(document.body).fontFamily, color: ink, "text-background-color": paper, "text-background-opacity": 0.85, "text-background-padding": 2 };
  const edge = { width: "data(width)", "curve-style": "bezier", "line-color": soft, "target-arrow-shape": "triangle", "target-arrow-color": soft, "arrow-scale": 0.8 };
  return [
    { selector: "node", style: { ...label, width: 12, height: 12, "background-color": paper, "border-color": ink, "border-width": 1.5, "text-wrap": "none" } },
    ...sides(),
    { selector: "node[sort = 'middle']", style: { width: 18, height: 18, "background-color": accent, "border-color": accent, "font-weight": "bold" } },
    { selector: "node[sort = 'informant']", style: { shape: "diamond", width: 15, height: 15 } },
    { selector: "node[sort = 'report']", style: { shape: "rectangle", "background-color": ink } },
    { selector: "edge", style: edge },
    { selector: "edge[kind = 'speaks-about']", style: { "line-style": "dashed", "line-dash-pattern": [3, 4] } },
    { selector: "edge[kind = 'informs']", style: { "line-style": "dashed", "line-dash-pattern": [2, 4] } },
    { selector: "edge[kind = 'copied']", style: { "line-color": accent, "target-arrow-color": accent, "target-arrow-shape": "vee" } },
    { selector: "edge[kind = 'copied-credited']", style: { "line-color": ink, "target-arrow-color": ink } },
    { selector: ".far", style: { opacity: 0.15, "text-opacity": 0.15 } },
    { selector: ".near", style: { color: accent, "line-color": accent, "target-arrow-color": accent } },
  ];
}

function sides() {
  const at = { left: ["left", "center", -5, 0], right: ["right", "center", 5, 0], above: ["center", "top", 0, -3], below: ["center", "bottom", 0, 3] };
  return Object.entries(at).map(([side, [across, down, x, y]]) => ({ selector: `node[side = '${side}']`, style: { "text-halign": across, "text-valign": down, "text-margin-x": x, "text-margin-y": y } }));
}

function listen(figure, table, graph) {
  graph.on("tap", "node", (event) => {
    const href = event.target.data("href");
    if (href && event.target.data("sort") !== "middle") location.assign(href);
  });
  graph.on("mouseover", "node", (event) => show(graph, event.target));
  graph.on("mouseout", "node", () => graph.elements().removeClass("far near"));
  table.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr[data-from]");
    const end = event.target.closest("[data-end]")?.dataset.end;
    if (row && end) show(graph, graph.getElementById(row.dataset[end]));
  });
  table.addEventListener("focusout", () => graph.elements().removeClass("far near"));
  figure.querySelectorAll("button[data-zoom]").forEach((button) => button.addEventListener("click", () => zoom(graph, button.dataset.zoom)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(styles()));
}

function zoom(graph, by) {
  if (by === "all") return graph.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  graph.zoom({ level: graph.zoom() * Number(by), renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
}

function show(graph, node) {
  graph.elements().addClass("far").removeClass("near");
  node.closedNeighborhood().removeClass("far");
  node.connectedEdges().add(node).addClass("near");
}
