/* Views: one at a time, as the address in the page asks. */
const said = (text) => { byId("Told").textContent = text; };

/* What was asked for last counts: something older that took long does not come up over it. */
let asks = 0;
function begin() {
  clearTimeout(waiting);
  asks += 1;
  const mine = asks;
  return () => mine === asks;
}

function show(view, title, focus) {
  for (const one of document.querySelectorAll("main > .open, article.open")) {
    one.classList.remove("open");
  }
  from = null;
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

/* Where somebody is on a page of results, for when they come back. */
addEventListener("scroll", () => {
  const at = location.hash === "#Found" && asked[turn()];
  if (at) at.top = scrollY;
}, {passive: true});

function typedAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";  // a sign of percent with nothing behind it
  }
}

async function follow(moved) {
  begin();
  const address = typedAddress() || "Start";
  if (address === "Content") return byId("Content").focus();
  const [name, ids] = address.split("=");
  if (name === "Search" && ids && ABLE) return askAgain(ids.slice(0, byId("Typed").maxLength));
  if (name === "Found" && asked[turn()]) return askAgain(asked[turn()].words);
  byId("Typed").value = "";
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
