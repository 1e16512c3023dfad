"""The dataset itself, the controlled vocabularies, the sources and the side effects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from netx.model import Effect, Heading, KnowledgeBase
from netx.references import references_in, register_page
from netx.results.tables import Column, Table, Value

Rows = Iterable[tuple[Value, ...]]
ID, NAME = Column("id"), Column("name")


def optional(name: str, type_: str = "TEXT", references: str | None = None) -> Column:
    """A column that may be empty: nothing is recorded, or it does not apply."""
    return Column(name, type_, references, required=False)


def to(name: str, references: str) -> Column:
    """A column with the id of a row of another table."""
    return Column(name, "TEXT", references)


def number(name: str) -> Column:
    """A column with a whole number."""
    return Column(name, "INTEGER")


def yes_or_no(name: str) -> Column:
    """A column that is true or false."""
    return Column(name, "BOOLEAN")


def table(
    name: str, about: str, columns: tuple[Column, ...], rows: Rows, key: tuple[str, ...] = ("id",)
) -> Table:
    """A table; its key is `id` unless another is named."""
    return Table(name, about, columns, key, list(rows))


def aliases(name: str, of: str, records: Iterable[tuple[str, list[str]]]) -> Table:
    """A table of the further names of records of one type."""
    one = of.removesuffix("s").replace("entrie", "entry")
    return table(
        name,
        f"A further name of one of the {of}.",
        (to(one, of), Column("alias")),
        ((id_, alias) for id_, names in records for alias in dict.fromkeys(names)),
        key=(one, "alias"),
    )


def tables(base: KnowledgeBase, notice: str) -> list[Table]:
    """The tables, each after those that it refers to."""
    words, sources, effects = base.vocabulary, base.sources.values(), base.effects.values()
    return [
        table(
            "dataset",
            "Which data this is; one row.",
            (Column("version"), Column("sha256"), Column("notice")),
            [(base.version, base.sha256, notice)],
            key=("version",),
        ),
        table(
            "topics",
            "A question of patients, under which statements stand.",
            (ID, NAME, Column("question")),
            ((one.id, one.name, one.asks) for one in words.topics),
        ),
        table(
            "situation_topics",
            "A question under which statements of situations stand.",
            (ID, NAME, Column("question")),
            ((one.id, one.name, one.asks) for one in words.situation_topics),
        ),
        table(
            "situation_groups",
            "A group of situations: where it began, what it makes ...",
            (ID, NAME),
            _named(words.situation_groups),
        ),
        table("categories", "A category of treatments.", (ID, NAME), _named(words.categories)),
        table("systems", "A part of the body.", (ID, NAME), _named(words.systems)),
        table(
            "facets",
            "A value by which statements are marked, such as route/oral; `within` is the value of "
            "which it is a part.",
            (ID, Column("facet"), Column("value"), NAME, optional("within")),
            (
                (f"{facet}/{one.id}", facet, one.id, one.name, one.within)
                for facet, values in words.facets.items()
                for one in values
            ),
        ),
        table(
            "sources",
            "A document that facts come from. `date` is ISO 8601; empty where it carries none.",
            (
                *(ID, Column("title"), Column("publisher"), Column("kind"), Column("audience")),
                *(Column("funding"), optional("date"), Column("accessed"), optional("url")),
                *(optional("document"), optional("limits"), optional("doi"), optional("pmid")),
                *(optional("pmcid"), optional("nct"), optional("register_url")),
            ),
            (
                (
                    *(s.id, s.title, s.publisher, s.kind.value, s.audience, s.funding),
                    *(s.date, s.accessed, s.url, s.document, s.limits),
                    *(known.doi, known.pmid, known.pmcid, known.nct, register_page(known.nct)),
                )
                for s in sources
                for known in (references_in(s.url),)
            ),
        ),
        table(
            "sections",
            "A section of a source, by its title there.",
            (ID, to("source", "sources"), Column("title")),
            (
                (f"{source.id}/{id_}", source.id, title)
                for source in sources
                for id_, title in source.sections.items()
            ),
        ),
        aliases("source_aliases", "sources", ((one.id, one.aliases) for one in sources)),
        table(
            "effects",
            "A side effect. `found_under` is the effect under which search shows it; whoever has "
            "one that is `at_once` now is to call.",
            (
                *(ID, NAME, Column("clinical_name"), to("system", "systems"), yes_or_no("at_once")),
                optional("found_under", references="effects"),
            ),
            (
                (one.id, one.name, one.clinical_name, one.system, one.at_once, one.found_under)
                for one in effects
            ),
        ),
        _pairs("effect_broader", "A more general effect of an effect.", "broader", effects),
        _pairs("effect_opposites", "An effect that is the opposite.", "opposites", effects),
        table(
            "synonyms",
            "Another word for an effect, by kind: lay, clinical, phrase ...; `language` is a code.",
            (to("effect", "effects"), Column("language"), Column("word_kind"), Column("word")),
            (
                (one.id, language, kind, word)
                for one in effects
                for language, kind, words_ in _words(one)
                for word in dict.fromkeys(words_)
            ),
            key=("effect", "language", "word_kind", "word"),
        ),
    ]


def _words(effect: Effect) -> Iterator[tuple[str, str, list[str]]]:
    """The words for an effect by language and kind."""
    yield "en", "alias", effect.aliases
    for kind, words in msgspec.structs.asdict(effect.synonyms).items():
        if kind != "languages":
            yield "en", kind, words
    for language, words in effect.synonyms.languages.items():
        yield language, "lay", words


def _named(headings: Iterable[Heading]) -> Rows:
    return ((one.id, one.name) for one in headings)


def _pairs(name: str, about: str, field: str, effects: Iterable[Effect]) -> Table:
    return table(
        name,
        about,
        (to("effect", "effects"), to(field.removesuffix("s"), "effects")),
        ((one.id, id_) for one in effects for id_ in dict.fromkeys(getattr(one, field))),
        key=("effect", field.removesuffix("s")),
    )
