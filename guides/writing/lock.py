"""One build at a time in an output folder: a lock of the system, which no kill leaves behind.

The lock is held on a small file in the folder itself, so that it is the same for every way that
leads there and for every machine that shares the disk. It is taken away when the build ends; who
waited for it sees that, and takes a new one. A build that works adds a byte to the file at each
document: one that waits sees from its length that the other is alive.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guides import interruption
from guides.disk import CAREFULLY
from guides.findings.errors import MachineTrouble, machine_trouble
from guides.findings.finding import Message
from guides.writing.putting import in_the_way

LOCK = ".contrechamp-lock"
STILL = 60.0  # seconds without a sign from the other: more than the longest document takes
BETWEEN = 0.05  # seconds from one try to the next
AGAIN = 100  # tries, where one after another takes the lock away before we have it
WRITING = os.O_RDWR | os.O_CREAT | os.O_APPEND
BUSY = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
NEVER = (errno.ENOLCK, errno.ENOSYS, errno.EINVAL, getattr(errno, "ENOTSUP", errno.ENOSYS))
READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)

if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30  # of the byte that is locked: past what is written, which others may then read

    def _seize(descriptor: int) -> None:
        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The lock of one output folder."""

    def __init__(self, folder: Path, waiting: Callable[[], None]) -> None:
        """Take nothing yet.

        Args:
            folder: made when the lock is taken, and taken away with it when nothing came in.
            waiting: told once, when another build has to be waited for.
        """
        self.folder, self.waiting = folder, waiting
        self.refused: OSError | None = None
        self._path = folder / LOCK
        self._descriptor: int | None = None
        self._made: list[Path] = []

    def acquire(self, *, making: bool) -> None:
        """Take the lock, after whoever has it.

        A folder in which nothing may be written is read without: nobody writes there.

        Args:
            making: whether the folder is made when it is not there; else that is no lock.

        Raises:
            MachineTrouble: the other shows no sign of life; the disk knows no locks.
        """
        seen: int | None = None
        since = 0.0
        with machine_trouble(self.folder):
            while not self._try(making=making):
                if self._descriptor is None:  # no folder, or one that may only be read
                    return
                length = os.fstat(self._descriptor).st_size
                self._close()
                now = time.monotonic()
                if seen is None:
                    self.waiting()
                if length != seen:
                    seen, since = length, now
                if now - since > STILL:
                    raise MachineTrouble(TAKEN.fill(out=self.folder), TAKEN_HINT)
                time.sleep(BETWEEN)

    def beat(self) -> None:
        """Show those who wait that the work goes on."""
        if self._descriptor is not None:
            with suppress(OSError):  # a full disk is told where it matters
                os.write(self._descriptor, b".")

    def release(self) -> None:
        """Give the lock back; a folder that was made for nothing goes with it."""
        interruption.at_last(None)  # begun anew half-way, it might take away another's lock
        if self._descriptor is None:
            return
        if sys.platform == "win32":  # an open file has a name there; the next one may have it
            self._close()
        with suppress(OSError):
            self._path.unlink()
        for folder in reversed(self._made):
            with suppress(OSError):  # something stands in it
                folder.rmdir()
        self._close()

    def _try(self, *, making: bool) -> bool:
        """Whether the lock is ours now; else the file is left open, when there is one."""
        for _ in range(AGAIN):
            self._descriptor = self._found(making=making)
            if self._descriptor is None or not self._seized(self._descriptor):
                return False
            if self._stands(self._descriptor):
                interruption.at_last(self.release)
                return True
            self._close()  # whoever had it took it away
        raise MachineTrouble(NO_LOCKS.fill(out=self.folder), NO_LOCKS_HINT)

    def _found(self, *, making: bool) -> int | None:
        """The file, open; None where there is no folder, or nobody may write in it."""
        for _ in range(AGAIN):
            with suppress(FileNotFoundError):  # whoever had it took the folder away
                return self._opened(making=making)
        return self._opened(making=making)

    def _opened(self, *, making: bool) -> int | None:
        """The same, where nobody takes the folder away before the file is in it."""
        try:
            if making:
                self._make()
            return self._open()
        except FileNotFoundError:
            if making:
                raise
            return None
        except (FileExistsError, NotADirectoryError) as error:
            error.filename = str(in_the_way(self._path))
            raise
        except OSError as error:
            if error.errno not in READ_ONLY:
                error.filename = str(self.folder)
                raise
            self.refused = OSError(error.errno, error.strerror, str(self.folder))
            return None

    def _seized(self, descriptor: int) -> bool:
        """Whether nobody else has it."""
        try:
            _seize(descriptor)
        except OSError as error:
            if error.errno in BUSY:
                return False
            self._close()
            if error.errno in NEVER:
                raise MachineTrouble(NO_LOCKS.fill(out=self.folder), NO_LOCKS_HINT) from error
            raise
        return True

    def _open(self) -> int:
        """The file of the lock; what another user left is good enough when it may be read."""
        with suppress(FileNotFoundError, NotADirectoryError):
            if not stat.S_ISREG(self._path.lstat().st_mode):
                raise MachineTrouble(NOT_OURS.fill(path=self._path), NOT_OURS_HINT)
        try:
            return os.open(self._path, WRITING | CAREFULLY, 0o666)
        except PermissionError:
            if not self._path.exists():
                raise
            return os.open(self._path, os.O_RDONLY | CAREFULLY)

    def _stands(self, descriptor: int) -> bool:
        """Whether the file that is locked is the one that others would find."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.lstat())
        except FileNotFoundError:
            return False

    def _make(self) -> None:
        """The folder, and those it stands in, remembered when they were not there."""
        missing = []
        folder = self.folder
        while not folder.exists() and folder != folder.parent:
            missing.append(folder)
            folder = folder.parent
        self.folder.mkdir(parents=True, exist_ok=True)
        self._made += [made for made in reversed(missing) if made not in self._made]

    def _close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


NOT_OURS = Message(
    "{path} n'est pas de Contrechamp, et il lui faut ce nom",
    "{path} is not Contrechamp's, which needs that name",
)
NOT_OURS_HINT = Message(
    "Déplacez-le, ou choisissez un autre dossier avec --out.",
    "Move it, or choose another folder with --out.",
)
TAKEN = Message(
    "un autre build tient le dossier {out} et ne donne plus signe de vie",
    "another build holds the folder {out} and shows no sign of life",
)
TAKEN_HINT = Message(
    "Terminez-le ou fermez la fenêtre où il est arrêté, puis relancez, ou choisissez un autre "
    "dossier avec --out ; le dernier kit complet est intact.",
    "End it or close the window in which it is stopped, then run again, or choose another "
    "folder with --out; the last complete kit is intact.",
)
NO_LOCKS = Message(
    "ce disque ne sait pas réserver le dossier {out} à un seul build",
    "this disk cannot keep the folder {out} for one build at a time",
)
NO_LOCKS_HINT = Message(
    "Fabriquez le kit sur un disque de cet ordinateur (--out), puis copiez-le.",
    "Build the kit on a disk of this computer (--out), then copy it.",
)
