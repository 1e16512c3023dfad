// The rules as the page asks them. Takes the data of the search and of the comparison, and of the
// page its records by id, the ids of sources in the order of their numbers, the ids of records by their names, and
// whom to call.

const netxEngine = (search, columns, {records, sources, names, calls}) => {
  const named = new Map(Object.entries(names));
  const parts = netxProgram["netx.output.export.html.commands.parts_of"];
  const answered = searchOf(netxProgram, search);
  const side = comparisonOf(netxProgram, columns);
  const numbers = new Map(sources.map((id, place) => [id, place + 1]));
  return {
    found: answered,
    search: (words) => netxProgram["netx.output.export.html.found.found_page"](
      answered(words), calls),
    prepare: answered.prepare,
    lead: side.leadOf,
    compare: side.pageOf,
    write: side.writeOf,
    parts: (text, here) => parts(text, here, named),
    typedAddress: netxProgram["netx.output.wording.typed_address"],
    holds: (id) => Object.hasOwn(records, id),
    number: (id) => numbers.get(id),
  };
};
