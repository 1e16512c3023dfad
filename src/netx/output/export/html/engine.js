// The rules as the page asks them. Takes the data of the search and of the comparison, the ids of
// sources in the order of their numbers, and the ids of records by their names.

const netxEngine = (search, columns, sources, names) => {
  const named = new Map(Object.entries(names));
  const parts = netxProgram["netx.output.export.html.commands.parts_of"];
  const answered = searchOf(netxProgram, search);
  const side = comparisonOf(netxProgram, columns);
  const numbers = new Map(sources.map((id, place) => [id, place + 1]));
  return {
    found: answered,
    search: (words) => netxProgram["netx.output.export.html.found.found_page"](answered(words)),
    lead: side.leadOf,
    compare: side.pageOf,
    write: side.writeOf,
    parts: (text, here) => parts(text, here, named),
    number: (id) => numbers.get(id),
  };
};
