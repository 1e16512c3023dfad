"""One typed result for each command: what JSON prints and every renderer reads.

The keys are the JSON contract: they are added to and never renamed or removed
within one `SCHEMA_VERSION`. Unknown is null. Rows stand alone: ids, names and
source ids repeat, so that one row can be used without the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netx.results.answers import (
        AboutResult,
        CheckResult,
        CompareOption,
        CompareResult,
        EffectCell,
        EffectCompared,
        HeadToHead,
        Match,
        OtherMatch,
        ProductListing,
        SearchResult,
        StaleItem,
        StaleResult,
        Together,
        TogetherSome,
        TopicCell,
        TopicRow,
    )
    from netx.results.envelope import (
        NOTICE,
        SCHEMA_VERSION,
        DatasetStamp,
        Document,
        ErrorDocument,
        ErrorOut,
    )
    from netx.results.lists import (
        DisagreementRow,
        EffectRow,
        EntryRow,
        Rows,
        TreatmentRow,
        TrialRow,
    )
    from netx.results.parts import (
        CitationOut,
        ComparatorValue,
        EffectName,
        FactOut,
        Listing,
        Named,
        Observation,
        Part,
        PositionOut,
        ProblemOut,
        SourceRow,
        StatementOut,
    )
    from netx.results.quality import (
        AuditItemOut,
        HardText,
        InstrumentOut,
        QualityResult,
        TextFigures,
        TreatmentAudit,
        TreatmentVerdict,
        UnexplainedWord,
    )
    from netx.results.shown import (
        ApprovalOut,
        ArmOut,
        ArmValue,
        ClassSideEffects,
        DisagreementShown,
        EffectShown,
        EffectTreatment,
        EntryShown,
        OutcomeOut,
        Shown,
        SideEffectOut,
        SourceShown,
        StatusOut,
        TermUsed,
        TreatmentShown,
        TrialShown,
        TrialTableOut,
        TrialTableRow,
    )

# Each module is built on those before it, so that the search imports no more than is needed.
_MODULES = ("parts", "envelope", "lists", "shown", "answers", "quality")


def __getattr__(name: str) -> Any:
    """A result's type, its module imported when it is first asked for.

    Making all these types costs as much as half a command, and each needs few.
    """
    for module in _MODULES:
        found = vars(import_module(f"{__name__}.{module}"))
        if name in found:
            globals()[name] = found[name]
            return found[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "NOTICE",
    "SCHEMA_VERSION",
    "AboutResult",
    "ApprovalOut",
    "ArmOut",
    "ArmValue",
    "AuditItemOut",
    "CheckResult",
    "CitationOut",
    "ClassSideEffects",
    "ComparatorValue",
    "CompareOption",
    "CompareResult",
    "DatasetStamp",
    "DisagreementRow",
    "DisagreementShown",
    "Document",
    "EffectCell",
    "EffectCompared",
    "EffectName",
    "EffectRow",
    "EffectShown",
    "EffectTreatment",
    "EntryRow",
    "EntryShown",
    "ErrorDocument",
    "ErrorOut",
    "FactOut",
    "HardText",
    "HeadToHead",
    "InstrumentOut",
    "Listing",
    "Match",
    "Named",
    "Observation",
    "OtherMatch",
    "OutcomeOut",
    "Part",
    "PositionOut",
    "ProblemOut",
    "ProductListing",
    "QualityResult",
    "Rows",
    "SearchResult",
    "Shown",
    "SideEffectOut",
    "SourceRow",
    "SourceShown",
    "StaleItem",
    "StaleResult",
    "StatementOut",
    "StatusOut",
    "TermUsed",
    "TextFigures",
    "Together",
    "TogetherSome",
    "TopicCell",
    "TopicRow",
    "TreatmentAudit",
    "TreatmentRow",
    "TreatmentShown",
    "TreatmentVerdict",
    "TrialRow",
    "TrialShown",
    "TrialTableOut",
    "TrialTableRow",
    "UnexplainedWord",
]
