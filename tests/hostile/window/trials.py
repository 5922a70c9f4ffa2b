"""trials.py MARSHRUT CJM [TRIAL…]: a hostile hand on the real window. Each trial starts the editor on an X server and in
a home of its own, spoils something as a user or a system may, and looks at what is left. Without names all are done.
Status 77: Xvfb, xdotool, openbox or xclip is missing. `mounts` needs root and is left out without it."""

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from desk import Desk, Display, cjm, patience, run, wait_for  # noqa: E402

trials = {}


class Skipped(Exception):
    """The machine has not what a trial needs."""


def trial(does):
    trials[does.__name__] = does
    return does


def fifo(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.unlink()
    os.mkfifo(path)


@trial
def pipes_at_home(desk):
    """Pipes and devices where the program's own files should be: it starts and takes edits all the same."""
    fifo(desk.data / "journal/abc-1.journal")
    fifo(desk.data / "templates/a.cjm")
    os.symlink("/dev/kmsg", desk.data / "journal/abc-2.journal")
    os.symlink("/dev/zero", desk.data / "templates/b.cjm")
    fifo(desk.config / "marshrut.conf")
    fifo(desk.log)
    desk.start()  # the start screen shows own templates
    desk.kill()
    desk.start(desk.map)
    desk.answers()


@trial
def pipes_on_the_clipboard(desk):
    """A picture that is a pipe, pasted into a cell and into an open editor."""
    fifo(desk.folder / "x.png")
    os.symlink("/dev/kmsg", desk.folder / "y.png")
    desk.start(desk.map)
    for name in ("x.png", "y.png"):
        picture = f"file://{desk.folder / name}\r\n"
        desk.clip(picture, "text/uri-list")
        desk.select_cell()
        desk.key("ctrl+v")
        desk.answers()
        desk.clip(picture, "text/uri-list")
        desk.type("w")
        desk.key("ctrl+v", "Escape")
        desk.answers()


@trial
def pipes_instead_of_what_was_kept(desk):
    """What is no file by the name of a newer journal, and in the place of a map's list of versions."""
    kinds = {"pipe": fifo, "folder": lambda p: (p / "inside").mkdir(parents=True),
             "device": lambda p: p.symlink_to("/dev/kmsg"), "loop": lambda p: p.symlink_to(p.name)}
    for make in kinds.values():
        desk.start(desk.map)
        desk.answers()
        journal = wait_for(lambda: next((desk.data / "journal").glob("*-1.journal"), None), "there is no journal")
        desk.kill()
        make(journal.with_name(journal.name.replace("-1.", "-2.")))
        desk.start(desk.map)
        wait_for(desk.is_dirty, "an older journal is hidden")
        desk.save()
        index = wait_for(lambda: next((desk.data / "versions").glob("*/index"), None), "there is no version")
        index.unlink()
        make(index)
        desk.answers()
        desk.save()
        wait_for(lambda: index.is_file() and not index.is_symlink(), "the list of versions is not made anew")
        desk.kill()
        for each in (desk.data / "journal").iterdir():
            shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()


@trial
def limits(desk):
    """Files may be 64 blocks long: the first letter does not end the program."""
    blocks = 64 * 512
    desk.start(desk.map, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (blocks, blocks)))
    desk.answers()
    desk.key("ctrl+s")
    desk.answers()
    done = run(cjm, "export", str(desk.map), "-o", str(desk.folder / "x.pdf"), env=desk.env,
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)))
    assert done.returncode == 2, done
    # What says that the map is open may stand there.
    assert all(left.name.endswith(".who.tmp") for left in desk.folder.glob("*.tmp")), "half a file is left"
    desk.kill()
    # Lowered while it runs, and lifted again.
    desk.start(desk.map)
    free = resource.prlimit(desk.editor.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(desk.editor.pid, resource.RLIMIT_FSIZE, (512, free[1]))
    desk.answers()
    resource.prlimit(desk.editor.pid, resource.RLIMIT_FSIZE, free)
    desk.answers()
    desk.save()


@trial
def few_descriptors(desk):
    """As many open files as it has already, and a handful for the X connection, fewer than the reserve."""
    desk.start(desk.map)
    desk.answers()  # what it begins with is open now
    need = len(os.listdir(f"/proc/{desk.editor.pid}/fd"))
    resource.prlimit(desk.editor.pid, resource.RLIMIT_NOFILE, (need + 6, need + 6))
    desk.answers()
    desk.key("ctrl+s")
    desk.answers()


@trial
def a_device_is_no_map(desk):
    """The map was replaced by a link to a device: nothing is told as saved, and the work comes back."""
    for device in ("/dev/null", "/dev/zero"):
        desk.start(desk.map)
        desk.answers()
        desk.map.unlink()
        desk.map.symlink_to(device)
        desk.key("ctrl+s")
        time.sleep(0.3)
        assert desk.is_dirty(), "it is told as saved"
        desk.kill()
        assert desk.journal_bytes(), "the journal is gone"
        desk.map.unlink()
        desk.new(desk.map)
        shutil.rmtree(desk.data / "journal")
        (desk.data / "journal").mkdir()


@trial
def files_that_change(desk):
    """Whatever another hand puts in the place of the map stays as it is, and the work is not told as saved."""
    whole = desk.map.read_bytes()
    aside = desk.folder / "aside"

    def socket_at(path):
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))

    spoilers = {"empty": lambda p: p.write_bytes(b""), "half": lambda p: p.write_bytes(whole[:len(whole) // 2]),
                "garbage": lambda p: p.write_bytes(os.urandom(5000)), "folder": lambda p: p.mkdir(), "pipe": fifo,
                "socket": socket_at, "loop": lambda p: p.symlink_to(p.name)}
    desk.start(desk.map)
    for name, spoil in spoilers.items():
        desk.answers()
        desk.map.rename(aside)
        spoil(desk.map)
        before, failures = os.lstat(desk.map), desk.failures()
        # A strip above the map, or a box where there is nothing but an answer.
        wait_for(lambda: desk.failures() > failures or desk.key("ctrl+s"), f"{name}: nothing is told")
        desk.leave_dialogs()
        assert desk.is_dirty(), f"{name}: it is told as saved"
        after = os.lstat(desk.map)
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns), f"{name}: it was written over"
        assert desk.journal_bytes(), f"{name}: the journal is gone"
        desk.map.rmdir() if name == "folder" else desk.map.unlink()
        aside.rename(desk.map)


@trial
def files_that_go(desk):
    """The map is deleted, renamed, moved to a folder beside it or below it: nothing is made in its place."""
    project = desk.folder / "project"
    for name in ("", "project/other.cjm", "project/below/plan.cjm", "beside/plan.cjm"):
        desk.map = project / "plan.cjm"
        project.mkdir(exist_ok=True)
        desk.new(desk.map)
        desk.start(desk.map)
        desk.answers()
        to = desk.folder / (name or "gone")
        to.parent.mkdir(parents=True, exist_ok=True)
        desk.map.rename(to)
        if not name:
            to.unlink()
        if name:
            desk.key("ctrl+s")
        else:
            wait_for(lambda: len(desk.windows()) > 1 or desk.key("ctrl+s"), "nothing is told")
            desk.leave_dialogs()
        desk.answers()
        assert not desk.map.exists(), f"{name}: it was made anew"
        assert desk.journal_bytes(), f"{name}: the journal is gone"
        desk.kill()
        shutil.rmtree(desk.data / "journal")


@trial
def odd_names(desk):
    """Names of files that are no text, with 255 bytes, line ends, marks of direction, and a path of 3,800 bytes."""
    deep = "/".join(["d" * 200] * 18)
    names = (b"\xff\xfe no text.cjm", b"n" * 251 + b".cjm", b"two\nlines.cjm", "\u202etxt.cjm".encode(), b" .cjm",
             os.fsencode(deep) + b"/plan.cjm")
    for name in names:
        path = Path(os.fsdecode(os.path.join(os.fsencode(desk.folder), name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(desk.map, path)
        desk.start(path)

        def is_written():  # again, if the map was not there yet
            if b"written" not in path.read_bytes():
                desk.select_cell()
                desk.type("written")
                desk.key("Return", "Escape", "ctrl+s")
                time.sleep(0.3)
            return b"written" in path.read_bytes()

        wait_for(is_written, f"{name}: it is not in the file")
        desk.kill()


@trial
def signals(desk):
    """Whatever ends the program, a desktop that goes included: the work is back."""
    for how in (signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, "display"):
        display = Display() if how == "display" else None
        usual = desk.env["DISPLAY"]
        desk.env["DISPLAY"] = display.name if display else usual
        desk.start(desk.map)
        desk.answers()
        wait_for(desk.journal_bytes, "the journal stays empty")
        display.close() if display else desk.editor.send_signal(how)
        desk.editor.wait(timeout=patience)
        desk.env["DISPLAY"] = usual
        if how in (signal.SIGTERM, signal.SIGHUP):
            left = [each.name for each in desk.map.parent.glob("~$*")]
            assert not left, f"{how}: others still see somebody at the map: {left}"
        desk.start(desk.map)
        wait_for(desk.is_dirty, f"{how}: the work is not back")
        desk.save()
        desk.kill()


@trial
def killed_again_and_again(desk):
    """Killed as soon as the map is there, more often than a journal may end the program: the work comes back."""
    desk.start(desk.map)
    desk.answers()
    wait_for(desk.journal_bytes, "the journal stays empty")
    for _ in range(4):
        desk.kill()
        desk.start(desk.map)
        wait_for(desk.is_recovered, "the work is not back")


@trial
def work_that_waits(desk):
    """Three times typed, killed, come back, saved and left within seconds: the next work comes back too."""
    for _ in range(3):
        desk.start(desk.map)
        desk.answers()
        wait_for(desk.journal_bytes, "the journal stays empty")
        time.sleep(0.4)
        desk.kill()
        desk.start(desk.map)
        wait_for(desk.is_dirty, "the work is not back")
        desk.save()
        desk.key("ctrl+q")
        desk.editor.wait(timeout=patience)


@trial
def typing_goes_on_after_saving(desk):
    """Ctrl+S in the middle of a word."""
    desk.start(desk.map)
    desk.select_cell()
    desk.type("before")
    desk.key("ctrl+s")
    desk.type("after")
    desk.key("Return", "Escape", "ctrl+s")
    wait_for(lambda: "beforeafter" in desk.map.read_text(encoding="utf-8"), "a word was torn or replaced")


@trial
def a_share_that_hangs(desk):
    """Whatever asks for the map's file or its folder waits for minutes: what is typed is heard and kept at home all the
    same, and it is saved when the share is back."""
    if not shutil.which("strace"):
        raise Skipped("strace is missing")
    share = desk.folder / "share"
    share.mkdir()
    desk.map = share / "plan.cjm"
    desk.new(desk.map)
    desk.start(desk.map)
    desk.answers()
    desk.save()
    calls = desk.folder / "calls"
    hang = subprocess.Popen(["strace", "-f", "-qq", "-o", str(calls), "-P", str(desk.map), "-P", str(share),
                             "-e", "inject=all:delay_enter=600000000", "-p", str(desk.editor.pid)])
    try:
        def looks():
            if hang.poll() is not None:
                raise Skipped("a program may not be traced here")
            return calls.exists() and share.name in calls.read_text(errors="replace")

        wait_for(looks, "nothing looks at the share")
        for word in ("firsthung", "secondhung", "thirdhung"):
            before = desk.journal_bytes()
            desk.select_cell()
            desk.type(word)
            desk.key("Return", "Escape", "ctrl+s")
            wait_for(lambda: word in desk.copied(), f"{word}: it hears nothing")
            wait_for(lambda: desk.journal_bytes() != before, f"{word}: it keeps nothing")
        assert "hung" not in desk.map.read_text(encoding="utf-8"), "the share did not hang"
    finally:
        hang.send_signal(signal.SIGINT)
        hang.wait()
    wait_for(lambda: "thirdhung" in desk.map.read_text(encoding="utf-8"), "it is not saved when the share is back")
    wait_for(lambda: not desk.is_dirty(), "a window is not done")


@trial
def two_on_one_file(desk):
    """Two windows with homes of their own on one file: each shows what the other did, and typing loses no letter."""
    display = Display()  # of its own: keys go to one window at a time
    other = Desk(display, desk.folder / "other")
    other.map = desk.map
    try:
        for each in (desk, other):
            each.autosave(True)
        desk.start(desk.map)
        other.start(desk.map)

        desk.select_cell()
        desk.type("firstword")
        desk.key("Return", "Escape")
        wait_for(lambda: "firstword" in desk.map.read_text(encoding="utf-8"), "it is not saved by itself")
        begun = time.monotonic()
        wait_for(lambda: "firstword" in other.copied(), "the other window does not show it")
        print(f"there after {time.monotonic() - begun:.1f} s")
        # One types letter by letter, the other goes on in another cell.
        letters = "".join(chr(ord("a") + n % 26) for n in range(60))
        other.select_cell()
        other.key("Right")
        for n, letter in enumerate(letters):
            other.type(letter)
            if n % 15 == 7:
                desk.key("Escape", "Escape", "Home", "Down", "Down")
                desk.type(f"word{n}")
                desk.key("Return", "Escape")
                desk.save()
        other.key("Return", "Escape")
        words = [letters, "firstword", "word52"]  # one text after the other went into one card
        wait_for(lambda: all(w in desk.map.read_text(encoding="utf-8") for w in words), "a word or a letter is lost")
        begun = time.monotonic()
        wait_for(lambda: letters in desk.copied("Right"), "the first window does not show it")
        print(f"here after {time.monotonic() - begun:.1f} s")
        for each in (desk, other):
            wait_for(lambda: not each.is_dirty(), "a window is not done")
            each.save()
        text = desk.map.read_text(encoding="utf-8")
        assert all(w in text for w in words), "a window wrote over the other"
        assert not desk.saved().get("conflicts"), "there was nothing to choose"
    finally:
        other.close()
        display.close()


@trial
def clipboards(desk):
    """Text with zero bytes, a table behind elements nobody knows, and twenty thousand lines."""
    desk.start(desk.map)
    desk.clip(b"one\0two")
    desk.select_cell()
    desk.key("Down")
    desk.type("x")
    desk.key("ctrl+v")
    desk.type("three")
    desk.key("Return", "Escape", "ctrl+s")
    wait_for(lambda: "three" in desk.map.read_text(encoding="utf-8"), "what was typed after pasting is lost")
    assert "one" in desk.map.read_text(encoding="utf-8")
    desk.clip("<meta charset='utf-8'><google-sheets-html-origin><article><table><tr><td>Alpha</td><td>Beta</td></tr>"
              "</table></article></google-sheets-html-origin>", "text/html")
    desk.select_cell()
    desk.key("Down", "ctrl+v", "ctrl+s")
    wait_for(lambda: re.search('"Alpha"', desk.map.read_text(encoding="utf-8")), "the table is not pasted")
    desk.clip("".join(f"line {n}\n" for n in range(20_000)))
    desk.select_cell()
    desk.key("Down", "ctrl+v")
    time.sleep(1)
    desk.key("Escape", "Escape")
    desk.answers()


@trial
def huge_clipboards(desk):
    """A hundred thousand files, two million lines, one line of 20 MB, a table that claims a billion columns."""
    desk.start(desk.map)
    uris = "".join(f"file:///nowhere/{n}.png\r\n" for n in range(100_000))
    for content, target in ((uris, "text/uri-list"), ("line\n" * 2_000_000, "UTF8_STRING"),
                            ("<table><tr><td colspan=1000000000 rowspan=1000000000>a</td></tr></table>", "text/html"),
                            ("<table><tr><td>" * 20_000, "text/html")):
        desk.clip(content, target)
        desk.select_cell()
        desk.key("ctrl+v")
        desk.leave_dialogs()
        desk.answers()
    desk.clip("x" * 20_000_000)
    desk.select_cell()
    desk.type("w")
    desk.key("ctrl+v", "Escape", "Escape")
    desk.answers()


@trial
def mounts(desk):
    """A stick that goes while work is unsaved, and comes again."""
    stick, image = desk.folder / "stick", desk.folder / "stick.img"
    stick.mkdir()
    with open(image, "wb") as file:
        file.truncate(8 << 20)
    if run("mkfs.ext4", "-q", "-F", str(image)).returncode or run("mount", "-o", "loop", str(image), str(stick)).returncode:
        return print("skipped: nothing can be mounted here")
    try:
        desk.map = stick / "plan.cjm"
        desk.autosave(True)
        desk.new(desk.map)
        desk.start(desk.map)
        desk.answers()
        run("umount", "-l", str(stick))
        time.sleep(7)  # autosave comes after five seconds
        desk.key("ctrl+s")
        time.sleep(0.5)
        assert desk.is_dirty(), "it is told as saved"
        assert not list(stick.iterdir()), "the map is in the folder under the stick"
        desk.kill()
        assert desk.journal_bytes(), "the journal is gone"
        assert run("mount", "-o", "loop", str(image), str(stick)).returncode == 0
        desk.start(desk.map)
        wait_for(desk.is_dirty, "the work is not back")
    finally:
        desk.close()
        run("umount", "-l", str(stick))


@trial
def start_screen_and_back(desk):
    """Rounds of Ctrl+N and Escape: memory, descriptors and threads level out. CJM_ROUNDS says how many."""
    rounds = int(os.environ.get("CJM_ROUNDS", "40"))
    desk.start(desk.map)

    def figures():
        status = Path(f"/proc/{desk.editor.pid}/status").read_text(encoding="ascii")
        kb = {k: int(re.search(rf"^{k}:\s+(\d+)", status, re.M).group(1)) for k in ("VmRSS", "Threads")}
        return kb["VmRSS"], len(os.listdir(f"/proc/{desk.editor.pid}/fd")), kb["Threads"]

    def turns(count):
        for _ in range(count):
            desk.key("ctrl+n")
            desk.key("Escape")
        desk.answers()
        desk.key("ctrl+z")

    turns(2)  # what is made once is made
    turns(rounds)
    first = figures()
    turns(rounds)
    second = figures()
    print(f"after {rounds} rounds {first}, after {2 * rounds} {second} (kB, descriptors, threads)")
    assert second[0] - first[0] <= 10 * rounds + 1000, "memory grows with every round"
    assert second[1] <= first[1] + 2 and second[2] <= first[2] + 2, "descriptors or threads grow"


def main():
    if any(not shutil.which(tool) for tool in ("Xvfb", "xdotool", "openbox", "xclip")):
        print("skipped: Xvfb, xdotool, openbox or xclip is missing")
        return 77
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    failed, skipped = [], []
    display = Display()
    try:
        for name in sys.argv[3:] or trials:
            start = time.monotonic()
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                desk = Desk(display, folder)
                try:
                    trials[name](desk)
                    print(f"{name}: held ({time.monotonic() - start:.1f} s)", flush=True)
                except Skipped as why:
                    skipped.append(name)
                    print(f"{name}: skipped: {why}", flush=True)
                except (AssertionError, subprocess.TimeoutExpired) as why:
                    failed.append(name)
                    print(f"{name}: FAILED: {why}", flush=True)  # first, whatever the account comes to
                    print(f"  {desk.account()}", flush=True)
                finally:
                    desk.close()
    finally:
        display.close()
    return 1 if failed else 77 if skipped == (sys.argv[3:] or list(trials)) else 0


sys.exit(main())
