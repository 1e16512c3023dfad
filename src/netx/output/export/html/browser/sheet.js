/* The visit sheet of what is on the screen. */

async function layOut(asked) {
  const still = begin();
  const page = byId("Sheet");
  const ids = known(asked).slice(0, 3);
  if (!ids.length || !ABLE) return show(byId("Start"), "", null);
  const several = ids.length > 1;
  const room = byId("Room").content.cloneNode(true).querySelectorAll("section");
  const told = made("div", {class: "told"});
  const rules = await engine();
  let write;
  if (several) {
    told.append(...paint(rules.compare(ids, true), rules, ""), ...await added(ids));
    write = paint([rules.write(ids)], rules, "")[0];
  } else {
    const article = byId(ids[0]);
    told.append(...[...article.children].filter((one) => one.matches("section")).map(
      (one) => one.cloneNode(true)));
    const sheets = await unfolded("Sheets");
    write = made("div");
    write.innerHTML = sheets[ids[0]];
    write = write.firstElementChild;
  }
  if (!still()) return undefined;
  const parts = [room[0], ...told.children, write, room[1]];
  page.replaceChildren(...parts);
  for (const link of page.querySelectorAll('[href*="--"], [data-to*="--"]')) {
    link.replaceWith("not on this page");
  }
  const sources = sourcesIn(page);
  for (const one of sources) {
    const link = one.querySelector("a");
    if (link) one.append(" ", rules.typedAddress(link.href));
  }
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
