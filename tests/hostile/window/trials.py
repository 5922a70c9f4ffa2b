"""trials.py MARSHRUT CJM [TRIAL…]: a hostile hand on the real window. Each trial starts the editor on an X server and in
a home of its own, spoils something as a user or a system may, and looks at what is left. Without names all are done.
Status 77: Xvfb, xdotool, openbox or xclip is missing. `mounts` needs root and is left out without it."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

marshrut, cjm = (str(Path(p).resolve()) for p in sys.argv[1:3])
patience = float(os.environ.get("CJM_PATIENCE", "20"))  # seconds for what takes less than one on an idle machine


def wait_for(condition, what, seconds=patience):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        got = condition()
        if got:
            return got
        time.sleep(0.03)
    raise AssertionError(f"in {seconds:.0f} s: {what}")


def run(*command, **more):
    return subprocess.run(command, capture_output=True, timeout=60, **more)


class Display:
    """An X server with a window manager, as on a desk."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as numbers:
            self.name = ":" + numbers.readline().strip()
        self.manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": self.name},
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()


class Desk:
    """A home, a map in it, and the editor on that map."""

    def __init__(self, display, folder):
        self.folder = Path(folder)
        self.home = self.folder / "home"
        self.data = self.home / ".local/share/marshrut"
        self.config = self.home / ".config/marshrut"
        for each in (self.data / "journal", self.data / "templates", self.data / "versions", self.config):
            each.mkdir(parents=True)
        self.map = self.folder / "plan.cjm"
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_"))}
        self.env |= {"HOME": str(self.home), "DISPLAY": display.name, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                     "NO_AT_BRIDGE": "1"}
        self.editor = None
        self.words = 0
        self.new(self.map)

    def new(self, path):
        assert run(cjm, "new", "yagla", "-o", str(path), env=self.env).returncode == 0

    def start(self, *files, before=None):
        self.editor = subprocess.Popen([marshrut, *map(str, files)], env=self.env, preexec_fn=before,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.window = wait_for(self.find_window, "no window came")
        self.tool("keyup", "ctrl")  # a window that goes at Ctrl+Q does not see it let go
        self.tool("windowactivate", "--sync", self.window)

    def find_window(self):
        assert self.editor.poll() is None, f"the editor ended: {self.editor.returncode} {self.editor.stderr.read()}"
        found = self.tool("search", "--onlyvisible", "--pid", str(self.editor.pid), "--name", "Marshrut").split()
        return found[-1] if found else None

    def tool(self, *words):
        return run("xdotool", *words, env=self.env).stdout.decode()

    def key(self, *keys):
        self.tool("key", "--window", self.window, *keys)

    def type(self, text):
        self.tool("type", "--window", self.window, "--delay", "8", text)

    def title(self):
        assert self.editor.poll() is None, f"the editor ended: {self.editor.returncode} {self.editor.stderr.read()}"
        return self.tool("getwindowname", self.window)

    def select_cell(self):
        """A text is selected by the arrow keys, whatever is selected now."""
        self.key("Escape", "Escape", "Home", "Down")

    def answers(self):
        """It hears keys and changes the map: each time by other words."""
        self.words += 1
        self.select_cell()
        self.type(f"q{self.words}")
        self.key("Return", "Escape")
        wait_for(lambda: "*" in self.title(), "nothing that is typed comes onto the map")

    def journal_bytes(self):
        return b"".join(p.read_bytes() for p in sorted((self.data / "journal").rglob("*"))
                        if p.is_file() and not p.is_symlink())

    def saved(self):
        return json.loads(self.map.read_text(encoding="utf-8"))

    def clip(self, content, target="UTF8_STRING"):
        with subprocess.Popen(["xclip", "-selection", "clipboard", "-t", target, "-i"], env=self.env,
                              stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as giver:
            giver.stdin.write(content if isinstance(content, bytes) else content.encode())

    def kill(self):
        self.editor.kill()
        self.editor.wait()

    def close(self):
        if self.editor and self.editor.poll() is None:
            self.kill()


trials = {}


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
    fifo(desk.home / ".local/state/marshrut/marshrut.log")
    fifo(desk.data / "log/marshrut.log")
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
        desk.clip(f"file://{desk.folder / name}\r\n", "text/uri-list")
        desk.select_cell()
        desk.key("ctrl+v")
        desk.answers()
        desk.type("w")
        desk.key("ctrl+v", "Escape")
        desk.answers()


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
    assert not list(desk.folder.glob("*.tmp")), "half a file is left"


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
        assert "*" in desk.title(), "it is told as saved"
        desk.kill()
        assert desk.journal_bytes(), "the journal is gone"
        desk.map.unlink()
        desk.new(desk.map)
        shutil.rmtree(desk.data / "journal")
        (desk.data / "journal").mkdir()


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
        wait_for(lambda: "*" in desk.title(), "the work is not back")
        desk.key("ctrl+s")
        wait_for(lambda: "*" not in desk.title(), "it is not saved")
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
        desk.new(desk.map)
        desk.start(desk.map)
        desk.answers()
        run("umount", "-l", str(stick))
        time.sleep(7)  # autosave comes after five seconds
        desk.key("ctrl+s")
        time.sleep(0.5)
        assert "*" in desk.title(), "it is told as saved"
        assert not list(stick.iterdir()), "the map is in the folder under the stick"
        desk.kill()
        assert desk.journal_bytes(), "the journal is gone"
        assert run("mount", "-o", "loop", str(image), str(stick)).returncode == 0
        desk.start(desk.map)
        wait_for(lambda: "*" in desk.title(), "the work is not back")
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
    failed = []
    display = Display()
    try:
        for name in sys.argv[3:] or trials:
            start = time.monotonic()
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                desk = Desk(display, folder)
                try:
                    trials[name](desk)
                    print(f"{name}: held ({time.monotonic() - start:.1f} s)", flush=True)
                except (AssertionError, subprocess.TimeoutExpired) as why:
                    failed.append(name)
                    print(f"{name}: FAILED: {why}", flush=True)
                finally:
                    desk.close()
    finally:
        display.close()
    return 1 if failed else 0


sys.exit(main())
