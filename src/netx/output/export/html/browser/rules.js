/* Search and comparison, by netx's own rules. */
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

let waiting = 0;

/* What was asked, so that Back shows it again: in memory alone, as the words are nobody else's.
   The address is `#Found` for all, its state the place in this list. */
const asked = [];
const turn = () => history.state?.asked ?? -1;

function typed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(byId("Typed").value), 120);
}

async function ask(words) {
  const still = begin();
  if (!words.trim()) {
    said("");
    if (location.hash === "#Found") history.replaceState(null, "", "#Start");
    return show(byId("Start"), "", null);
  }
  await engine();
  if (!still()) return undefined;
  if (location.hash !== "#Found") {
    asked.push({words, top: 0});
    history.pushState({asked: asked.length - 1}, "", "#Found");
  } else if (asked[turn()]) {
    asked[turn()].words = words;
  }
  return answer(words, still);
}

/* A search that a link asks, or that Back comes to again. */
async function askAgain(words) {
  const still = begin();
  byId("Typed").value = words;
  if (location.hash !== "#Found") {
    asked.push({words, top: 0});
    history.replaceState({asked: asked.length - 1}, "", "#Found");
  }
  await answer(words, still);
  if (still()) scrollTo(0, asked[turn()].top);
}

async function answer(words, still) {
  const rules = await engine();
  if (!still()) return undefined;
  const {sections, records, row, first} = rules.search(words.trim());
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
    const above = new Set([...found.querySelectorAll("p.strong")].map((one) => one.textContent));
    for (const one of told.querySelectorAll("p.strong")) {
      if (above.has(one.textContent)) one.remove();  // whom to call stands there already
    }
    told.append(made("p", {}, made("a", {href: `#${id}`}, `Everything on it: ${nameOf(article)}`)));
    found.append(told);
  }
  lead(found);
  if (!found.querySelector("h2")) {
    found.prepend(made("h2", {class: "unseen"}, "What was found"));
  }
  if (found.querySelector(".ref")) found.append(cited(found));
  show(found, "Search", null);
  said(first);
  return undefined;
}

/* What somebody has added on options, each as its own page has it. */
async function added(ids) {
  const {notes} = await unfolded("Store");
  return ids.filter((id) => Object.hasOwn(notes, id)).map((id) => {
    const room = made("div");
    room.innerHTML = notes[id];
    return room.firstElementChild;
  });
}

const selects = () => [...byId("Options").querySelectorAll("select")];
const known = (ids) => [...new Set(ids)].filter((id) => byId(id)?.matches("article.treatment"));
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
  const still = begin();
  const view = byId("Compare");
  const options = known(ids).slice(0, 4);
  for (const [place, select] of selects().entries()) select.value = options[place] ?? "";
  const names = options.map((id) => nameOf(byId(id)));
  show(view, names.length > 1 ? names.join(" or ") : "Side by side", moved && view.querySelector("h2"));
  const room = byId("Compared");
  if (options.length < 2 || !ABLE) return room.replaceChildren();
  const rules = await engine();
  const notes = await added(options);
  if (!still()) return undefined;
  room.replaceChildren(...paint(rules.compare(options), rules, ""), ...notes);
  if (options.length < 4) {
    room.append(made("p", {class: "do"},
      made("a", {href: `#Sheet=${options.join("+")}`}, "A sheet of it to print")));
  }
  room.append(cited(room));
  fit(room);
  said(`${names.join(" or ")}: side by side`);
  return undefined;
}
