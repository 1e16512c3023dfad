// The search of the page: what `netx.query.search_data` wrote becomes the base that the program searches.

const searchOf = (program, data) => {
  const byId = (records) => new Map(records.map((one) => [one.id, one]));
  const ids = data.sources.map((one) => one[0]);
  const cited = (places) => places.map((place) => ids[place]);
  const idsIn = (records, places) => places.map((place) => records[place].id);
  const as = (name, fields) => Object.assign(Object.create(program[name].prototype), fields);
  const heading = ([id, name, question, aliases]) => as("netx.model.Heading",
    {id, name, question, aliases});
  // The statements of records stand in columns, those of one record behind those of the other.
  const statements = (columns) => {
    let at = 0;
    return (one) => Array.from({length: one.statements}, () => {
      const [id, topic, text, clinical, sources, facets] = columns.map((column) => column[at]);
      at += 1;
      const own = /^\d+$/.test(id) ? `${topic}-${id}` : id;
      return {id: own, topic, text, clinical, sources: cited(sources), facets};
    });
  };
  const [ofTreatment, ofSituation] = [data.of_treatments, data.of_situations].map(statements);
  const fact = ([id, text, sources]) => ({id, text, sources: cited(sources)});

  const treatments = data.treatments.map((one) => ({
    ...one, status: {value: one.status}, side_effects: one.side_effects ? [true] : [],
    statements: ofTreatment(one),
  }));
  const effects = data.effects.map((one) => {
    const [lay, clinical, phrase, abbreviation, spelling] = one.synonyms;
    const synonyms = {lay, clinical, phrase, abbreviation, spelling,
      languages: new Map(one.languages)};
    return as("netx.model.Effect", {...one, synonyms, urgent: one.urgent.map(fact)});
  });
  const trials = data.trials.map(([id, name, registry_id, aliases]) => (
    {id, name, registry_id, aliases}));
  const situations = data.situations.map((one) => (
    {...one, statements: ofSituation(one)}));
  const entries = data.entries.map((one) => ({...one, facts: one.facts.map(fact)}));
  const words = data.vocabulary;
  const lines = new Map(Object.entries(data.lines).map(([id, told]) => (
    [id, told.map(([text, sources]) => ({text, source_ids: cited(sources)}))])));
  entries.forEach((one) => lines.set(`entry/${one.id}`,
    [{text: one.facts[0].text, source_ids: one.facts[0].sources}]));
  const base = {
    treatments: byId(treatments), effects: byId(effects), trials: byId(trials),
    situations: byId(situations), entries: byId(entries),
    sources: byId(data.sources.map(([id, title, document, aliases]) => (
      {id, title, document, aliases}))),
    disagreements: byId(data.disagreements.map(([id, topic]) => ({id, topic}))),
    vocabulary: {
      ...words,
      said_for: new Map(words.said_for),
      readings: new Map(words.readings),
      languages: words.languages.map(heading),
      facets: new Map(words.facets.map(([name, own]) => [name, own.map(heading)])),
      topics: words.topics.map(heading),
      situation_topics: words.situation_topics.map(heading),
      sections: words.sections.map(([id, topics, situation_topics]) => (
        {id, topics, situation_topics})),
    },
    links: {
      treatments: new Map(data.links.treatments.map(([children, of, named], place) => (
        [treatments[place].id, {children: idsIn(treatments, children), trials: idsIn(trials, of),
          situations: idsIn(situations, named)}]))),
      effects: new Map(data.links.effects.map(([listed, counted, given, narrower, looked], place) => (
        [effects[place].id, {listed: idsIn(treatments, listed),
          counted: idsIn(treatments, counted), given_for: idsIn(treatments, given),
          narrower: idsIn(effects, narrower), looked_for: idsIn(treatments, looked)}]))),
    },
    lines,
  };
  const catalogue = new program["netx.query.catalogue.Catalogue"](base);
  const search = (typed) => program["netx.query.search.search"](catalogue, typed);
  // What the first searches would wait for, in steps: a page takes one whenever it is idle.
  const index = () => program["netx.query.terms.index_of"](base);
  search.prepare = [
    ...["treatment", "situation", "trial", "entry"].map((type) => () => catalogue.name_index(type)),
    index,
    () => index().squashed.$get("nausea"),
    () => search("nausea"),
    () => index().words,
    () => index().by_stem,
    () => index().word_index.begun("naus"),
    () => index().bare,
    () => index().word_index.spelt("n", 6),
    () => search("nausae"),
    () => catalogue.text_index,
    () => search("can I drive"),
  ];
  return search;
};
