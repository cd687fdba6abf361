"""Lock the calling process on Linux by ctypes alone: rlimits, no_new_privs, Landlock, seccomp. Reads no 3D file; elsewhere only rlimits.

Covered (Linux >= 5.13 with Landlock; x86_64 and aarch64): no file is opened for writing, made, renamed or deleted; files are read only
below the granted folders; no socket, exec, fork, ptrace, signal to others, mount, namespace, io_uring; processor time, address space, open
files bounded. Not covered: reading the granted folders, using the processor within the budget, side channels. Without Landlock the fence
for reading is the resolver of side files alone.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

LINUX = sys.platform == "linux"
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on both
READ_FILE, READ_DIR = 1 << 2, 1 << 3
PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 22, 38
WRITING = 0o3 | 0o100 | 0o1000 | 0o2000  # access mode, O_CREAT, O_TRUNC, O_APPEND
CLONE_THREAD = 0x10000
DENIED = {  # name: (x86_64, aarch64); None where the architecture has none
    "socket": (41, 198), "connect": (42, 203), "accept": (43, 202), "sendto": (44, 206), "sendmsg": (46, 211), "bind": (49, 200),
    "listen": (50, 201), "socketpair": (53, 199), "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "kill": (62, 129),
    "truncate": (76, 45), "ftruncate": (77, 46), "rename": (82, None), "mkdir": (83, None), "rmdir": (84, None), "creat": (85, None),
    "link": (86, None), "unlink": (87, None), "symlink": (88, None), "chmod": (90, None), "fchmod": (91, 52), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "ptrace": (101, 117), "rt_sigqueueinfo": (129, 138), "mknod": (133, None),
    "pivot_root": (155, 41), "setrlimit": (160, 164), "chroot": (161, 51), "mount": (165, 40), "umount2": (166, 39),
    "init_module": (175, 105), "setxattr": (188, 5), "tkill": (200, 130), "add_key": (248, 217), "keyctl": (250, 219),
    "mkdirat": (258, 34), "mknodat": (259, 33), "fchownat": (260, 54), "unlinkat": (263, 35), "renameat": (264, 38),
    "linkat": (265, 37), "symlinkat": (266, 36), "fchmodat": (268, 53), "unshare": (272, 97), "utimensat": (280, 88),
    "accept4": (288, 242), "rt_tgsigqueueinfo": (297, 240), "perf_event_open": (298, 241), "open_by_handle_at": (304, 265),
    "sendmmsg": (307, 269), "setns": (308, 268), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "finit_module": (313, 273), "renameat2": (316, 276), "memfd_create": (319, 279), "bpf": (321, 280), "execveat": (322, 281),
    "userfaultfd": (323, 282), "pidfd_send_signal": (424, 424), "io_uring_setup": (425, 425), "open_tree": (428, 428),
    "move_mount": (429, 429), "fsopen": (430, 430), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "process_madvise": (440, 440),
    "mount_setattr": (442, 442), "fchmodat2": (452, 452),
}  # fmt: skip
ASKED = {"open": (2, None), "openat": (257, 56), "openat2": (437, 437), "clone": (56, 220), "clone3": (435, 435),
         "tgkill": (234, 131), "prlimit64": (302, 261)}  # fmt: skip

_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None


@dataclass(frozen=True)
class Held:
    """What took hold. landlock: the ABI, 0 without; seccomp: whether the filter is on; rlimits: names of the limits set."""

    landlock: int = 0
    seccomp: bool = False
    no_new_privs: bool = False
    rlimits: tuple[str, ...] = ()


def landlock_abi() -> int:
    """The kernel's Landlock ABI; 0 where there is none."""
    return max(0, _call(CREATE_RULESET, None, 0, 1)) if LINUX else 0


def seccomp_known() -> bool:
    """Whether a filter can be written for this machine."""
    return LINUX and platform.machine() in AUDIT_ARCH and os.path.exists("/proc/sys/kernel/seccomp/actions_avail")


def ruleset(readable: Iterable[int]) -> int:
    """A Landlock ruleset (a descriptor): files can be read below the folders of these descriptors, nothing else; -1 without Landlock."""
    abi = landlock_abi()
    if abi < 1:
        return -1
    rights = (1 << (13 + (abi >= 2) + (abi >= 3))) - 1 | ((1 << 15) if abi >= 5 else 0)  # all file rights of this ABI
    attributes = struct.pack("<QQQ", rights, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)[: 8 if abi < 4 else 16 if abi < 6 else 24]
    rules = _call(CREATE_RULESET, ctypes.create_string_buffer(attributes, len(attributes)), ctypes.c_size_t(len(attributes)), 0)
    if rules < 0:
        return -1
    for folder in readable:
        rule = struct.pack("<Qi", READ_FILE | READ_DIR, folder)
        if _call(ADD_RULE, rules, 1, ctypes.create_string_buffer(rule, len(rule)), 0) < 0:
            os.close(rules)
            return -1
    return rules


def prepare() -> None:
    """Do once, before forking, what every child would do again."""
    if seccomp_known():
        _filter(True)


def lock(rules: int, *, memory: int, cpu: int) -> Held:
    """Lock this process for good. rules: from `ruleset`; memory: bytes over the present address space; cpu: seconds."""
    limits = set_rlimits(memory, cpu)
    if not LINUX or _libc is None:
        return Held(rlimits=limits)
    _libc.prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0)
    quiet = _libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    fenced = rules >= 0 and _call(RESTRICT_SELF, rules, 0) == 0
    filtered = _seccomp(fenced)
    return Held(landlock_abi() if fenced else 0, filtered, quiet, limits)


def set_rlimits(memory: int, cpu: int) -> tuple[str, ...]:
    """Bound address space (baseline + memory), processor time (seconds), written bytes (0), open files (64), core dumps (0)."""
    if resource is None:
        return ()
    hold = []
    for name, soft, hard in (
        ("AS", _address_space() + memory, _address_space() + memory),
        ("CPU", cpu, cpu + 2),
        ("FSIZE", 0, 0),
        ("CORE", 0, 0),
        ("NOFILE", 64, 64),
    ):
        if name == "CPU" and not cpu:  # a process that stays: its own watch counts
            continue
        with contextlib.suppress(ValueError, OSError, AttributeError):
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (soft, hard))
            hold.append(name)
    return tuple(hold)


def _address_space() -> int:
    try:
        file = os.open("/proc/self/statm", os.O_RDONLY)  # not `open`: its buffers cost a forked child more than the call
    except OSError:
        return 4 << 30  # where it cannot be asked: generous
    try:
        return int(os.read(file, 200).split()[0]) * os.sysconf("SC_PAGE_SIZE")
    finally:
        os.close(file)


def _call(number: int, *arguments: object) -> int:
    assert _libc is not None
    result: int = _libc.syscall(ctypes.c_long(number), *arguments)
    return result if result >= 0 else -ctypes.get_errno()


def _number(pair: tuple[int | None, int | None]) -> int | None:
    return pair[0 if platform.machine() == "x86_64" else 1]


# ---- the seccomp filter: classic BPF over struct seccomp_data (nr at 0, arch at 4, arguments from 16, 8 bytes each)
def _op(code: int, yes: int, no: int, value: int) -> bytes:
    return struct.pack("<HBBI", code, yes, no, value)


def _load(offset: int) -> bytes:
    return _op(0x20, 0, 0, offset)


def _equal(value: int, yes: int, no: int) -> bytes:
    return _op(0x15, yes, no, value)


def _any_bit(mask: int, yes: int, no: int) -> bytes:
    return _op(0x45, yes, no, mask)


ALLOW = _op(0x06, 0, 0, 0x7FFF0000)
REFUSE = _op(0x06, 0, 0, 0x00050000 | errno.EPERM)
UNKNOWN = _op(0x06, 0, 0, 0x00050000 | errno.ENOSYS)
KILL = _op(0x06, 0, 0, 0x80000000)


@cache
def _filter(fenced: bool) -> tuple[bytes, bytes]:
    """The program but for the step that knows this process. fenced: Landlock holds, so openat2 (its flags are out of sight) may stay."""
    known = {name: number for name, pair in ASKED.items() if (number := _number(pair)) is not None}
    code = [_load(4), _equal(AUDIT_ARCH[platform.machine()], 1, 0), KILL, _load(0)]
    if platform.machine() == "x86_64":
        code += [_op(0x35, 0, 1, 0x40000000), REFUSE]  # the x32 numbers
    for pair in DENIED.values():
        if (number := _number(pair)) is not None:
            code += [_equal(number, 0, 1), REFUSE]
    code += [_equal(known["clone"], 0, 4), _load(16), _any_bit(CLONE_THREAD, 1, 0), REFUSE, ALLOW]  # threads yes, processes no
    code += [_equal(known["clone3"], 0, 1), UNKNOWN]  # glibc falls back to clone
    if not fenced:
        code += [_equal(known["openat2"], 0, 1), UNKNOWN]
    for name, argument in (("open", 1), ("openat", 2)):
        if name in known:
            code += [_equal(known[name], 0, 4), _load(16 + 8 * argument), _any_bit(WRITING, 0, 1), REFUSE, ALLOW]
    code += [_equal(known["tgkill"], 0, 4), _load(16)]  # abort() needs it, for this process alone: the step left out
    rest = [ALLOW, REFUSE]
    rest += [
        _equal(known["prlimit64"], 0, 6),
        _load(32),
        _equal(0, 0, 3),
        _load(36),
        _equal(0, 0, 1),
        ALLOW,
        REFUSE,
    ]  # asking yes, setting no
    return b"".join(code), b"".join([*rest, ALLOW])


class _Program(ctypes.Structure):
    _fields_ = [("len", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def _seccomp(fenced: bool) -> bool:
    if platform.machine() not in AUDIT_ARCH or _libc is None:
        return False
    before, after = _filter(fenced)
    code = before + _equal(os.getpid(), 0, 1) + after
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.addressof(buffer))
    return bool(_libc.prctl(PR_SET_SECCOMP, 2, ctypes.byref(program), 0, 0) == 0)
