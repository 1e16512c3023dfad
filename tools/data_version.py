"""Make a version of the data: `python tools/data_version.py 2026.12.1`.

Compares `data/` with what it was in the last version (from git), writes what changed into
`data/changes.yaml`, the version and the hash of its records into `data/dataset.yaml`, and the
new ids into `tests/data/frozen_ids.txt`. Run again for the same version, it does so anew and
keeps what an editor wrote: `says`, and what replaces what was retired. Then fill in both.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import yaml

from netx.data_versions import changes_between, every_id
from netx.dataset.load import load_folder
from netx.dataset.read import read_folder, to_knowledge_base
from netx.dataset.versions import data_versions
from netx.model import DataVersion, KnowledgeBase, Retired

ROOT = Path(__file__).parent.parent
DATA, FROZEN = ROOT / "data", ROOT / "tests" / "data" / "frozen_ids.txt"
HEAD = """\
# The versions of the data, the newest first. Made by `make data-version`; `says` and
# `replaced_by` are an editor's. What a fact said before is kept where its words changed.
"""


def main(version: str) -> None:
    """Write the version. Takes its name, such as 2026.12.1."""
    versions = data_versions(DATA)
    before = next(one for one in versions if one.version != version)
    base = to_knowledge_base(read_folder(DATA))
    changed = changes_between(_data_of(before.version), base)
    kept = versions[0] if versions[0].version == version else None
    for type_, records in changed.items():
        for id_, changes in records.items():
            for key, one in changes.retired.items():
                known = kept and kept.changed.get(type_, {}).get(id_)
                if known and key in known.retired:
                    replaced_by = known.retired[key].replaced_by
                    changes.retired[key] = Retired(was=one.was, replaced_by=replaced_by)
    made = DataVersion(
        version=version,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        says=kept.says if kept else [],
        changed=changed,
    )
    older = versions[1:] if kept else versions
    write(made, older, base)


def write(made: DataVersion, older: list[DataVersion], base: KnowledgeBase) -> None:
    """Write the version, and those before it, into the data; and the ids that are frozen now."""
    every = msgspec.to_builtins([made, *older])
    (DATA / "changes.yaml").write_text(HEAD + dumped(every), encoding="utf-8")
    (DATA / "dataset.yaml").write_text(f'version: "{made.version}"\n', encoding="utf-8")
    sha256 = to_knowledge_base(read_folder(DATA)).sha256
    (DATA / "dataset.yaml").write_text(
        f'version: "{made.version}"\n'
        "# Of the records as they are in this version: other records are not it.\n"
        f'sha256: "{sha256}"\n',
        encoding="utf-8",
    )
    ids = (f"{type_} {id_}\n" for type_, id_ in every_id(base))
    FROZEN.write_text("".join(ids), encoding="utf-8")
    load_folder(DATA)  # every rule holds, those on retired ids too


def dumped(every: Any) -> str:
    """The versions as YAML."""
    text: str = yaml.dump(every, allow_unicode=True, sort_keys=False, width=100)
    return text


def _data_of(version: str) -> KnowledgeBase:
    """The data of a version: of the last commit that named it."""
    commits = _git("log", "--format=%H", "--", "data/dataset.yaml").decode().split()
    for commit in commits:
        manifest = yaml.safe_load(_git("show", f"{commit}:data/dataset.yaml"))
        if manifest["version"] == version:
            with TemporaryDirectory() as folder:
                archive = io.BytesIO(_git("archive", commit, "data"))
                with tarfile.open(fileobj=archive) as packed:
                    packed.extractall(folder, filter="data")
                return load_folder(Path(folder) / "data")
    raise SystemExit(f"no commit has version {version} of the data")


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True).stdout


if __name__ == "__main__":
    main(sys.argv[1])
