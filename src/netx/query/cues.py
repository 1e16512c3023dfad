"""Kinds of question: under which topics our texts answer them, and how an answer looks.

"How often" is answered by "every 6 months", whatever else is told of scans.
"""

from __future__ import annotations

import re

from msgspec import Struct

from netx.late_pattern import LatePattern
from netx.query.folding import fold


class Cue(Struct, frozen=True):
    """Words that ask for what stands under some topics, and how an answer to them looks.

    `within` are folded words one of which stands in each such question: most searches need no
    pattern. `spent` are those of its words that say nothing more, `instead` what they ask for in
    other words.
    """

    within: frozenset[str] = frozenset()
    pattern: LatePattern | None = None
    topics: tuple[str, ...] = ()
    spent: frozenset[str] = frozenset()
    answer: LatePattern | None = None
    instead: str = ""


WITHOUT = "without-it"
"""The topic under which stands what would happen without a treatment."""

PAID_FOR = frozenset(("approval",))
"""The topic under which stands who pays for a treatment and where it can be had."""

_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?|a few|several|an?)"
)
_TIME = LatePattern(
    rf"\b{_NUMBER} (?:to {_NUMBER} |or {_NUMBER} )?(?:minute|hour|day|night|week|month|year)",
    re.IGNORECASE,
)
_DAYS = LatePattern(rf"\b{_NUMBER} (?:to {_NUMBER} )?(?:day|night|week|month)", re.IGNORECASE)
_AGAIN = LatePattern(
    rf"\bevery (?:{_NUMBER} )?(?:to {_NUMBER} )?(?:week|month|year|day)"
    r"|\b(?:once|twice|one) a (?:week|month|year)|\byearly"
    rf"|\bafter {_NUMBER} (?:to {_NUMBER} )?(?:months|years)"
    rf"|\b{_NUMBER} (?:weeks|months) apart",
    re.IGNORECASE,
)
_TIMES = LatePattern(
    r"\b(?:\d+|two|three|four|five|six) (?:times|treatments|doses|cycles|rounds|sessions)"
    rf"|\bevery (?:{_NUMBER} )?(?:to {_NUMBER} )?(?:week|month|day)",
    re.IGNORECASE,
)

_LEAVE_OUT = LatePattern(
    r"\b(?:avoid|leaves? out|do(?:es)? not (?:eat|drink|have|take)|without|grapefruit|worse)",
    re.IGNORECASE,
)


def _cue(
    within: str,
    pattern: str,
    topics: str,
    spent: str = "",
    answer: LatePattern | None = None,
    instead: str = "",
) -> Cue:
    return Cue(
        frozenset(within.split()),
        LatePattern(pattern),
        tuple(topics.split()),
        frozenset(spent.split()),
        answer,
        instead,
    )


_CUES = (
    _cue(
        "instead alternative option place without dont",
        r"\b(?:instead of(?! \d)|in place of|alternative|other option|without"
        r"|dont (?:have|take|want|get)|not (?:an option|possible))\b",
        WITHOUT,
        "alternative option without happen",
    ),
    _cue(
        "suitable eligible eligibility candidate qualify qualifie criteria criterion",
        r"\b(?:suitable|eligible|eligibility|candidate|qualify|qualifie|criteria|criterion)\b",
        "who-for",
        "suitable eligible eligibility candidate qualify qualifie criteria criterion inclusion"
        " exclusion",
    ),
    _cue(
        "pay paid fund funded funding covered coverage reimbursed nhs medicare medicaid available",
        r"\b(?:pay|paid|fund|funded|funding|covered|coverage|reimbursed|nhs|medicare|medicaid"
        r"|available (?:in|on|near|yet|here|at))\b",
        "approval who-for",
        "fund funded funding covered coverage reimbursed available",
    ),
    _cue(
        "shrink shrinking smaller stable",
        r"\b(?:shrink|shrinking|smaller|stable (?:disease|tumor))\b"
        r"|\b(?:hold|keep|tumor|growth|disease) (?:\w+ ){0,2}stable\b",
        "can-do limits",
        "shrink shrinking smaller stable hold tumor",
        LatePattern(r"\b(?:shrink|shrank|shrunk|smaller|stood still|stable)", re.IGNORECASE),
    ),
    _cue("how", r"\bhow (?:do|des|did) .+ work\b|\bhow it work\b", "how-it-works", "work"),
    _cue(
        "happen involve involved like day",
        r"\bwhat (?:happen|is involved|is it like)\b|\bwhat (?:do|des) .+ involve\b"
        r"|\bon the day of\b",
        "how-given",
        "happen involve involved day",
    ),
    _cue(
        "take last go goe run",
        r"\bhow (?:long (?:do|des|did|is|are|will|would)|much time)\b.*"
        r"\b(?:take|last|goe? on|run)\b",
        "time",
        "long take last time go goe run",
        _TIME,
    ),
    _cue(
        "many",
        r"\bhow many (?:year|month|week|day|hour)\b",
        "time follow-up",
        "year month week day hour",
        _TIME,
    ),
    _cue(
        "many",
        r"\bhow many\b",
        "time how-given",
        "session cycle dose injection time round course goes goe",
        _TIMES,
    ),
    _cue(
        "often frequently every between apart interval",
        r"\bhow (?:often|frequently)\b|\bevery \d|\binterval\b"
        r"|\bhow (?:long|many|much|far)\b.* (?:between|apart)\b",
        "time follow-up how-given",
        "between apart interval injection shot jab week month cycle dose round",
        _AGAIN,
    ),
    _cue(
        "stay remain keep continue",
        r"\bhow long\b.* (?:stay|remain|keep|continue|have to be|need to be)\b.*\bon\b",
        "time",
        "long stay remain keep continue",
    ),
    _cue(
        "follow check scan monitored",
        r"\bhow long\b.*\b(?:follow up|check|scan|monitored)\b"
        r"|\b(?:follow up|check|scan)\b.*\bhow long\b",
        "follow-up",
        "follow up",
        _TIME,
    ),
    _cue(
        "away near close apart isolate",
        r"\bhow (?:long|far)\b.*\b(?:away|near|close|apart|isolate)\b",
        "at-home",
        "wait stay",
        _DAYS,
    ),
    _cue("long", r"\bhow long\b", "", "wait", _TIME),
    _cue(
        "soon quickly fast",
        r"\bhow (?:soon|quickly|fast)\b.*\b(?:work|help)",
        "",
        "work help soon",
        None,
        "benefit",
    ),
    _cue("soon quickly fast", r"\bhow (?:soon|quickly|fast)\b", "time follow-up", "soon", _TIME),
    _cue(
        "work working",
        r"\b(?:do|des|did|will|would|if|whether|when|is|are)\b(?: (?!i |we |he |she )\w+)*"
        r"(?<! to) work(?:ing)?(?:$| (?:after|before|better|well|as)\b)",
        "can-do limits",
        "work working",
    ),
    _cue(
        "well effective success",
        r"\bhow (?:well|effective)\b|\bsuccess\b",
        "can-do limits",
        "success effective rate",
    ),
    _cue(
        "call ring phone",
        r"\bwhen (?:should|do|must|to) .*(?:call|ring|phone)\b",
        "call",
        "call ring phone",
    ),
    _cue(
        "when",
        r"\bwhen (?:to|do|should|must|can) (?:i |we |he |she )?(?:take|have|use)\b",
        "how-given at-home",
        "take time",
    ),
    _cue(
        "how",
        r"\bhow (?:to|do|should|must|can) (?:i |we |he |she |you )?(?:take|have|use)\b",
        "how-given at-home",
        "take",
    ),
    _cue(
        "test scan check",
        r"\b(?:what|which) (?:other |more )?(?:blood )?(?:test|scan|check)\b",
        "tests",
    ),
    _cue(
        "schedule dosing dosage",
        r"\b(?:schedule|dosing|dosage)\b",
        "how-given time",
        "schedule dosing dosage dose day",
    ),
    _cue("avoid", r"\bavoid\b", "at-home cautions", "avoid", _LEAVE_OUT),
    _cue(
        "need needed necessary",
        r"\b(?:need|needed|necessary)\b(?!.*\b(?:follow up|check|scan|test|stop|tell|avoid)\b)",
        "first who-for",
    ),
    _cue("give given", r"\b(?:how|who|where) .*\bgiven?\b", "how-given", "given"),
)
"""The kinds, folded, the narrower before the wider."""


def cue_of(question: str) -> Cue:
    """What kind of question it is; one that asks for nothing of the sort has no pattern."""
    folded = fold(question)
    words = set(folded.split())
    for one in _CUES:
        if one.within & words and one.pattern and one.pattern.search(folded):
            return one
    return Cue()
