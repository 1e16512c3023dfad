/* What the page begins with. */
byId("Content").dataset.title = document.title;
byId("Find").hidden = !ABLE;
byId("Options").hidden = !ABLE;
byId("Old").hidden = ABLE;
offer();
byId("Typed").addEventListener("input", typed);
byId("Typed").addEventListener("focus", prepare, {once: true});
byId("Find").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  Promise.resolve(ask(byId("Typed").value)).then(() => {
    const first = byId("Found").querySelector(":is(h2, h3, h4, p):not(.unseen)");
    if (first && byId("Typed").value.trim()) { first.tabIndex = -1; first.focus(); }
  });
});
document.addEventListener("click", toSource);
addEventListener("hashchange", () => follow(true));
follow(Boolean(location.hash));
