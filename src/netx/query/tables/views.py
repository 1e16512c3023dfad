"""Views of the exported tables: the questions that are asked of them most."""

from __future__ import annotations

from netx.query.tables.around import number, optional, to, yes_or_no
from netx.results.tables import Column, View

_SOURCE = """sources.id AS source, sources.title AS source_title, sources.publisher AS publisher,
    sources.date AS source_date, sources.url AS source_url, sections.title AS section"""
_CITED = """JOIN sections ON sections.id = citations.section
    JOIN sources ON sources.id = citations.source"""

_OF_SOURCE = (
    *(to("source", "sources"), Column("source_title"), Column("publisher")),
    *(optional("source_date"), optional("source_url"), Column("section")),
)
_OF_TREATMENT = (to("treatment", "treatments"), Column("treatment_name"))
_OF_EFFECT = (to("effect", "effects"), Column("effect_name"))
_OF_TRIAL = (to("trial", "trials"), Column("trial_name"), Column("population"))


def _figure(name: str) -> Column:
    return optional(name, "REAL")


VIEWS = (
    View(
        "v_statements",
        "Each statement with its question, its source and the section where it stands.",
        (
            *(to("statement", "statements"), *_OF_TREATMENT, to("topic", "topics")),
            *(Column("question"), Column("text"), optional("clinical"), *_OF_SOURCE),
        ),
        f"""SELECT statements.id AS statement, treatments.id AS treatment,
    treatments.name AS treatment_name, topics.id AS topic, topics.question AS question,
    statements.text AS text, statements.clinical AS clinical, {_SOURCE}
    FROM statements
    JOIN treatments ON treatments.id = statements.treatment
    JOIN topics ON topics.id = statements.topic
    JOIN citations ON citations.statement = statements.id
    {_CITED}""",
    ),
    View(
        "v_listings",
        "Each side effect that a source lists for a treatment, with that source.",
        (
            *(to("listing", "side_effect_listings"), *_OF_TREATMENT, *_OF_EFFECT),
            *(Column("clinical_name"), optional("said_as"), optional("frequency")),
            *(optional("when_it_happens"), optional("lasts"), optional("serious"), *_OF_SOURCE),
        ),
        f"""SELECT listings.id AS listing, treatments.id AS treatment,
    treatments.name AS treatment_name, effects.id AS effect, effects.name AS effect_name,
    effects.clinical_name AS clinical_name, listings.said_as AS said_as,
    listings.frequency AS frequency, listings.when_it_happens AS when_it_happens,
    listings.lasts AS lasts, listings.serious AS serious, {_SOURCE}
    FROM side_effect_listings AS listings
    JOIN treatments ON treatments.id = listings.treatment
    JOIN effects ON effects.id = listings.effect
    JOIN citations ON citations.listing = listings.id
    {_CITED}""",
    ),
    View(
        "v_observations",
        "Of 100 people on a treatment in a trial, beside the same trial's own comparator. "
        "Numbers of two trials cannot be set against each other. Several tables of one trial may "
        "count the same effect: take one `trial_table` at a time.",
        (
            *(to("observation", "observations"), *_OF_TREATMENT, *_OF_EFFECT, Column("said_as")),
            *(*_OF_TRIAL, to("trial_table", "trial_tables"), Column("arm"), number("n")),
            *(_figure("any_grade"), _figure("severe_grade"), optional("comparator_arm")),
            *(optional("comparator_n", "INTEGER"), _figure("comparator_any_grade")),
            *(_figure("comparator_severe_grade"), Column("definition"), Column("threshold")),
            *(optional("severe_means"), yes_or_no("complete"), yes_or_no("laboratory")),
            *(to("source", "sources"), Column("section")),
        ),
        """SELECT own.id AS observation, treatments.id AS treatment,
    treatments.name AS treatment_name, effects.id AS effect, effects.name AS effect_name,
    own.said_as AS said_as, trials.id AS trial, trials.name AS trial_name,
    trials.population AS population, own.trial_table AS trial_table,
    arms.name AS arm, own.n AS n, own.any_grade AS any_grade,
    own.severe_grade AS severe_grade, others.name AS comparator_arm, other.n AS comparator_n,
    other.any_grade AS comparator_any_grade,
    other.severe_grade AS comparator_severe_grade,
    trial_tables.definition AS definition, trial_tables.threshold AS threshold,
    trial_tables.severe_means AS severe_means, trial_tables.complete AS complete,
    trial_tables.laboratory AS laboratory,
    citations.source AS source, sections.title AS section
    FROM observations AS own
    JOIN arms ON arms.id = own.arm
    JOIN treatments ON treatments.id = arms.treatment
    JOIN effects ON effects.id = own.effect
    JOIN trial_tables ON trial_tables.id = own.trial_table
    JOIN trials ON trials.id = arms.trial
    JOIN citations ON citations.id = (SELECT first.id FROM citations AS first
        WHERE first.trial_table = trial_tables.id ORDER BY first.rowid LIMIT 1)
    JOIN sections ON sections.id = citations.section
    LEFT JOIN observations AS other ON other.id = own.comparator
    LEFT JOIN arms AS others ON others.id = other.arm
    WHERE own.any_grade IS NOT NULL OR own.severe_grade IS NOT NULL""",
    ),
    View(
        "v_outcomes",
        "Each outcome of a trial, an arm a row, with its first source. `note` says where a value "
        "is not of all people of the arm, or not of people.",
        (
            *(to("outcome", "outcomes"), *_OF_TRIAL, Column("measure"), Column("unit")),
            *(Column("arm"), number("n"), optional("treatment", references="treatments")),
            *(_figure("value"), _figure("low"), _figure("high"), optional("note"), Column("text")),
            *(optional("clinical"), to("source", "sources"), Column("section")),
        ),
        """SELECT outcomes.id AS outcome, trials.id AS trial, trials.name AS trial_name,
    trials.population AS population, outcomes.measure AS measure, outcomes.unit AS unit,
    arms.name AS arm, arms.n AS n, arms.treatment AS treatment, outcome_arms.value AS value,
    outcome_arms.low AS low, outcome_arms.high AS high, outcome_arms.note AS note,
    outcomes.text AS text, outcomes.clinical AS clinical, citations.source AS source,
    sections.title AS section
    FROM outcomes
    JOIN trials ON trials.id = outcomes.trial
    JOIN outcome_arms ON outcome_arms.outcome = outcomes.id
    JOIN arms ON arms.id = outcome_arms.arm
    JOIN citations ON citations.id = (SELECT first.id FROM citations AS first
        WHERE first.outcome = outcomes.id ORDER BY first.rowid LIMIT 1)
    JOIN sections ON sections.id = citations.section""",
    ),
    View(
        "v_positions",
        "What each source says where sources differ.",
        (
            *(to("disagreement", "disagreements"), Column("topic"), to("position", "positions")),
            Column("says"),
            *(Column("why"), *_OF_SOURCE),
        ),
        f"""SELECT disagreements.id AS disagreement, disagreements.topic AS topic,
    positions.id AS position, positions.says AS says, disagreements.why AS why, {_SOURCE}
    FROM positions
    JOIN disagreements ON disagreements.id = positions.disagreement
    JOIN citations ON citations.position = positions.id
    {_CITED}""",
    ),
)
