/* One record, with what stands behind its first screen, and the sources that it cites. */
const nameOf = (article) => article.querySelector("h2").textContent;

async function open(id, part, moved) {
  const still = begin();
  let article = byId(id)?.closest("article");
  if (!article && !ABLE) return show(byId("Start"), "", null);
  if (!article) {
    const {lines, records} = await unfolded("Store");
    if (!still()) return undefined;
    if (!Object.hasOwn(records, id)) return show(byId("Start"), "", null);
    const [type, first] = records[id];
    article = made("article", {id, class: type});
    article.innerHTML = spelled(first, lines);
    byId("Records").append(article);
  }
  show(article, nameOf(article), moved && !part && article.querySelector("h2"));
  await furnish(article);
  if (part && still()) {
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
  if (article.dataset.whole || !ABLE) return;
  article.dataset.whole = "yes";
  lead(article);
  const {lines, records} = await unfolded("Store");
  const [type, , deeper] = records[article.id];
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
    source.prepend(made("b", {}, String(number)), " ");
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
  for (const one of own.querySelectorAll(".meant")) one.classList.remove("meant");
  source.classList.add("meant");
  source.tabIndex = -1;
  source.focus();
  /* Back leads to the number again, as from a page of its own. */
  if (!from) history.pushState({...history.state, source: true}, "", location.hash);
  from = link;
}

let from = null;

addEventListener("popstate", () => {
  if (!from || history.state?.source) return;
  const number = from;
  from = null;
  /* After the browser has gone to the address itself, which takes the focus away. */
  setTimeout(() => {
    number.focus({preventScroll: true});
    number.scrollIntoView({block: "center"});
  });
});
