"""The editorial rules that a machine can hold; each is a function from a reading to problems."""

from netx.dataset.rules.audit import audit
from netx.dataset.rules.flags import flags
from netx.dataset.rules.leads import leads
from netx.dataset.rules.others import disagreements, effects, entries, sources, vocabulary
from netx.dataset.rules.references import citations, fact_ids, ids, names, texts
from netx.dataset.rules.situations import situations
from netx.dataset.rules.treatments import treatments, tree
from netx.dataset.rules.trials import trials
from netx.dataset.rules.versions import versions

RULES = (
    ids,
    fact_ids,
    citations,
    texts,
    treatments,
    tree,
    names,
    vocabulary,
    effects,
    sources,
    disagreements,
    entries,
    trials,
    situations,
    leads,
    flags,
    audit,
    versions,
)
