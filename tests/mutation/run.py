"""Plant faults one at a time and see whether the tests notice: `make mutants`.

One process imports the program and runs the quick tests once, to learn which test calls which
function. Then a child is forked for each mutant; it replaces the code of the one function (or the
one constant, wherever it was imported), runs the quickest tests that call it, first those of its
room, ten seconds of them, then others, as many, and stops at the first that fails. What the
module computed from it while it was imported is computed again, and handed to whoever imported
that; a default, a decorator, and what another module made of it keep the old value. Needs Linux
or macOS.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import os
import random
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NoReturn

import pytest
from hypothesis import Phase, settings

from tests.mutation.mutants import Mutant, mutants
from tests.support.overlays import ROOT

ROOMS = {
    "guides/writing": "tests/writing",
    "guides/rendering/archive": "tests/rendering/archive",
    "guides/checking/evidence.py": "tests/checking",
    "guides/checking/rules/claims": "tests/checking",
    "guides/checking/rules/sources": "tests/checking",
    "guides/checking/rules/figures": "tests/checking",
    "guides/composing/say": "tests/composing/say",
    "guides/composing/bank": "tests/composing/bank",
    "guides/building/gathering.py": "tests/building",
    "guides/planning": "tests/planning",
    "guides/playing": "tests/playing",
}
LEFT = Path(__file__).with_name("left.txt")
MOST = 0.05  # of the mutants may survive, named or not
SURVIVED, KILLED, BROKEN = range(3)
MEMORY = 4 << 30
PATIENCE = 10.0  # seconds of tests for a mutant, so that one that lives does not cost a minute
FEATURES = annotations.compiler_flag


class Trial:
    """A run of pytest in which each test meets the program as it is, then the mutants."""

    def __init__(self, wanted: Sequence[str], sample: int, seed: int) -> None:
        self.rooms = wanted
        self.trees: dict[str, ast.Module] = {}
        self.all: list[Mutant] = []
        for file in sorted(file for room in wanted for file in _sources(room)):
            self.trees[file], found = mutants(ROOT / file, file)
            self.all += found
        chosen = random.Random(seed).sample(range(len(self.all)), min(sample, len(self.all)))
        self.sample = [self.all[number] for number in sorted(chosen)]
        self.survivors: list[Mutant] = []
        self.calling: dict[CodeType, list[pytest.Item]] = defaultdict(list)
        self.seconds: dict[pytest.Item, float] = {}
        self.is_child = False

    def pytest_collection(self) -> None:
        """A failure is enough: hypothesis need not look for its simplest form."""
        house = settings.get_profile("house")
        quick = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", house, phases=quick, report_multiple_bugs=False)
        settings.load_profile("mutants")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """In a child the first failure is the verdict; before that, nothing may fail."""
        if report.failed and self.is_child:
            os._exit(KILLED)
        if report.failed:
            _stop(f"{report.nodeid} fails without any mutant:\n{report.longreprtext}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every test once, then every mutant of the sample."""
        for item in session.items:
            self._learn(session, item)
        for number, mutant in enumerate(self.sample, start=1):
            hanging = _hanging(mutant, self.trees[mutant.file])
            if self._outlives(session, mutant, hanging, self._judges(mutant, hanging)):
                self.survivors.append(mutant)
            if number % 50 == 0:
                print(f"{number} tried, {len(self.survivors)} survive", file=sys.stderr, flush=True)
        return True

    def _learn(self, session: pytest.Session, item: pytest.Item) -> None:
        """Run a test and keep how long it takes and which functions it calls."""
        called: set[CodeType] = set()

        def listen(frame: FrameType, event: str, _: object) -> None:
            if event == "call":
                called.add(frame.f_code)

        _forget()
        start = time.process_time()
        sys.setprofile(listen)
        _run(session, item)
        sys.setprofile(None)
        self.seconds[item] = time.process_time() - start
        for code in called:
            self.calling[code].append(item)

    def _judges(self, mutant: Mutant, hanging: list[ast.stmt]) -> list[pytest.Item]:
        """The tests of its room that call the function, then those of modules it gave a value."""
        direct = [_function(mutant).__code__] if mutant.place else []
        names = [name for statement in hanging for name in _names(statement)]
        holders = {m.__file__ for name in names for m, _ in _held(mutant, name)}
        codes = [code for code in self.calling if code.co_filename in holders]
        callers = {item for code in direct for item in self.calling[code]}
        items = callers | {item for code in codes for item in self.calling[code]}
        ranked = sorted(items, key=lambda i: (i not in callers, self.seconds[i], i.nodeid))
        room = ROOT / ROOMS[_room_of(mutant.file)]
        near, far = list[pytest.Item](), list[pytest.Item]()
        for item in ranked:
            (near if item.path.is_relative_to(room) else far).append(item)
        return [*self._patiently(near), *self._patiently(far)]

    def _patiently(self, items: list[pytest.Item]) -> Iterator[pytest.Item]:
        """As many as begin before patience ends."""
        until = accumulate((self.seconds[item] for item in items), initial=0.0)
        return (item for item, before in zip(items, until, strict=False) if before < PATIENCE)

    def _outlives(
        self,
        session: pytest.Session,
        mutant: Mutant,
        hanging: list[ast.stmt],
        judges: list[pytest.Item],
    ) -> bool:
        """Whether every test passes with the mutant planted, in a process of its own."""
        child = os.fork()
        if not child:
            self.is_child = True
            verdict = BROKEN
            try:
                _bind()
                _plant(mutant, self.trees[mutant.file], hanging)
                verdict = KILLED  # from here on whatever happens is the mutant's doing
                for item in judges:
                    _allow(5 + 10 * self.seconds[item])
                    _run(session, item)
                verdict = SURVIVED
            finally:
                os._exit(verdict)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == BROKEN:
            _stop(f"cannot be planted: {mutant.name}")
        return status == SURVIVED


def _sources(room: str) -> Iterator[str]:
    paths = [ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py")
    return (path.relative_to(ROOT).as_posix() for path in paths if path.name != "__init__.py")


def _run(session: pytest.Session, item: pytest.Item) -> None:
    """One test; what the whole session shares stays set up."""
    session.config.hook.pytest_runtest_protocol(item=item, nextitem=session)


def _stop(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    pytest.exit(why)


def _allow(seconds: float) -> None:
    """A mutant may loop or wait for ever: the signal that ends it ends the child."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(int(30 * seconds))


def _bind() -> None:
    """It may grow for ever, too, and has nothing to say."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _module(file: str) -> ModuleType:
    return import_module(file.removesuffix(".py").replace("/", "."))


def _ours() -> list[ModuleType]:
    return [m for m in [*sys.modules.values()] if m.__name__.startswith(("guides", "tests"))]


def _forget() -> None:
    """What functions remember of earlier calls, the tests' own too."""
    for module in _ours():
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _function(mutant: Mutant) -> FunctionType:
    """The function itself, under its decorators."""
    found: Any = _module(mutant.file)
    for name in mutant.place.split("."):
        found = inspect.getattr_static(found, name)
    for inner in ("fget", "func", "__func__"):
        found = getattr(found, inner, found)
    function = inspect.unwrap(found)
    assert isinstance(function, FunctionType)
    return function


def _names(statement: ast.stmt) -> list[str]:
    """What it gives a value to; the variable of a comprehension is none of them."""
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _held(mutant: Mutant, name: str) -> Iterator[tuple[ModuleType, str]]:
    """The modules that know a value of the mutant's module, and under which name.

    A number or a word may stand elsewhere by chance: there its own name alone counts.
    """
    value = vars(_module(mutant.file))[name]
    by_chance = isinstance(value, int | str | None)
    for module in _ours():
        for known, other in [*vars(module).items()]:
            if other is value and (known == name or not by_chance):
                yield module, known


def _plant(mutant: Mutant, tree: ast.Module, hanging: list[ast.stmt]) -> None:
    mutant.plant()
    ast.fix_missing_locations(tree)
    _forget()
    if mutant.place:
        function = _function(mutant)
        whole = compile(tree, function.__code__.co_filename, "exec", FEATURES)
        new = next(code for code in _codes(whole) if _is_of(code, function.__code__))
        function.__code__ = new
    for statement in hanging:
        _compute_again(mutant, statement)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def _is_of(code: CodeType, old: CodeType) -> bool:
    return (code.co_qualname, code.co_firstlineno) == (old.co_qualname, old.co_firstlineno)


def _hanging(mutant: Mutant, tree: ast.Module) -> list[ast.stmt]:
    """The values of its module that the mutant changes, as the module computes them."""
    body = tree.body
    used = {part: {n.id for n in ast.walk(part) if isinstance(n, ast.Name)} for part in body}
    changed = {mutant.place.partition(".")[0]} if mutant.place else {*_names(mutant.statement)}
    before = 0
    while before < len(changed):  # a function that calls one that has changed has changed
        before = len(changed)
        for part in body:
            if used[part] & changed:
                changed.update(_names(part))
    values = (part for part in body if isinstance(part, ast.Assign | ast.AnnAssign))
    return [part for part in values if part is mutant.statement or used[part] & changed]


def _compute_again(mutant: Mutant, statement: ast.stmt) -> None:
    """The statement, as if its module were imported now, for all who hold what it gives."""
    module = vars(_module(mutant.file))
    holders = [
        (vars(holder), known, name)
        for name in _names(statement)
        for holder, known in _held(mutant, name)
    ]
    try:
        exec(compile(ast.Module([statement], []), mutant.file, "exec", FEATURES), module)
    except Exception:
        os._exit(KILLED)  # nobody could import the module
    for holder, known, name in holders:
        holder[known] = module[name]


def named() -> dict[str, str]:
    """The survivors that were looked at, each with the reason it may live."""
    found: dict[str, str] = {}
    last = ""
    for line in LEFT.read_text(encoding="utf-8").splitlines():
        if line.startswith("    ") and last:
            found[last] = f"{found[last]} {line.strip()}".strip()
        elif line and not line.startswith("#"):
            last, found[line] = line, ""
    return found


def _room_of(file: str) -> str:
    return next(room for room in ROOMS if file.startswith(room))


def _room(said: str) -> str:
    """A room, or a file or folder in one."""
    if not said.startswith((*ROOMS,)):
        raise argparse.ArgumentTypeError(f"{said} is in none of {', '.join(ROOMS)}")
    return said


def main() -> int:
    """Say how many mutants live, and fail when one does that nobody has named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS], metavar="ROOM", type=_room)
    parser.add_argument("--sample", type=int, default=400, help="how many (default: 400)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default: 1)")
    parser.add_argument("--near", action="store_true", help="ask only the tests of their rooms")
    asked = parser.parse_args()
    trial = Trial(asked.rooms, asked.sample, asked.seed)
    options = "addopts=--strict-markers --import-mode=importlib"
    plain = ("--assert=plain", "-o", options, "-p", "no:cacheprovider", "-p", "no:terminal")
    selection = ("-m", "not slow and not validator")
    near = {ROOMS[_room_of(place)] for place in asked.rooms}
    folders = sorted(near) if asked.near else ["tests"]
    if pytest.main([*plain, *selection, *folders], plugins=[trial]) != 0:
        return 2
    return _told(trial)


def _told(trial: Trial) -> int:
    known = named()
    survivors = {mutant.name for mutant in trial.survivors}
    new = sorted(survivors - known.keys())
    here = {name for name in known if name.startswith(tuple(trial.rooms))}
    gone = sorted(here - {m.name for m in trial.all})
    tried = {mutant.name for mutant in trial.sample}
    killed = sorted((known.keys() & tried) - survivors)
    for title, names in (("new survivors", new), ("no longer there", gone), ("killed now", killed)):
        print(*(f"{title}:", *names) if names else (), sep="\n")
    total = len(trial.sample)
    print(
        f"{total} mutants of {len(trial.all)}, {total - len(survivors)} killed, "
        f"{len(survivors) - len(new)} left (named), {len(new)} new survivors "
        f"({len(survivors) / max(1, total):.1%} survive, at most {MOST:.0%})"
    )
    return int(bool(new or gone or killed) or len(survivors) > MOST * total)


if __name__ == "__main__":
    raise SystemExit(main())
