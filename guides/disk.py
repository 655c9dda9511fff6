"""Files of a disk that may hold anything: looked at before they are read, and read to a bound.

A folder may hold a pipe that is waited for, a device that never ends, a link to one, a file that
says three gigabytes and holds nothing. What is read here is a regular file, and is the one that
was looked at: the system is asked again once it is open.
"""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader

CAREFULLY = 0  # how a file is opened: no link followed, nothing waited for
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):  # where the system has it
    CAREFULLY |= getattr(os, _flag, 0)

# Names of devices on Windows, with any ending: no file and no folder there can have one
# (learn.microsoft.com/windows/win32/fileio/naming-a-file).
RESERVED = frozenset(
    [
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    ]
)


class NotRegular(OSError):
    """What stands there is a link, a folder, a pipe, a socket or a device."""


class TooBig(OSError):
    """The file is longer than anybody meant."""


# What says that no such file is there, and not that it may not be read.
NONE = (NotRegular, TooBig, FileNotFoundError, NotADirectoryError)


def has(path: str) -> bool:
    """Whether a regular file stands there, and no link to one; nothing else is asked of it."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def opened(path: str | os.PathLike[str], most: int) -> BufferedReader:
    """A regular file of at most so many bytes, open to be read.

    Raises:
        NotRegular, TooBig: it is not to be read.
        OSError: it is not there, or may not be read.
    """
    _fit(path, os.lstat(path), most)
    try:
        file = open(path, "rb", opener=_looking)  # noqa: SIM115  whoever asked closes it
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link has just taken its place
            raise NotRegular(errno.EINVAL, "not a regular file", os.fspath(path)) from error
        raise
    try:
        _fit(path, os.fstat(file.fileno()), most)
    except BaseException:
        file.close()
        raise
    return file


def content(path: str | os.PathLike[str], most: int) -> bytes:
    """The bytes of a regular file; raises what `opened` does."""
    with opened(path, most) as file:
        data = file.read(most + 1)
    if len(data) > most:  # it has grown meanwhile
        raise TooBig(errno.EFBIG, os.strerror(errno.EFBIG), os.fspath(path))
    return data


def _looking(path: str, _: int) -> int:
    return os.open(path, os.O_RDONLY | CAREFULLY)


def _fit(path: str | os.PathLike[str], status: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotRegular(errno.EINVAL, "not a regular file", os.fspath(path))
    if status.st_size > most:
        raise TooBig(errno.EFBIG, os.strerror(errno.EFBIG), os.fspath(path))
