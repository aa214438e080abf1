"""Running other programs: `run` starts one and waits for it, `Popen` is a program that runs beside this one."""

import io
import os
import posix
import sys
import threading
from types import GenericAlias as _GenericAlias

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """The base of the errors of this module."""


class CalledProcessError(SubprocessError):
    """A program that was to succeed ended with an exit status other than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            name = _signal_name(-self.returncode)
            if name is None:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
            return "Command '%s' died with %r." % (self.cmd, name)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        """Another name of `output`."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


def _signal_name(number):
    import signal

    try:
        return signal.Signals(number)
    except ValueError:
        return None


class TimeoutExpired(SubprocessError):
    """A program was waited for too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        """Another name of `output`."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A program that has ended: its arguments, its exit status, what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(_GenericAlias)

    def check_returncode(self):
        """CalledProcessError if the exit status is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program and wait for it, so many seconds at most; its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """As `call`, but CalledProcessError if the exit status is not 0."""
    returncode = call(*popenargs, **kwargs)
    if returncode:
        cmd = kwargs.get("args")
        raise CalledProcessError(returncode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program; what it wrote to its standard output. CalledProcessError if the exit status is not 0."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        # None stands for nothing here, of the type that the streams have.
        is_text = any(kwargs.get(name) for name in ("text", "universal_newlines", "encoding", "errors"))
        kwargs["input"] = "" if is_text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program with this input and wait for it; a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        returncode = process.poll()
        if check and returncode:
            raise CalledProcessError(returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, returncode, stdout, stderr)


def list2cmdline(seq):
    """A command line as programs on Windows split it into arguments."""
    words = []
    for arg in map(os.fsdecode, seq):
        needs_quotes = " " in arg or "\t" in arg or not arg
        word, backslashes = "", 0
        for char in arg:
            if char == "\\":
                backslashes += 1
                continue
            # Backslashes before a quote count twice.
            word += "\\" * (backslashes * 2 + 1 if char == '"' else backslashes) + char
            backslashes = 0
        word += "\\" * (backslashes * 2 if needs_quotes else backslashes)
        words.append(f'"{word}"' if needs_quotes else word)
    return " ".join(words)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell; its exit status, and all that it wrote, without the last line end."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as error:
        data, status = error.output, error.returncode
    return status, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell; all that it wrote, without the last line end."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


# Processes whose object went before they ended: to be waited for later, or they stay in the system's table.
_active = []


def _cleanup():
    for process in _active[:]:
        if process.poll() is not None:
            try:
                _active.remove(process)
            except ValueError:
                pass


def _first_program(paths, start):
    # What starting the first program gives that is there; None and the error if there is none.
    error = FileNotFoundError(2, os.strerror(2))
    for path in paths:
        try:
            return start(path), None
        except (FileNotFoundError, NotADirectoryError) as missing:
            if not isinstance(error, PermissionError):
                error = missing
        except PermissionError as refused:
            error = refused
        except OSError as failed:
            return None, failed
    return None, error


def _call_and_become(preexec_fn, paths, args, env, folder, streams, changes):
    # As `_first_program`, in a copy of this process that calls a function before it becomes the program.
    told, telling = os.pipe()
    try:
        pid = os._copied(warns=False)
        if pid == 0:
            _become(telling, preexec_fn, paths, args, env, folder, streams, changes)
        os.close(telling)
        telling = -1
        message = b""
        while part := os.read(told, 1024):
            message += part
    finally:
        os.close(told)
        if telling >= 0:
            os.close(telling)
    if not message:
        return pid, None
    os.waitpid(pid, 0)
    number, _, text = message.decode().partition(":")
    if int(number) == 0:
        raise SubprocessError(text)
    return None, OSError(int(number), os.strerror(int(number)))


def _become(telling, preexec_fn, paths, args, env, folder, streams, changes):
    # The copy: it ends here, after telling what went wrong, if anything did.
    new_session, process_group, umask, groups, group, user, close_fds, pass_fds = changes
    failure = "0:Exception occurred in preexec_fn."
    try:
        try:
            # What is to become a standard stream must not be overwritten by another one first.
            wanted = [os.dup(fd) if fd is not None and fd < 3 else fd for fd in streams]
            for number, fd in enumerate(wanted):
                if fd is not None:
                    os.dup2(fd, number)
            if folder is not None:
                os.chdir(folder)
            if umask is not None:
                os.umask(umask)
            if new_session:
                os.setsid()
            if process_group is not None:
                os.setpgid(0, process_group)
            if groups is not None:
                os.setgroups(groups)
            if group is not None:
                os.setregid(group, group)
            if user is not None:
                os.setreuid(user, user)
        except OSError as error:
            failure = f"{error.errno}:"
            raise
        preexec_fn()
        last = False, None, None, None, None, None, close_fds, pass_fds
        _, error = _first_program(paths, lambda path: posix._become(path, args, env, last))
        failure = f"{error.errno}:"
    finally:
        os.write(telling, failure.encode())
        os._exit(255)


class Popen:
    """A program that runs beside this one."""

    # For the end of `__init__`s that did not get far.
    _child_created = False
    _LONGEST_DELAY = 0.05

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
        shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0,
        restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
        encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None,
    ):
        _cleanup()
        self._waitpid_lock = threading.Lock()
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if process_group is not None and not isinstance(process_group, int):
            raise TypeError("process_group must be an integer")
        if pass_fds and not close_fds:
            import warnings

            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but different. "
                "Pass one or the other."
            )
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        if self.text_mode and bufsize == 1:
            lines, bufsize = True, -1
        else:
            lines = False
        self._communication = None
        self._closed_child_pipe_fds = False

        changes = (
            bool(start_new_session), process_group, None if umask < 0 else umask, _groups_of(extra_groups),
            _group_number(group), _user_number(user), bool(close_fds), tuple(pass_fds),
        )
        opened = []
        try:
            child, parent = self._streams(stdin, stdout, stderr, opened)
            self.stdin, self.stdout, self.stderr = (
                None if fd is None else self._open(fd, mode, bufsize, lines, opened)
                for fd, mode in zip(parent, ("wb", "rb", "rb"))
            )
            self._execute(args, executable, shell, cwd, env, child, changes, preexec_fn)
        except:
            for stream in (self.stdin, self.stdout, self.stderr):
                if stream is not None:
                    try:
                        stream.close()
                    except OSError:
                        pass
            raise
        finally:
            for fd in opened:
                os.close(fd)

    def _streams(self, stdin, stdout, stderr, opened):
        # The child's ends, None for this process's own stream, and this process's ends. All numbers that are opened are listed.
        child, parent = [None, None, None], [None, None, None]
        for at, wanted in enumerate((stdin, stdout, stderr)):
            if wanted is None:
                continue
            if wanted == PIPE:
                ends = os.pipe()
                opened.extend(ends)
                child[at], parent[at] = ends if at == 0 else ends[::-1]
                if self.pipesize > 0:
                    import fcntl

                    fcntl.fcntl(parent[at], fcntl.F_SETPIPE_SZ, self.pipesize)
            elif wanted == DEVNULL:
                child[at] = os.open(os.devnull, os.O_RDWR)
                opened.append(child[at])
            elif wanted == STDOUT and at == 2:
                child[at] = 1 if child[1] is None else child[1]
            elif isinstance(wanted, int):
                child[at] = wanted
            else:
                child[at] = wanted.fileno()
        return child, parent

    def _open(self, fd, mode, bufsize, lines, opened):
        stream = io.open(fd, mode, bufsize)
        opened.remove(fd)
        if self.text_mode:
            stream = io.TextIOWrapper(
                stream, encoding=self.encoding, errors=self.errors, write_through=mode == "wb" and bufsize == 0,
                line_buffering=mode == "wb" and lines,
            )
        return stream

    def _execute(self, args, executable, shell, cwd, env, streams, changes, preexec_fn):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)
        folder = None if cwd is None else os.fspath(cwd)
        paths = _candidates(os.fsencode(executable), env)
        variables = os.environ if env is None else env
        if preexec_fn is None:
            self.pid, error = _first_program(
                paths, lambda path: posix._spawn(path, args, variables, folder, streams, changes)
            )
        else:
            self.pid, error = _call_and_become(preexec_fn, list(paths), args, variables, folder, streams, changes)
        if self.pid is None:
            name = executable
            if folder is not None and not os.path.isdir(folder):
                name = folder
            raise type(error)(error.errno, os.strerror(error.errno), os.fsdecode(name)) from None
        self._child_created = True

    __class_getitem__ = classmethod(_GenericAlias)

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is KeyboardInterrupt:
                # The program was interrupted, too: it gets a moment to end.
                try:
                    self.wait(timeout=0.25)
                except TimeoutExpired:
                    pass
                return
            self.wait()

    def __del__(self, _warn=None):
        if not self._child_created:
            return
        if self.returncode is None:
            import warnings

            warnings.warn("subprocess %s is still running" % self.pid, ResourceWarning, source=self)
        if self.poll() is None and _active is not None:
            _active.append(self)

    @property
    def universal_newlines(self):
        """Whether the streams are of text."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, universal_newlines):
        self.text_mode = bool(universal_newlines)

    # The end of the program.

    def _look(self, options):
        # With the lock held: whether the program has ended.
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, options)
            except ChildProcessError:
                # Somebody else waited for it, and knows the status.
                pid, status = self.pid, 0
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode is not None

    def poll(self):
        """The exit status if the program has ended, else None; a signal is a negative number."""
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                self._look(os.WNOHANG)
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end of the program, so many seconds at most; its exit status."""
        if timeout is None:
            while self.returncode is None:
                with self._waitpid_lock:
                    self._look(0)
            return self.returncode
        import time

        end, delay = time.monotonic() + timeout, 0.0005
        while self.poll() is None:
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            delay = min(delay * 2, left, self._LONGEST_DELAY)
            time.sleep(delay)
        return self.returncode

    def send_signal(self, sig):
        """Send the program a signal, unless it has ended."""
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        """Ask the program to end: SIGTERM."""
        self.send_signal(15)

    def kill(self):
        """End the program: SIGKILL."""
        self.send_signal(9)

    # Talking to the program.

    def communicate(self, input=None, timeout=None):
        """Write the input, read all that the program writes, and wait for its end: its output and its errors."""
        if self._communication is None:
            pipes = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream]
            if timeout is None and len(pipes) <= 1:
                output = errors = None
                if self.stdin:
                    self._write_input(input)
                elif self.stdout:
                    output = self.stdout.read()
                    self.stdout.close()
                elif self.stderr:
                    errors = self.stderr.read()
                    self.stderr.close()
                self.wait()
                return output, errors
            self._communication = _Communication(self, input)
        elif input:
            raise ValueError("Cannot send input after starting communication")
        return self._communication.finish(timeout)

    def _write_input(self, input):
        try:
            if input:
                self.stdin.write(input)
            self.stdin.close()
        except BrokenPipeError:
            # The program did not want all of it.
            try:
                self.stdin.close()
            except BrokenPipeError:
                pass


class _Communication:
    # A thread for each pipe, and what they have read.
    def __init__(self, process, input):
        self.process = process
        self.read = {}
        self.threads = []
        self.error = None
        if process.stdin:
            self._start(process._write_input, input)
        for stream in (process.stdout, process.stderr):
            if stream:
                self.read[stream] = []
                self._start(self._read, stream)

    def _start(self, target, argument):
        def work():
            try:
                target(argument)
            except BaseException as error:
                self.error = error

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        self.threads.append(thread)

    def _read(self, stream):
        chunks, raw = self.read[stream], getattr(stream, "buffer", stream)
        read = getattr(raw, "read1", raw.read)
        while chunk := read(32768):
            chunks.append(chunk)
        stream.close()

    def finish(self, timeout):
        process = self.process
        from time import monotonic

        end = None if timeout is None else monotonic() + timeout
        for thread in self.threads:
            thread.join(None if end is None else max(end - monotonic(), 0))
            if thread.is_alive():
                raise TimeoutExpired(
                    process.args, timeout, *(b"".join(self.read[stream]) or None if stream else None for stream in (process.stdout, process.stderr))
                )
        try:
            process.wait(None if end is None else max(end - monotonic(), 0))
        except TimeoutExpired as error:
            error.timeout = timeout
            raise
        if self.error is not None:
            raise self.error
        return self._result(process.stdout), self._result(process.stderr)

    def _result(self, stream):
        if stream is None:
            return None
        data = b"".join(self.read[stream])
        if self.process.text_mode:
            data = data.decode(stream.encoding, stream.errors).replace("\r\n", "\n").replace("\r", "\n")
        return data


def _candidates(executable, env):
    # Where the program may be.
    if b"/" in executable:
        return [executable]
    folders = [os.fsencode(folder) for folder in os.get_exec_path(env)]
    paths = [os.path.join(folder, executable) for folder in folders]
    return [path for path in paths if os.path.exists(path)]


def _group_number(group):
    if group is None:
        return None
    if isinstance(group, str):
        import grp

        return grp.getgrnam(group).gr_gid
    if not isinstance(group, int):
        raise TypeError(f"Group must be a string or an integer, not {type(group)}")
    if group < 0:
        raise ValueError(f"Group ID cannot be negative, got {group}")
    return group


def _groups_of(groups):
    if groups is None:
        return None
    if isinstance(groups, str):
        raise TypeError("Groups must be a list, not a string")
    numbers = []
    for group in groups:
        if isinstance(group, (str, int)):
            if isinstance(group, int) and group < 0:
                raise ValueError(f"Group ID cannot be negative, got {group}")
            numbers.append(_group_number(group))
        else:
            raise TypeError(f"Items in extra_groups must be a string or integer, not {type(group)}")
    return numbers


def _user_number(user):
    if user is None:
        return None
    if isinstance(user, str):
        import pwd

        return pwd.getpwnam(user).pw_uid
    if not isinstance(user, int):
        raise TypeError("User must be a string or an integer")
    if user < 0:
        raise ValueError(f"User ID cannot be negative, got {user}")
    return user
