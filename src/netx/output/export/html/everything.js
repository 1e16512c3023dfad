/* What a page of everything does with a script: shows one view at a time, opens what stands
   behind a first screen, searches, sets options side by side and lays out a visit sheet. It
   chooses no fact and no number: those come from the page, or from netx's own rules, which
   `engine` holds. It keeps nothing and asks nobody. */
"use strict";

const byId = (id) => document.getElementById(id);
const made = (tag, attributes = {}, ...inside) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

/* --- What is kept folded up ------------------------------------------------------------- */

/* Base 85 as Python writes it, but for the sign that could begin a tag. */
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;.=>?@^_`{|}~";
const VALUES = new Uint8Array(128);
for (const [value, letter] of [...LETTERS].entries()) VALUES[letter.charCodeAt(0)] = value;

function bytesOf(letters) {
  const bytes = new DataView(new ArrayBuffer(Math.ceil(letters.length / 5) * 4));
  for (let at = 0, to = 0; at < letters.length; at += 5, to += 4) {
    let value = 0;
    for (let place = at; place < at + 5; place += 1) {
      value = value * 85 + (place < letters.length ? VALUES[letters.charCodeAt(place)] : 84);
    }
    bytes.setUint32(to, value);
  }
  return bytes.buffer.slice(0, Math.floor(letters.length * 4 / 5));
}

const unfolding = {};
const unfolded = (name) => unfolding[name] ??= (async () => {
  const bytes = bytesOf(byId(name).textContent);
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(opened).text());
})();

const REFS = /\x01([\d,]+)\x01/g;
const spelled = (places, lines) => places.map((place) => lines[place]).join("\n").replace(
  REFS,
  (_, numbers) => ` <span class="ref">[${numbers.split(",").map(
    (number) => `<a href="#S${number}">${number}</a>`).join(",")}]</span>`);

/* --- Views: one at a time ---------------------------------------------------------------- */

const said = (text) => { byId("Told").textContent = text; };

function show(view, title, focus) {
  for (const one of document.querySelectorAll("main > .open, article.open")) {
    one.classList.remove("open");
  }
  byId("Content").hidden = view.id === "Sheet";
  byId("Sheet").hidden = view.id !== "Sheet";
  view.classList.add("open");
  fit(view);
  document.title = [title, byId("Content").dataset.title].filter(Boolean).join(" · ");
  if (focus) {
    focus.tabIndex = -1;
    focus.focus({preventScroll: true});
    if (focus.tagName === "H2") scrollTo(0, 0);
    else focus.scrollIntoView();
  }
}

/* A table that is wider than the screen moves in a room of its own, which the keyboard reaches. */
function fit(within) {
  for (const table of within.querySelectorAll("table:not(.grid)")) {
    const around = table.parentElement;
    if (table.offsetWidth <= around.clientWidth || around.matches(".scroll")) continue;
    const room = made("div",
      {class: "scroll", tabindex: "0", role: "group", "aria-label": "A table wider than the screen"});
    table.replaceWith(room);
    room.append(table);
  }
}

async function follow(moved) {
  const address = decodeURIComponent(location.hash.slice(1)) || "Start";
  const [name, ids] = address.split("=");
  if (name === "Search" && ids) return ask(ids);
  if (name === "Found") return show(byId("Found"), "Search", moved && byId("Typed"));
  if (name === "Compare") return compare(ids ? ids.split("+") : chosen(), moved);
  if (name === "Sheet" && ids) return layOut(ids.split("+"));
  const [id, part] = address.split("--");
  const place = byId(id);
  if (place && place.closest("#Start")) {
    show(byId("Start"), "", null);
    if (place.tagName === "DETAILS") place.open = true;
    if (moved && id !== "Start") reach(place);
    else if (moved) scrollTo(0, 0);
    return undefined;
  }
  if (place && place.closest("#Sources")) return show(byId("Sources"), "Sources", moved && place);
  return open(id, part, moved);
}

function reach(place) {
  const within = place.querySelector("summary, h2, h3") ?? place;
  if (within.tagName !== "SUMMARY") within.tabIndex = -1;
  within.focus({preventScroll: true});
  place.scrollIntoView();
}

/* --- One record, with what stands behind its first screen --------------------------------- */

async function open(id, part, moved) {
  let article = byId(id);
  if (!article) {
    const {lines, records} = await unfolded("Store");
    if (!records[id]) return show(byId("Start"), "", null);
    const [type, name, first] = records[id];
    article = made("article", {id, class: type, "data-name": name, tabindex: "-1"});
    article.innerHTML = spelled(first, lines);
    byId("Records").append(article);
  }
  show(article, article.dataset.name, moved && !part && article.querySelector("h2"));
  await furnish(article);
  if (part) {
    const section = byId(`${id}--${part}`) ?? byId(`${id}--more`);
    if (section) {
      if (section.tagName === "DETAILS") section.open = true;
      reach(section);
    }
  }
  return undefined;
}

/* What is folded up can be reached now that a script unfolds it. */
function lead(within) {
  for (const one of within.querySelectorAll("[data-to]")) {
    one.replaceWith(made("a", {href: one.dataset.to}, ...one.childNodes));
  }
}

async function furnish(article) {
  if (article.dataset.whole) return;
  article.dataset.whole = "yes";
  lead(article);
  const {lines, records} = await unfolded("Store");
  const [type, , , deeper] = records[article.id];
  const more = made("div", {id: `${article.id}--more`, class: "more", tabindex: "-1"});
  if (type === "treatment") {
    more.append(made("p", {class: "do"},
      made("a", {href: `#Compare=${article.id}`}, "Set it beside another"), " ",
      made("a", {href: `#Sheet=${article.id}`}, "A sheet of it to print")));
  }
  for (const [id, heading, places] of deeper) {
    const section = made("details", {id: `${article.id}--${id}`, class: id},
      made("summary", {}, made("h3", {}, heading)));
    section.addEventListener("toggle", () => {
      if (section.dataset.filled) return;
      section.dataset.filled = "yes";
      section.insertAdjacentHTML("beforeend", spelled(places, lines));
      lead(section);
      fit(section);
    });
    more.append(section);
  }
  more.append(cited(article));
  article.append(more);
}

function cited(within) {
  const own = made("details", {class: "sources cited"},
    made("summary", {}, made("h3", {}, "Sources")), made("ol"));
  own.addEventListener("toggle", () => own.open && fill(own, within));
  return own;
}

/* A section that is opened later cites more: the list follows, and is left alone else. */
function fill(own, within) {
  const sources = sourcesIn(within);
  const list = own.querySelector("ol");
  if (list.children.length !== sources.length) list.replaceChildren(...sources);
}

function sourcesIn(within) {
  const numbers = [...within.querySelectorAll(".ref a")].map((one) => +one.hash.slice(2));
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => {
    const source = byId(`S${number}`).cloneNode(true);
    source.dataset.source = number;
    source.removeAttribute("id");
    return source;
  });
}

/* The number of a source leads to it where it is cited, if that place lists its sources. */
function toSource(event) {
  const link = event.target.closest(".ref a");
  const own = link && link.closest("article, #Found, #Compare")?.querySelector("details.cited");
  if (!own || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  own.open = true;
  fill(own, own.closest("article, #Found, #Compare"));
  const source = own.querySelector(`[data-source="${link.hash.slice(2)}"]`);
  source.tabIndex = -1;
  source.focus();
}

/* --- Search and comparison, by netx's own rules -------------------------------------------- */

const loading = {};
const engine = () => loading.engine ??= (async () => {
  const script = made("script");
  script.textContent = await unfolded("Engine");
  document.body.append(script);
  return netxEngine(await unfolded("Search"), await unfolded("Columns"), await unfolded("Store"));
})();

/* Who comes to the search field will type: what the first search would wait for is made ready. */
async function prepare() {
  const steps = [...(await engine()).prepare];
  const idle = globalThis.requestIdleCallback ?? ((step) => setTimeout(step, 30));
  const next = () => {
    if (steps.length) { steps.shift()(); idle(next); }
  };
  idle(next);
}

/* Of a table of treatments the row of one, under its heads. */
function rowOf(article, name) {
  const row = [...article.querySelectorAll("tbody tr")].find(
    (one) => one.firstElementChild.textContent === name);
  if (!row) return [];
  const table = row.closest("table").cloneNode(true);
  table.tBodies[0].replaceChildren(row.cloneNode(true));
  return [table];
}

let last = "";
let waiting = 0;

function typed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(byId("Typed").value), 120);
}

async function ask(words) {
  const field = byId("Typed");
  if (field.value !== words) field.value = words;
  last = words.trim();
  if (!last) {
    said("");
    if (location.hash === "#Found") history.replaceState(null, "", "#Start");
    return show(byId("Start"), "", null);
  }
  const rules = await engine();
  if (last !== words.trim()) return undefined;
  const {sections, records, row, first} = rules.search(last);
  const found = byId("Found");
  found.replaceChildren(...paint(sections, rules, ""));
  for (const id of records) {
    const article = byId(id);
    if (!article) {
      const {only} = byId("Content").dataset;
      found.append(made("p", {class: "strong"},
        `${first}: not in this page, which holds only what belongs to ${only}. Ask your team.`));
      continue;
    }
    if (row) found.append(...rowOf(article, row));
    const told = made("div", {class: article.className},
      ...[...article.children].filter((one) => !one.matches(".more")).map(
        (one) => one.cloneNode(true)));
    told.append(made("p", {}, made("a", {href: `#${id}`}, `Everything on it: ${article.dataset.name}`)));
    found.append(told);
  }
  lead(found);
  if (!found.querySelector("h2")) {
    found.prepend(made("h2", {class: "unseen"}, "What was found"));
  }
  if (found.querySelector(".ref")) found.append(cited(found));
  /* The words themselves never become a part of the address. */
  if (location.hash !== "#Found") history.pushState(null, "", "#Found");
  show(found, "Search", null);
  said(first);
  return undefined;
}

const selects = () => [...byId("Options").querySelectorAll("select")];
const chosen = () => selects().map((one) => one.value).filter(Boolean);

function offer() {
  for (const [place, select] of selects().entries()) {
    select.append(made("option", {value: ""}, place < 2 ? "choose one" : "none"));
    for (const group of document.querySelectorAll("#Treatments details")) {
      const own = made("optgroup", {label: group.querySelector("summary").firstChild.data.trim()});
      for (const link of group.querySelectorAll("a")) {
        own.append(made("option", {value: link.hash.slice(1)}, link.textContent));
      }
      select.append(own);
    }
    select.addEventListener("change", () => {
      const ids = chosen();
      history.replaceState(null, "", ids.length ? `#Compare=${ids.join("+")}` : "#Compare");
      compare(ids, false);
    });
  }
}

async function compare(ids, moved) {
  const view = byId("Compare");
  const known = [...new Set(ids)].filter((id) => byId(id)?.matches("article.treatment")).slice(0, 4);
  for (const [place, select] of selects().entries()) select.value = known[place] ?? "";
  const names = known.map((id) => byId(id).dataset.name);
  show(view, names.length > 1 ? names.join(" or ") : "Side by side", moved && view.querySelector("h2"));
  const room = byId("Compared");
  if (known.length < 2) return room.replaceChildren();
  const rules = await engine();
  room.replaceChildren(...paint(rules.compare(known), rules, ""));
  if (known.length < 4) {
    room.append(made("p", {class: "do"},
      made("a", {href: `#Sheet=${known.join("+")}`}, "A sheet of it to print")));
  }
  room.append(cited(room));
  fit(room);
  said(`${names.join(" or ")}: side by side`);
  return undefined;
}

/* --- The visit sheet ------------------------------------------------------------------------ */

async function layOut(ids) {
  const page = byId("Sheet");
  const several = ids.length > 1;
  const room = byId("Room").content.cloneNode(true).querySelectorAll("section");
  const told = made("div", {class: "told"});
  let write;
  if (several) {
    const rules = await engine();
    told.append(...paint(rules.compare(ids, true), rules, ""));
    write = paint([rules.write(ids)], rules, "")[0];
  } else {
    const article = byId(ids[0]);
    if (!article) return show(byId("Start"), "", null);
    told.append(...[...article.children].filter((one) => one.matches("section")).map(
      (one) => one.cloneNode(true)));
    const sheets = await unfolded("Sheets");
    write = made("div");
    write.innerHTML = sheets[ids[0]];
    write = write.firstElementChild;
  }
  const parts = [room[0], ...told.children, write, room[1]];
  page.replaceChildren(...parts);
  for (const link of page.querySelectorAll('a[href*="--"]')) link.replaceWith("not on this page");
  const sources = sourcesIn(page);
  if (sources.length) {
    page.append(made("section", {class: "sources"},
      made("h3", {}, "Sources"), made("ol", {}, ...sources)));
  }
  page.append(made("section", {}, ...[...document.querySelectorAll("footer p")].map(
    (one) => one.cloneNode(true))));
  const print = made("button", {type: "button"}, "Print");
  print.addEventListener("click", () => window.print());
  const back = made("a", {href: several ? `#Compare=${ids.join("+")}` : `#${ids[0]}`}, "Back");
  page.prepend(made("p", {class: "do"}, print, " ", back));
  show(page, "Visit sheet", page);
  return undefined;
}

/* --- Begin ------------------------------------------------------------------------------------ */

byId("Content").dataset.title = document.title;
byId("Find").hidden = false;
byId("Options").hidden = false;
offer();
byId("Typed").addEventListener("input", typed);
byId("Typed").addEventListener("focus", prepare, {once: true});
byId("Find").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  Promise.resolve(ask(byId("Typed").value)).then(() => {
    const first = byId("Found").querySelector(":is(h2, h3, h4, p):not(.unseen)");
    if (first && last) { first.tabIndex = -1; first.focus(); }
  });
});
document.addEventListener("click", toSource);
addEventListener("hashchange", () => follow(true));
follow(Boolean(location.hash));
