"""What a build makes, in the order of its jobs, or takes over from the last one."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from guides import interruption
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Severity
from guides.writing.artefact import Artefact

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from guides.building.jobs import Job
    from guides.document.manuscript import Manuscript
    from guides.writing.kit import Kit

Progress = Callable[[int, int, str], None]


class _Waiting(NamedTuple):
    """A job whose bytes are there, or will be; None for a file taken over as it stands."""

    job: Job
    manuscript: Manuscript
    digest: str
    data: bytes | Future[bytes] | None


class Made:
    """The artefacts of one build, put into the kit as they come."""

    def __init__(self, kit: Kit, program: str) -> None:
        self.kit, self.program = kit, program
        self.findings: list[Finding] = []

    @property
    def paths(self) -> tuple[str, ...]:
        """Every path made or taken over."""
        return tuple(self.kit.entries)

    def documents(self, jobs: list[Job], cores: int, progress: Progress) -> None:
        """Every document; while one is composed here, so many others are set apart.

        Args:
            jobs: in order.
            cores: how many processes may work for us at once.
            progress: told the number done, the total and the path at hand.
        """
        waiting: deque[_Waiting] = deque()
        done = 0
        workers = _workers(cores) if any(job.format.apart for job in jobs) else None
        try:
            for job, manuscript in _composed(jobs):
                interruption.look()
                progress(done, len(jobs), job.path)
                waiting.append(self._begun(job, manuscript, workers))
                while sum(not isinstance(w.data, bytes | None) for w in waiting) > cores:
                    self._end(waiting.popleft())
                    done += 1
            while waiting:
                interruption.look()
                self._end(waiting.popleft())
                done += 1
                progress(done, len(jobs), waiting[0].job.path if waiting else "")
        finally:
            if workers:
                from guides.rendering.paper.press import rest  # noqa: PLC0415

                workers.shutdown(cancel_futures=True)
                rest()

    def _begun(
        self, job: Job, manuscript: Manuscript, workers: ThreadPoolExecutor | None
    ) -> _Waiting:
        digest = self._digest(f"{job.format.name} {job.variant} {manuscript.mark}")
        if self.kit.made_from(job.path, digest):
            return _Waiting(job, manuscript, digest, None)
        if workers and job.format.apart:
            assert manuscript.edition  # set here, once for all layouts
            return _Waiting(job, manuscript, digest, workers.submit(job.render, manuscript))
        return _Waiting(job, manuscript, digest, job.render(manuscript))

    def _end(self, waiting: _Waiting) -> None:
        job, manuscript, digest, data = waiting
        if data is not None and not isinstance(data, bytes):  # still on its way
            data = data.result()
        if data is None:
            self.kit.keep(job.path)
        else:
            self.kit.put(Artefact(job.path, data), digest)
        self.findings += _too_long(job, manuscript, lambda: data or self.kit.read(job.path))

    def add(self, path: str, said: str, make: Callable[[], bytes]) -> None:
        """A file made of other files, unless the last one was made from the same.

        Args:
            path: of the file.
            said: what it is made from, whole.
            make: gives its bytes.
        """
        digest = self._digest(said)
        if self.kit.made_from(path, digest):
            self.kit.keep(path)
        else:
            self.kit.put(Artefact(path, make()), digest)

    def refuse_errors(self) -> None:
        """Stop a build that broke a bound.

        Raises:
            Refused: with every finding.
        """
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            raise Refused(self.findings)

    def _digest(self, said: str) -> str:
        return hashlib.sha256(f"{self.program} {said}".encode()).hexdigest()


def _workers(cores: int) -> ThreadPoolExecutor:
    """Threads of which each only waits for a process; the first of these reads Typst meanwhile."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  only PDFs are set apart

    from guides.rendering.paper.press import ready  # noqa: PLC0415

    ready()
    return ThreadPoolExecutor(cores)


def _composed(jobs: Iterable[Job]) -> Iterator[tuple[Job, Manuscript]]:
    """Each job with its manuscript; neighbours often share one."""
    compose: Callable[[], Manuscript] | None = None
    for job in jobs:
        if job.compose is not compose:
            compose, manuscript = job.compose, job.compose()
        yield job, manuscript


def _too_long(job: Job, manuscript: Manuscript, data: Callable[[], bytes]) -> Iterator[Finding]:
    """Whether a file has more pages than it may."""
    if job.format.name == "pdf" and job.variant == "standard":
        from guides.composing.bounds import too_long  # noqa: PLC0415
        from guides.rendering.paper.typeset import count_pages  # noqa: PLC0415

        found = too_long(job.kind, manuscript.edition, count_pages(data()), job.lessons, job.path)
        if found:
            yield found
