"""`migrate`: an older folder comes to the present shape whole, or stays as it was."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guides.findings.errors import Refused
from guides.findings.finding import Message
from guides.migrating.edit import Added, Edit, Renamed
from guides.migrating.migrate import migrated, steps_ahead
from guides.migrating.steps import STEPS, Folder, Step, records
from guides.model.film import FORMAT
from tests.support.commands import COMMAND, Said, environment
from tests.support.overlays import SAMPLE

Command = Callable[..., Said]
SAYS = f"format: {FORMAT}\n".encode()


@pytest.fixture
def old(film: Path) -> Path:
    """The sample as version 0.1.0 would have it."""
    path = film / "film.yaml"
    path.write_bytes(path.read_bytes().replace(SAYS, b""))
    return film


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def texts(folder: Path) -> dict[str, str]:
    """The YAML files of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*.yaml"))
    }


def renames(folder: Folder) -> Iterator[Edit]:
    """A step to come: votes call their follow-up by another name."""
    for name, at, record in records(folder, "votes"):
        if "follow_up" in record:
            yield Renamed(name, (*at, "follow_up"), "then")


def gists(folder: Folder) -> Iterator[Edit]:
    """A step to come: every claim has a gist, before what is known."""
    for name, at, record in records(folder, "claims"):
        if "gist" not in record:
            yield Added(name, at, "gist", "{ruling: unknown}", before="known")


ABOUT = Message("un pas", "a step")
TO_COME = (*STEPS, Step(ABOUT, renames), Step(ABOUT, gists))


def test_there_is_a_step_for_each_shape() -> None:
    """The chain ends where the model stands."""
    assert len(STEPS) == FORMAT


def test_a_folder_takes_every_step_ahead_of_it(old: Path) -> None:
    """Every step in a row: the number, a key renamed in a list, a key more in each claim."""
    before = texts(old)

    after = migrated(before, TO_COME)

    claims = [name for name in before if name.startswith("claims/")]
    assert set(after) == {"film.yaml", "votes.yaml", *claims}
    assert after["film.yaml"].replace(f"format: {len(TO_COME)}\n", "") == before["film.yaml"]
    assert after["votes.yaml"] == before["votes.yaml"].replace("follow_up:", "then:")
    for name in claims:
        assert after[name].replace("gist: {ruling: unknown}\n", "") == before[name]
        assert "\ngist: {ruling: unknown}\nknown:" in after[name]


def test_steps_behind_a_folder_are_not_taken_again(old: Path) -> None:
    """Who stands one step before takes the last alone; who has them all takes none."""
    two = texts(old) | migrated(texts(old), TO_COME[:-1])
    all_of_them = texts(old) | migrated(texts(old), TO_COME)

    third = migrated(two, TO_COME)

    assert "votes.yaml" not in third
    assert two | third == all_of_them
    assert migrated(all_of_them, TO_COME) == {}


def test_the_number_is_written_last(old: Path) -> None:
    """A machine that stops half-way leaves a folder that still says its old shape."""
    assert list(migrated(texts(old), TO_COME))[-1] == "film.yaml"


def test_what_was_done_by_hand_is_left(old: Path) -> None:
    """A step taken half-way, or half by hand, is finished and nothing comes twice."""
    half = texts(old)
    half["votes.yaml"] = half["votes.yaml"].replace("follow_up:", "then:", 1)

    after = migrated(half, TO_COME)

    assert after["votes.yaml"].count("then:") == 2


def test_a_debate_format_serves_the_questions_that_name_it(old: Path) -> None:
    """Their functions, in the order of the taxonomy; one that is never named serves nothing."""
    before = texts(old)
    lines = before["protocols.yaml"].splitlines(keepends=True)
    (line,) = {x.rstrip() for x in lines if x.startswith("  serves: [open,")}
    before["protocols.yaml"] = "".join(x for x in lines if not x.startswith("  serves:"))
    for name in before:
        if name.startswith("questions/") and "function: look" not in before[name]:
            before[name] = before[name].replace(", main-levee", "")

    after = migrated(before)["protocols.yaml"]

    assert f"{line}\n  people:" in after.split("- id: main-levee")[0]
    assert "  serves: [look]\n  people:" in after.split("- id: main-levee")[1]
    unnamed = before["protocols.yaml"] + before["protocols.yaml"].replace("id: ", "id: no-")
    assert migrated(before | {"protocols.yaml": unnamed})["protocols.yaml"].count("serves:") == 2


def test_keys_that_were_never_printed_go(old: Path) -> None:
    """Each with all that stands under it; comments, order and the values beside them stay."""
    now = texts(SAMPLE)
    before = texts(old)
    gone = 'english_title: "One Point\n  a Book"\nprotagonist: "Lu" # elle\n'
    before["film.yaml"] = before["film.yaml"].replace(
        "\ndirector:", f"\n# du catalogue\n{gone}director:"
    )
    said = "  when:\n    fr: |\n      # Pour que\n\n      tous parlent.\n    en: >\n      So.\n"
    before["protocols.yaml"] = before["protocols.yaml"].replace("  pitfalls:", f"{said}  pitfalls:")
    before["voices.yaml"] = before["voices.yaml"].replace("  who:", "  chinese: false\n  who:")
    before["actions.yaml"] = before["actions.yaml"].replace("- id:", "- militant: true\n  id:", 1)

    after = before | migrated(before)

    assert after.pop("film.yaml") == now.pop("film.yaml").replace(
        "\ndirector:", "\n# du catalogue\ndirector:"
    )
    assert after == now


def test_one_edit_that_cannot_be_made_stops_them_all(old: Path) -> None:
    """Nothing comes out when one file is too unusual, and every place of it is told."""
    spoiled = texts(old)
    spoiled["votes.yaml"] = spoiled["votes.yaml"].replace("follow_up:", '"\\x66ollow_up":')

    with pytest.raises(Refused) as refused:
        migrated(spoiled, TO_COME)

    assert [(f.code, str(f.place)) for f in refused.value.findings] == [
        ("M101", "votes.yaml:6:3"),
        ("M101", "votes.yaml:14:3"),
    ]


# On the command line


def test_it_shows_what_it_changes_and_the_folder_can_be_read(old: Path, command: Command) -> None:
    """The diff goes out, sentences beside it; one line came in and `check` finds no fault."""
    said = command("migrate", old)

    assert said.status == 0
    assert "--- film.yaml\n+++ film.yaml\n@@ " in said.out
    changes = [line for line in said.out.splitlines()[2:] if line.startswith(("+", "-"))]
    assert changes == [f"+format: {FORMAT}"]
    assert f"1 file(s) changed in {old}" in said.err
    assert contents(old) == contents(SAMPLE)
    assert command("check", old).status == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_second_time_changes_nothing(film: Path, command: Command, language: str) -> None:
    """A folder of the present shape is told so, with status 0, whatever else is wrong in it."""
    (film / "votes.yaml").write_bytes(b"[\xe9")
    before = contents(film)

    said = command("migrate", film, "--messages", language)

    assert (said.status, said.out) == (0, "")
    assert ("déjà la forme présente" if language == "fr" else "the present shape") in said.err
    assert contents(film) == before


def test_a_dry_run_shows_the_same_and_writes_nothing(old: Path, command: Command) -> None:
    """What would change is shown as it will be; the folder is as it was."""
    before = contents(old)

    shown = command("migrate", old, "--dry-run")

    assert shown.status == 0
    assert "nothing was written" in shown.err
    assert contents(old) == before
    assert command("migrate", old).out == shown.out


WRITINGS: dict[str, Callable[[bytes], bytes]] = {
    "Windows line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "a byte-order mark": lambda data: b"\xef\xbb\xbf" + data,
    "a mark of the document": lambda data: b"---\n" + data,
    "comments at the head": lambda data: b"# un\n#\n# deux\n\n" + data,
    "no last line end": lambda data: data.rstrip(b"\n"),
    "all of them": lambda data: b"\xef\xbb\xbf# un\r\n---\r\n" + data.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize(
    "writing",
    [pytest.param(w, marks=() if w == "all of them" else pytest.mark.slow) for w in WRITINGS],
)
def test_a_file_keeps_its_writing(old: Path, command: Command, writing: str) -> None:
    """One line comes in, with the line end of its neighbours; not another byte changes."""
    path = old / "film.yaml"
    path.write_bytes(WRITINGS[writing](path.read_bytes()))
    before = contents(old)

    assert command("migrate", old).status == 0

    after = contents(old)
    line = SAYS.replace(b"\n", b"\r\n") if b"\r\n" in before["film.yaml"] else SAYS
    assert after["film.yaml"].count(line) == 1
    assert after | {"film.yaml": after["film.yaml"].replace(line, b"")} == before
    assert command("check", old).status == 0


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "no film": (lambda f: (f / "film.yaml").unlink(), "film.yaml: error R002"),
    "an empty film": (lambda f: (f / "film.yaml").write_bytes(b""), "film.yaml: error R005"),
    "a film of comments": (
        lambda f: (f / "film.yaml").write_bytes(b"# x\n"), "film.yaml: error R005"),
    "a list": (lambda f: (f / "film.yaml").write_bytes(b"- id: x\n"), "film.yaml: error R301"),
    "no YAML": (lambda f: (f / "film.yaml").write_bytes(b"id: [\n"), "film.yaml:2:1: error R101"),
    "a later shape": (
        lambda f: (f / "film.yaml").write_bytes(b"id: x\nformat: 99\n"),
        "film.yaml:2:1: error R013",
    ),
    "another file that cannot be read": (
        lambda f: (f / "votes.yaml").write_bytes(b"- a: 1\n  a: 2\n"),
        "votes.yaml:2:3: error R109",
    ),
    "another file that is empty": (
        lambda f: (f / "votes.yaml").write_bytes(b"#\n"), "votes.yaml: error R005"),
    "a file in another encoding": (
        lambda f: (f / "votes.yaml").write_bytes(b"- id: \xe9\n"), "votes.yaml:1: error R004"),
    "a film elsewhere": (
        lambda f: (f / "film.yaml").symlink_to((f / "film.yaml").rename(f.parent / "x")),
        "film.yaml: error R006",
    ),
    "no folder": (shutil.rmtree, "error R001"),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_it_is_refused_with_a_sentence(old: Path, command: Command, why: str) -> None:
    """What cannot be migrated is told with its place and status 1, and nothing changes."""
    spoil, sentence = REFUSED[why]
    spoil(old)
    before = contents(old)

    said = command("migrate", old)

    assert (said.status, said.out) == (1, "")
    assert sentence in said.err
    assert contents(old) == before


def test_strangers_and_leftovers_are_not_touched(old: Path, command: Command) -> None:
    """Files that are no content do not stand in the way."""
    (old / "notes.yaml").write_bytes(b"[")
    (old / "votes.yaml~").write_bytes(b"[")
    (old.parent / "elsewhere").write_bytes(b"mine")
    (old / ".film.yaml.part").symlink_to("../elsewhere")

    assert command("migrate", old).status == 0
    assert (old / "notes.yaml").read_bytes() == b"["
    assert (old.parent / "elsewhere").read_bytes() == b"mine"


@pytest.mark.skipif(os.name != "posix", reason="not run: pipes of Unix")
def test_a_pipe_in_place_of_a_file_is_told(old: Path, command: Command) -> None:
    """Nothing waits for what nobody fills, and nothing is changed beside it."""
    (old / "actions.yaml").unlink()
    os.mkfifo(old / "actions.yaml")
    before = (old / "film.yaml").read_bytes()

    said = command("migrate", old)

    assert (said.status, "actions.yaml: error R025" in said.err) == (1, True)
    assert (old / "film.yaml").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="not run: permissions of Unix")
def test_a_file_keeps_its_permissions(old: Path, command: Command) -> None:
    """What only its author may read stays so."""
    (old / "film.yaml").chmod(0o640)

    command("migrate", old)

    assert stat.S_IMODE((old / "film.yaml").stat().st_mode) == 0o640


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="not run: permissions of Unix")
@pytest.mark.parametrize("locked", [".", "film.yaml"])
def test_what_may_not_be_written_stays_as_it_was(
    old: Path, tmp_path_factory: pytest.TempPathFactory, locked: str
) -> None:
    """A protected folder or file is told, with status 3, and no file has changed."""
    tool = shutil.which("setpriv")
    if os.getuid() == 0 and not tool:
        pytest.skip("not run: permissions do not stop root, and there is no setpriv")
    nobody: list[str] = []
    if tool and os.getuid() == 0:
        nobody = [tool, "--reuid=65534", "--regid=65534", "--clear-groups"]
    public = tmp_path_factory.mktemp("public", numbered=True)
    here = Path(tempfile.gettempdir())
    for folder in (f for f in (public, *public.parents) if here in f.parents):
        folder.chmod(0o755)
    film = public / "film"
    shutil.copytree(old, film)
    film.chmod(0o777)
    (film / "film.yaml").chmod(0o666)
    (film / locked).chmod(0o555)
    probe = [*nobody, sys.executable, "-c", "import guides.terminal.front"]
    if subprocess.run(probe, env=environment(), capture_output=True, check=False).returncode:
        pytest.skip("not run: nobody may not read this interpreter")
    before = contents(film)

    done = subprocess.run(
        [*nobody, *COMMAND, "migrate", film],
        cwd=public,
        env=environment(),
        capture_output=True,
        check=False,
    )

    film.chmod(0o777)
    assert done.returncode == 3
    assert b"access refused" in done.stderr
    assert b"no file has changed" in done.stderr
    assert contents(film) == before


def test_a_film_without_its_file_has_no_steps() -> None:
    """No film.yaml is a fault of its own, not a shape."""
    with pytest.raises(Refused) as refused:
        steps_ahead(None)

    assert [finding.code for finding in refused.value.findings] == ["R002"]
