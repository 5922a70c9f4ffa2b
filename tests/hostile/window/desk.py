"""The desk of a hostile hand: an X server, a home, a map in it, and the editor on that map."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

marshrut, cjm = (str(Path(p).resolve()) for p in sys.argv[1:3])
patience = float(os.environ.get("CJM_PATIENCE", "100"))  # seconds for what takes less than one on an idle machine


def wait_for(condition, what, seconds=patience):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        got = condition()
        if got:
            return got
        time.sleep(0.03)
    raise AssertionError(f"in {seconds:.0f} s: {what() if callable(what) else what}")


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
        env = os.environ | {"DISPLAY": self.name}
        self.manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A window that is there before the manager gets no keys by itself.
        try:
            wait_for(lambda: run("xdotool", "get_desktop", env=env).returncode == 0, "no window manager came")
        except BaseException:
            self.close()
            raise

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
        self.log = self.data / "marshrut/log/marshrut.log"
        for each in (self.data / "journal", self.data / "templates", self.data / "versions", self.config):
            each.mkdir(parents=True)
        self.map = self.folder / "plan.cjm"
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_"))}
        self.env |= {"HOME": str(self.home), "DISPLAY": display.name, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                     "NO_AT_BRIDGE": "1"}
        self.editor = None
        self.words = 0
        self.autosave(False)  # it comes at a time of its own, between two looks
        self.new(self.map)

    def autosave(self, on):
        (self.config / "marshrut.conf").write_text(f"[General]\nautosave={str(on).lower()}\n", encoding="utf-8")

    def new(self, path):
        assert run(cjm, "new", "yagla", "-o", str(path), env=self.env).returncode == 0

    def start(self, *files, before=None):
        self.editor = subprocess.Popen([marshrut, *map(str, files)], env=self.env, preexec_fn=before,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.window = wait_for(self.find_window, "no window came")
        self.tool("keyup", "ctrl", "q")  # a window that goes at Ctrl+Q does not see them let go
        self.tool("windowactivate", "--sync", self.window)

    def find_window(self):
        assert self.editor.poll() is None, f"the editor ended: {self.editor.returncode} {self.editor.stderr.read()}"
        found = self.tool("search", "--onlyvisible", "--pid", str(self.editor.pid), "--name", "Marshrut").split()
        return found[-1] if found else None

    def windows(self):
        return self.tool("search", "--onlyvisible", "--pid", str(self.editor.pid)).split()

    def leave_dialogs(self):
        """Whatever is asked or told is walked away from."""
        def is_alone():
            others = [w for w in self.windows() if w != self.window]
            for each in others:
                self.tool("key", "--window", each, "Escape")
            return not others
        wait_for(is_alone, "a dialog stays")

    def tool(self, *words):
        return run("xdotool", *words, env=self.env).stdout.decode(errors="replace")

    def key(self, *keys):
        self.tool("key", "--window", self.window, *keys)
        # Where a dialog comes between the two, a key is let go for the window alone and stays pressed for all else.
        if any("ctrl" in key for key in keys):
            self.tool("keyup", "ctrl")

    def type(self, text):
        self.tool("type", "--window", self.window, "--delay", "8", text)

    def title(self):
        assert self.editor.poll() is None, f"the editor ended: {self.editor.returncode} {self.editor.stderr.read()}"
        return self.tool("getwindowname", self.window)

    def select_cell(self):
        """A text is selected by the arrow keys, whatever is selected now."""
        self.key(*["Escape"] * 4, "Home", "Down")  # an editor, what waits, what is shown, what is selected

    def copied(self, *further):
        """The text of the cell that `select_cell` finds, or of one to which these keys lead from there."""
        self.select_cell()
        self.key(*further, "ctrl+c")
        return run("xclip", "-selection", "clipboard", "-o", env=self.env).stdout.decode(errors="replace")

    def answers(self):
        """It hears keys and changes the map, each time by other words, which are on the clipboard then."""
        self.words += 1
        word = f"q{self.words}"
        shown = []

        def is_there():  # again, if a box came meanwhile and took the keys
            self.leave_dialogs()
            self.select_cell()
            self.type(word)
            self.key("Return", "Escape")
            shown[:] = [self.copied().strip()]
            return shown == [word]

        wait_for(is_there, lambda: f"{word} was typed, there is {shown}")
        wait_for(self.is_dirty, "its title knows of no change")

    def journal_bytes(self):
        return b"".join(p.read_bytes() for p in sorted((self.data / "journal").rglob("*"))
                        if p.is_file() and not p.is_symlink())

    def is_recovered(self):
        """The work is back and was painted: from here on its journal is not to blame for an end."""
        return self.is_dirty() and not list((self.data / "journal").rglob("*.tries"))

    def failures(self):
        """How often the log says that saving failed."""
        return self.log.read_text(encoding="utf-8").count("save failed")

    def is_dirty(self):
        return "*" in self.title()

    def save(self):
        self.key("ctrl+s")
        wait_for(lambda: not self.is_dirty(), "it is not saved")

    def saved(self):
        return json.loads(self.map.read_text(encoding="utf-8"))

    def clip(self, content, target="UTF8_STRING"):
        with subprocess.Popen(["xclip", "-selection", "clipboard", "-t", target, "-i"], env=self.env,
                              stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as giver:
            giver.stdin.write(content if isinstance(content, bytes) else content.encode())

    def kill(self):
        self.editor.kill()
        self.editor.wait()

    def account(self):
        """What is known of an editor that does not do what is asked for."""
        if not self.editor or self.editor.poll() is not None:
            return "it does not run"
        process = Path(f"/proc/{self.editor.pid}")
        told = [line for line in (process / "status").read_text(encoding="ascii").splitlines()
                if line.startswith(("State", "VmRSS"))]
        told += [f"waits in {(process / 'wchan').read_text(encoding='ascii')}"]
        names = [self.tool("getwindowname", each).strip() for each in self.windows()]
        log = self.log.read_text(encoding="utf-8").splitlines()[-8:] if self.log.is_file() else ["no log"]
        return "\n  ".join([*told, f"windows: {names}", *log])

    def close(self):
        if self.editor and self.editor.poll() is None:
            self.kill()
