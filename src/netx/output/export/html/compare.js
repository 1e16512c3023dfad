// The comparison of the page: what `columns` worked out stands in for the trials and statements
// of the program, whose rules set two to four columns side by side.

const comparisonOf = (program, data) => {
  const CELL = {member: null, text: "", rests_on: [], source_ids: []};
  const FIGURE = {
    treatment: null, grade: "any", value: null, comparator: null, comparator_arm: null,
    trial: null, arm: null, said_as: null, laboratory: false, n: null, comparator_n: null,
    population: null, text: "", source_ids: [],
  };
  const as = (name, fields) => Object.assign(Object.create(program[name].prototype), fields);
  const cellOf = (name, usual, option, place) =>
    as(name, {option: option.id, ...usual, ...data.cells[place]});

  const treatments = new Map(Object.entries(data.options).map(([id, one]) => [id, {id, ...one}]));
  const questions = data.questions.map(([id, name, source_ids, about]) => (
    {id, name, source_ids, about, type: "question",
      asked: as("netx.results.leads.CitedName", {id, name, source_ids, often: null})}));

  const columnOf = (option, sources, others) => {
    const member = option.stands_on !== option.id && others.has(option.stands_on)
      ? option.id : option.stands_on;
    return as("netx.query.first_cells.Column", {
      option, sources, stands_on: treatments.get(member),
      classes: option.above.map((id) => treatments.get(id)), members: [],
      told: data.columns[`${option.id} ${member}`],
    });
  };

  const figureOf = (column, effect, grade, direct, laboratory) => {
    const held = column.told.figures[effect] ?? {};
    const kind = laboratory === null ? "both" : laboratory ? "laboratory" : "reported";
    let place = held[`${grade} ${kind}`] ?? held[`${grade} both`];
    if (Array.isArray(place)) {
      const between = held.trials.filter((one) => direct.has(one)).sort().join("+");
      place = place[1][between] ?? place[0];
    }
    const name = "netx.results.leads.LeadFigure";
    const none = {option: column.option.id, ...FIGURE, grade, text: `not named (${column.sources_said})`};
    return place === undefined ? as(name, none) : cellOf(name, {...FIGURE, grade}, column.option, place);
  };

  const directLine = (a, b, stands_on) => {
    const lines = data.direct[`${a.id} ${b.id}`];
    if (!lines) return program["netx.query.direct.never_compared"](catalogue, a, b);
    const [, , kind, text, source_ids] = lines.find(([of_a, of_b]) =>
      of_a === stands_on.get(a.id).id && of_b === stands_on.get(b.id).id);
    return as("netx.results.leads.DirectLine", {options: [a.id, b.id], kind, text, source_ids});
  };

  const randomisedBetween = (options) => new Set(options.flatMap((a) => options.flatMap((b) =>
    data.randomised[`${a.id} ${b.id}`] ?? [])));

  const catalogue = {
    base: {
      effects: new Map(Object.entries(data.effects).map(([id, [name, clinical_name]]) => (
        [id, {id, name, clinical_name}]))),
      entries: new Map(questions.map((one) => [one.id, one])),
      vocabulary: {asked_first: data.asked_first},
    },
    links: {treatments: new Map([...treatments.keys()].map((id) => (
      [id, {entries: questions.filter((one) => one.about.includes(id)).map((one) => one.id)}])))},
    topics: new Map(Object.entries(data.topics).map(([id, [name, asks]]) => [id, {name, asks}])),
    ancestors: (option) => option.above.map((id) => treatments.get(id)),
    columnOf, figureOf, directLine, randomisedBetween,
    cell: (column, topic) => cellOf(
      "netx.results.leads.LeadCell", CELL, column.option, column.told.cells[topic]),
  };

  const all = (options, what) => new Set(options.flatMap((one) => one[what]));

  const leadOf = (ids) => {
    const options = ids.map((id) => treatments.get(id));
    const effects = [...all(options, "effects")];
    const more = new Map(Object.entries({
      effects: effects.length, trials: all(options, "trials").size,
      differ: all(options, "differ").size, ask: all(options, "ask").size,
    }));
    return program["netx.query.first_comparison.compare_lead"](
      catalogue, options, options.map((one) => one.sources), effects, more);
  };

  const pageOf = (ids, onPaper = false) =>
    program["netx.output.export.html.compared.compared_page"](
      {lead: leadOf(ids), options: ids.map((id) => treatments.get(id))}, onPaper);

  const writeOf = (ids) => {
    const about = new Set(ids.flatMap((id) => treatments.get(id).ask));
    const asked = [
      ...leadOf(ids).questions.map((one) => one.id),
      ...questions.filter((one) => about.has(one.id)).map((one) => one.id),
      ...questions.filter((one) => !one.about.length).map((one) => one.id),
    ];
    return program["netx.output.export.html.compared.write_section"](
      [...new Set(asked)].map((id) => catalogue.base.entries.get(id)));
  };

  return {leadOf, pageOf, writeOf};
};

// As Python's textwrap folds a text: between words, and at a hyphen between two letters each side.
const folds = (text, width, atHyphens) => {
  const words = text.split(/\s+/u).filter(Boolean).flatMap((word, place) => {
    const parts = atHyphens
      ? word.split(/(?<=\p{L}{2}-|\p{L}-\p{L}-)(?=\p{L}-?\p{L})/u) : [word];
    return parts.map((part, at) => ({part, space: place > 0 && at === 0 ? 1 : 0}));
  });
  let lines = words.length ? 1 : 0;
  let room = width;
  for (const {part, space} of words) {
    let length = [...part].length;
    if (room < width && space + length > room) {
      if (length <= width) { lines += 1; room = width; }
    }
    if (room < width) length += space;
    while (length > room) { length -= room; lines += 1; room = width; }
    room -= length;
  }
  return lines;
};
