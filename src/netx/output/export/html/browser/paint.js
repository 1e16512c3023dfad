/* Blocks of an answer as elements, as `blocks.html` has them. Text is only ever text. */

const kindOf = (block) => block.constructor.name.split("$").pop();
const TITLE = 2;

function paint(sections, rules, here) {
  const heading = (level, ...inside) => made(`h${TITLE + level}`, {}, ...inside);
  const there = (address) => {
    const id = address.slice(1).split("--")[0];
    return address.includes("=") || byId(id) || rules.holds(id);
  };
  const linked = (text) => [...rules.parts(text, here)].map(([part, address]) =>
    address && there(address) ? made("a", {href: address}, part) : part);
  const refs = (said) => {
    const numbers = [...new Set(said.sources.map(rules.number).filter(Boolean))].sort((a, b) => a - b);
    if (!numbers.length) return [];
    const links = numbers.flatMap((number, place) =>
      [place ? "," : "", made("a", {href: `#S${number}`}, String(number))]);
    return ["\u00a0", made("span", {class: "ref"}, "[", ...links, "]")];
  };
  const told = (said) => [...linked(said.text), ...refs(said)];
  const several = (items, tag = "p") => items.map((one) =>
    made(tag, one.style ? {class: one.style} : {}, ...told(one)));
  const cell = (part) => {
    if (Array.isArray(part)) return several(part);
    return kindOf(part) === "Figure" ? [made("span", {class: "amount"}, part.text)] : told(part);
  };
  const head = (text) => text ? made("th", {scope: "col"}, text) : made("td");
  const tableOf = (heads, rows, grid) => {
    const top = made("thead", grid && !grid.headed ? {class: "unseen"} : {}, made("tr", {}, ...heads));
    const widths = grid ? [made("colgroup", {}, made("col", {class: "label"}),
      made("col", {span: grid.heads.length}))] : [];
    return made("table", grid ? {class: "grid"} : {}, ...widths, top, made("tbody", {}, ...rows));
  };
  const painters = {
    Head: (one) => [heading(0, one.left),
      ...(one.right ? [made("p", {class: "quiet"}, one.right)] : [])],
    Words: (one) => several([one.said]),
    Points: (one) => [made("dl", {}, ...one.rows.map(([label, items]) =>
      made("div", {}, made("dt", {}, label), ...several(items, "dd"))))],
    Bullets: (one) => [made("ul", {}, ...several(one.items, "li"))],
    Minor: (one, minor) => [heading(minor, ...told(one.said))],
    Rule: () => [made("hr")],
    Table: (one) => [tableOf(one.columns.map((column) => head(column.head)), one.rows.map(
      (row) => Array.isArray(row)
        ? made("tr", {}, made("th", {scope: "row"}, ...cell(row[0])),
          ...row.slice(1).map((part) => made("td", {}, ...cell(part))))
        : made("tr", {}, made("td", {colspan: one.columns.length}, ...told(row)))))],
    Grid: (one) => [tableOf([made("td"), ...one.heads.map(head)], one.rows.map(([label, cells]) =>
      made("tr", {}, made("th", {scope: "row"}, label), ...cells.map((items, place) =>
        made("td", {}, made("span", {class: "who", "aria-hidden": "true"}, one.heads[place]),
          ...several(items))))), one)],
    Prompts: (one) => [made("div", {class: one.ticked ? "prompts ticked" : "prompts"},
      ...(one.heading ? [heading(1, one.heading)] : []),
      made("ul", {}, ...one.items.map((item, place) => made("li", {}, made("span", {}, ...told(item)),
        ...(one.held[place] ?? []).map((held) => made("span", {class: "held"}, ...told(held))),
        ...(one.lines ? Array.from({length: one.lines}, () => made("div", {class: "line"}))
          : [made("span", {class: "blank"})])))))],
  };
  return sections.map((section) => made("section", section.id ? {class: section.id} : {},
    ...(section.heading ? [heading(1, section.heading)] : []),
    ...section.blocks.flatMap((block) => painters[kindOf(block)](block, section.heading ? 2 : 1))));
}
