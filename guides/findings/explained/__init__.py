"""Every code but those of the rules, which explain themselves; in the order of their rooms."""

from guides.findings.explained import (
    catalogues,
    files,
    importing,
    kit,
    planning,
    prose,
    sessions,
    yaml,
)
from guides.findings.explained.explanation import Explanation

EXPLAINED: dict[str, Explanation] = {
    **files.EXPLAINED,
    **yaml.EXPLAINED,
    **prose.EXPLAINED,
    **catalogues.EXPLAINED,
    **importing.EXPLAINED,
    **sessions.EXPLAINED,
    **planning.EXPLAINED,
    **kit.EXPLAINED,
}
