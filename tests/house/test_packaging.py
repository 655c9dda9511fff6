"""What is installed is what was built, and it works far from the clone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.overlays import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = ("requirements.txt", "tests/requirements.txt")
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)((?:[^\n]*\\\n)*.*)", re.MULTILINE)
PLACE = re.compile(r"https?://|file:|--(extra-)?index-url|--find-links|^\s*[^#\s]+ @ |/home|/tmp")
FIRST = "out/ma-femme-a-du-credit/fr/cineclub/guide.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the pinned build tool without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


@pytest.mark.slow
def test_the_wheel_carries_templates_content_and_licences(wheel: Path) -> None:
    """Every template and every content file travels, and nothing else beside the package."""
    held = set(zipfile.ZipFile(wheel).namelist())

    for folder, inside in (("templates", "guides/_templates"), ("content", "guides/_content")):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                assert f"{inside}/{path.relative_to(ROOT / folder).as_posix()}" in held
    assert {Path(name).name for name in held} >= {"LICENSE", "LICENSE-CONTENT", "LICENSE-FONTS"}
    assert {name.split("/")[0].split("-")[0] for name in held} == {"guides", "contrechamp"}


@pytest.mark.slow
def test_an_installed_wheel_builds_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """Away from the clone, the command says where the film is that came with it, and builds it."""
    environment = _environment(tmp_path / "venv")
    install = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    empty = tmp_path / "dossier vidé"
    empty.mkdir()
    subprocess.run([environment / "python", *install], cwd=empty, check=True, env=_plain())

    nothing = subprocess.run(
        [environment / "contrechamp", "build"],
        cwd=empty,
        env=_plain(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert nothing.returncode == 2, nothing.stderr
    film = Path(nothing.stderr.strip().rpartition(": ")[2])
    options = (film, "--format", "txt", "--language", "fr", "--audience", "cineclub")
    built = subprocess.run(
        [environment / "contrechamp", "build", *options],
        cwd=empty,
        env=_plain(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 0, built.stderr
    assert (empty / FIRST).stat().st_size > 10_000
    where = [str(environment / "python"), "-c", "import guides; print(guides.__file__)"]
    at = subprocess.run(where, cwd=empty, env=_plain(), capture_output=True, text=True, check=True)
    assert Path(at.stdout.strip()).is_relative_to(tmp_path)


@pytest.mark.parametrize("name", PINNED)
def test_pins_hold_hashes_and_name_no_place(name: str) -> None:
    """Every requirement is one version with hashes; where to fetch it is nobody's business."""
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = PIN.findall(text)

    assert len(pins) == len(re.findall(r"^[a-z]", text, re.MULTILINE))
    assert all("--hash=sha256:" in rest for _, _, rest in pins)
    assert PLACE.findall(text) == []


def test_the_two_files_of_pins_agree() -> None:
    """What both files pin, they pin alike: they are installed together."""
    program, tools = (_pins(name) for name in PINNED)
    shared = program.keys() & tools.keys()

    assert shared
    assert {name: program[name] for name in shared} == {name: tools[name] for name in shared}


def test_what_is_asked_for_is_pinned() -> None:
    """Each dependency in pyproject.toml has its pin, and the build tool the same one twice."""
    groups = PROJECT["dependency-groups"]
    program, tools = (_pins(name) for name in PINNED)

    assert program.keys() >= set(map(_name, PROJECT["project"]["dependencies"] + groups["build"]))
    assert tools.keys() >= set(map(_name, groups["test"]))
    assert PROJECT["build-system"]["requires"] == [f"hatchling=={program['hatchling']}"]


def _pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {package: version for package, version, _ in PIN.findall(text)}


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~ \[;]", requirement)[0].lower().replace("_", "-")


def _environment(folder: Path) -> Path:
    """A new environment that also sees what the present one has, but not the clone."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    ask = [str(scripts / "python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip())
    present = [path for path in sys.path if Path(path).name == "site-packages"]
    # A path file adds folders without reading their own path files: the clone stays unseen.
    (site / "present.pth").write_text("\n".join(present) + "\n", encoding="utf-8")
    return scripts


def _plain() -> dict[str, str]:
    """The environment without what leads Python elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
