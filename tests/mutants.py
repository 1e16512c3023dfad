"""What the tests of answers notice: one wrong line at a time, in a copy.

    python tests/mutants.py        # every mutation, and the score
    python tests/mutants.py 3 17   # these two alone

A mutation is a file under `src/netx`, a piece of its text that stands there once, and what
takes its place. A mutation whose text is gone says so: it is to be rewritten for the code
of the day, never dropped because it survives. The first 24 are the survivors of the first
review; most of them would change what a patient reads.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
NEEDED = ("src", "data", "schema", "tests", "pyproject.toml")
FIRST = (
    "tests/answers/test_screens.py",
    "tests/answers/test_small_rules.py",
    "tests/query/test_situations.py",
    "tests/query/test_freshness.py",
    "tests/data/test_situation_rules.py",
)
THEN = (
    "tests/answers/test_real_data.py",
    "tests/answers/test_sizes.py",
    "tests/contract/test_broken_data.py",
)
"""The tests that take seconds, and those for what they let pass."""

MUTATIONS = (
    ("query/catalogue.py", "not row.had(place)", "row.had(place)"),
    ("query/compare.py", "if statement.topic not in own:", "if statement.topic in own:"),
    ("query/numbers.py", "source_id=table.sources[0].source", "source_id=table.sources[-1].source"),
    ("query/numbers.py", "if table.n is None else table.n[place]", "if True else table.n[place]"),
    ("output/pages/facts_box.py", "bool(one.severe_grade)\n        or bool(other)",
     "bool(one.severe_grade)"),
    ("query/first_table.py", "once.sort(key=lambda row: -_figure(row))",
     "once.sort(key=lambda row: _figure(row))"),
    ("output/paint/bars.py", "value / 100 * BAR_CELLS * 8", "value / 200 * BAR_CELLS * 8"),
    ("query/first_figure.py", "return max(terms", "return min(terms"),
    ("query/first_figure.py", "return nobody, not beside, one.trial not in direct",
     "return nobody, beside, one.trial not in direct"),
    ("query/catalogue.py", "return 0 if None in treatments else 1",
     "return 1 if None in treatments else 0"),
    ("query/show.py", "        if a.side_effects\n", "        if not a.side_effects\n"),
    ("output/pages/parts.py", "may be out of date\" if source.stale else \"\"",
     "may be out of date\" if False else \"\""),
    ("output/pages/effect.py",
     "exact = sum(one.listed_as.id == meant.id for one in treatments)",
     "exact = sum(True for one in treatments)"),
    ("query/search.py", "return [match.narrower.id, match.effect.id]",
     "return [match.effect.id, match.narrower.id]"),
    ("query/select.py", "return {found, *catalogue.narrower[found]}", "return {found}"),
    ("query/search.py", "elif treatment.side_effects or catalogue.trials_of[treatment.id]:",
     "else:"),
    ("query/show.py", "on_screen = source_ids_of([record, *ancestors, *trials])",
     "on_screen = source_ids_of([record, *trials])"),
    ("query/show_effect.py", "[record.found_under] if record.found_under else []",
     "[] if record.found_under else []"),
    ("query/compare.py", "key=lambda id_: (sum(sharing(id_)), sharing(id_))",
     "key=lambda id_: (-sum(sharing(id_)), sharing(id_))"),
    ("query/glossary.py", "entry.facts[0].text", "entry.facts[-1].text"),
    ("output/pages/whole_treatment.py", "MANY_ALIKE = 4", "MANY_ALIKE = 5"),
    ("dataset/strict_yaml.py", "len(stack) >= MAX_DEPTH", "len(stack) > MAX_DEPTH"),
    ("dataset/rules/flags.py", ">= FAR_APART", "> FAR_APART"),
    ("query/catalogue.py", "for trial in self.trials_of[treatment.id]:\n            found |=",
     "for trial in self.trials_of[treatment.id]:\n            found &="),
    ("query/numbers.py", "if control is not None and control != place:", "if control is not None:"),
    ("query/catalogue.py", "return checked < self", "return checked <= self"),
    ("query/first_table.py", "AS_OFTEN_MARGIN = 1", "AS_OFTEN_MARGIN = 0"),
    ("query/first_table.py", "return whole(severe) == whole(severe_against)", "return True"),
    ("results/leads.py", "if 0 < value < 0.5:", "if 0 < value < 0.4:"),
    ("results/leads.py", "str(int(value + 0.5))", "str(int(value))"),
    ("query/direct.py", "trial.design is Design.RANDOMISED",
     "trial.design is not Design.RANDOMISED"),
    ("query/related.py", "if survival or outcome.measure != SURVIVAL", "if True"),
    ("basis.py", "|alive)", ")"),
    ("query/first_comparison.py", 'if counted["severe"] <= counted["any"]:',
     'if counted["severe"] > counted["any"]:'),
    ("query/direct.py", "for x in of_a - of_b for y in of_b - of_a", "for x in of_a for y in of_b"),
    ("query/direct.py", "return added and not _is_part(a, b)", "return False"),
    ("query/first_cells.py", "and len(texts) == 1 and not points_on", "and len(texts) == 1"),
    ("query/catalogue.py", "not in self.given_against", "in self.given_against"),
    ("query/numbers.py", "if arm.treatment == treatment_id:",
     "if arm.treatment != treatment_id:"),
    ("query/first_effect.py", "return sorted(counted, key=lambda one: not _is_above(one)), listed",
     "return counted, listed"),
    ("query/first_effect_cell.py", "return found if banded else []", "return found"),
    ("query/first_figure.py", "one.trial not in direct, not own", "one.trial in direct, not own"),
    ("query/show_situation.py", "if room < 0 and kept >= FEWEST_TREATMENTS:",
     "if kept >= FEWEST_TREATMENTS:"),
    ("query/rows.py", "elif statement.topic in OF_ADVICE:",
     "elif statement.topic not in OF_ADVICE:"),
    ("query/facets.py", "return wanted not in held and within.get(wanted) in held",
     "return within.get(wanted) in held"),
    ("query/about.py", "return date[:known] > other[:known]",
     "return date[:known] >= other[:known]"),
    ("query/select.py", "if all(facets.as_a_whole(", "if any(facets.as_a_whole("),
    ("query/select.py", 'if id_ and name != "situation"]', "if id_]"),
    ("query/rows.py", "if of is None or one.record in of or", "if of is None or"),
    ("query/first_comparison.py", "min(FEWEST_ROWS, len(effects))", "0"),
    ("dataset/rules/situations.py", "names = [record.id, record.name, *record.aliases]",
     "names = [record.id, record.name]"),
    ("dataset/rules/situations.py", "id_ in ids[:place] or", ""),
)  # fmt: skip


def changed(file: str, old: str, new: str, copy: Path) -> str | None:
    """Puts a mutation into the copy; gives the text that stood there, or nothing."""
    path = copy / "src" / "netx" / file
    text = path.read_text()
    if old not in text:
        return None
    path.write_text(text.replace(old, new, 1))
    return text


def passes(copy: Path, tests: tuple[str, ...]) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    ended = subprocess.run(
        [*command, *tests],
        cwd=copy, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    return ended.returncode == 0


def main(wanted: list[str]) -> int:
    say = sys.stdout.write
    numbered = list(enumerate(MUTATIONS, 1))
    chosen = [one for one in numbered if not wanted or str(one[0]) in wanted]
    caught = gone = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy.mkdir()
        for name in NEEDED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, copy / name)
            else:
                shutil.copy(ROOT / name, copy / name)
        if not (passes(copy, FIRST) and passes(copy, THEN)):
            say("The tests fail without a mutation.\n")
            return 1
        for number, (file, old, new) in chosen:
            before = changed(file, old, new, copy)
            if before is None:
                gone += 1
                say(f"{number:3} GONE      {file}: {old.strip()}\n")
                continue
            survived = passes(copy, FIRST) and passes(copy, THEN)
            caught += not survived
            say(f"{number:3} {'SURVIVED' if survived else 'caught  '}  {file}: {new.strip()}\n")
            sys.stdout.flush()
            (copy / "src" / "netx" / file).write_text(before)
    say(f"{caught} of {len(chosen) - gone} caught; {gone} to be rewritten\n")
    return 0 if caught == len(chosen) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
