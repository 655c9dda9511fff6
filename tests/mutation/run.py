"""Plant faults one at a time and see whether the tests notice: `make mutants`.

One process imports the program and runs the tests of the chosen rooms once, to learn which
test calls which function. Then a child is forked for each mutant; it replaces the code of
the one function (or the one constant, wherever it was imported), runs the quickest tests that
call it, ten seconds of them, and stops at the first that fails. A constant that went into
something else while a module was imported (a default, a register) keeps its old value there.
Needs Linux or macOS.
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
    "guides/writing": ("tests/writing", "tests/commands"),
    "guides/rendering/archive": ("tests/rendering/archive", "tests/rendering/epub"),
    "guides/checking/evidence.py": ("tests/checking",),
    "guides/checking/rules/claims": ("tests/checking",),
    "guides/checking/rules/sources": ("tests/checking",),
    "guides/checking/rules/figures": ("tests/checking",),
    "guides/composing/say": ("tests/composing",),
    "guides/composing/bank": ("tests/composing/bank", "tests/rendering/references"),
    "guides/building/gathering.py": ("tests/building",),
    "guides/planning": ("tests/planning",),
    "guides/playing": ("tests/playing",),
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
            if self._outlives(session, mutant, self._judges(mutant)):
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

        for file in self.trees:
            _forget(_module(file))
        start = time.process_time()
        sys.setprofile(listen)
        _run(session, item)
        sys.setprofile(None)
        self.seconds[item] = time.process_time() - start
        for code in called:
            self.calling[code].append(item)

    def _judges(self, mutant: Mutant) -> list[pytest.Item]:
        """The tests of its room that call the function, or a module that has the constant."""
        if mutant.place:
            codes = [_function(mutant).__code__]
        else:
            holders = {
                m.__file__ for name in _names(mutant.statement) for m, _ in _held(mutant, name)
            }
            codes = [code for code in self.calling if code.co_filename in holders]
        room = next(room for room in ROOMS if mutant.file.startswith(room))
        folders = tuple(str(ROOT / folder) for folder in ROOMS[room])
        items = {item for code in codes for item in self.calling[code]}
        near = [item for item in items if str(item.path).startswith(folders)]
        near.sort(key=lambda item: (self.seconds[item], item.nodeid))
        until = accumulate((self.seconds[item] for item in near), initial=0.0)
        return [item for item, before in zip(near, until, strict=False) if before < PATIENCE]

    def _outlives(self, session: pytest.Session, mutant: Mutant, judges: list[pytest.Item]) -> bool:
        """Whether every test passes with the mutant planted, in a process of its own."""
        child = os.fork()
        if not child:
            self.is_child = True
            verdict = BROKEN
            try:
                _bind()
                _plant(mutant, self.trees[mutant.file])
                verdict = KILLED  # from here on whatever happens is the mutant's doing
                for item in judges:
                    _allow(2 + 10 * self.seconds[item])
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


def _forget(module: ModuleType) -> None:
    """What its functions remember of earlier calls."""
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
    assert isinstance(statement, ast.Assign | ast.AnnAssign)
    targets = [statement.target] if isinstance(statement, ast.AnnAssign) else statement.targets
    return [n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)]


def _held(mutant: Mutant, name: str) -> Iterator[tuple[ModuleType, object]]:
    """The modules that know a value of the mutant's module under its name."""
    value = vars(_module(mutant.file))[name]
    for module in [*sys.modules.values()]:
        if module.__name__.startswith(("guides", "tests")) and vars(module).get(name) is value:
            yield module, value


def _plant(mutant: Mutant, tree: ast.Module) -> None:
    mutant.plant()
    ast.fix_missing_locations(tree)
    module = _module(mutant.file)
    _forget(module)
    if not mutant.place:
        _compute_again(mutant, tree, module)
        return
    function = _function(mutant)
    whole = compile(tree, function.__code__.co_filename, "exec", FEATURES)
    function.__code__ = next(code for code in _codes(whole) if _is_of(code, function.__code__))


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def _is_of(code: CodeType, old: CodeType) -> bool:
    return (code.co_qualname, code.co_firstlineno) == (old.co_qualname, old.co_firstlineno)


def _compute_again(mutant: Mutant, tree: ast.Module, module: ModuleType) -> None:
    """The statement, and those of the module that hang on it, as if they were imported now."""
    namespace = dict(vars(module))
    changed: set[str] = set()
    for statement in tree.body:
        used = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
        hangs = isinstance(statement, ast.Assign | ast.AnnAssign) and used & changed
        if statement is mutant.statement or hangs:
            changed.update(_names(statement))
            code = ast.Module([statement], [])
            try:
                exec(compile(code, mutant.file, "exec", FEATURES), namespace)
            except Exception:
                os._exit(KILLED)  # nobody could import the module
    for name in changed:
        for holder, _ in [*_held(mutant, name)]:
            setattr(holder, name, namespace[name])


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


def main() -> int:
    """Say how many mutants live, and fail when one does that nobody has named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS], metavar="ROOM", choices=[*ROOMS, []])
    parser.add_argument("--sample", type=int, default=400, help="how many (default: 400)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default: 1)")
    asked = parser.parse_args()
    trial = Trial(asked.rooms, asked.sample, asked.seed)
    folders = dict.fromkeys(folder for room in asked.rooms for folder in ROOMS[room])
    options = "addopts=--strict-markers --import-mode=importlib"
    plain = ("--assert=plain", "-o", options, "-p", "no:cacheprovider", "-p", "no:terminal")
    selection = ("-m", "not slow and not validator")
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
