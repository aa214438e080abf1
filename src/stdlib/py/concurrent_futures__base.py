"""Futures: results that come later, and who waits for them."""

import threading
from _collections import deque
from _time import monotonic
from collections import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# Cancelled, and then those who wait for it were told.
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_STATE_TO_DESCRIPTION_MAP = {
    PENDING: "pending",
    RUNNING: "running",
    CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}
_DONE = (CANCELLED_AND_NOTIFIED, FINISHED)


def _logger():
    import logging

    return logging.getLogger("concurrent.futures")


class Error(Exception):
    """The base of the errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future's state does not allow that."""


class BrokenExecutor(RuntimeError):
    """The executor cannot work any more."""


class _Waiter:
    # Told of each future of a set that is done; sets its event when enough are.
    def __init__(self, wanted, counts_failures=True):
        self.event = threading.Event()
        self.finished = []
        self.lock = threading.Lock()
        # How many futures must be done; fewer do if `ends_at_failure` and one fails.
        self.wanted = wanted
        self.ends_at_failure = counts_failures

    def add(self, future):
        with self.lock:
            self.finished.append(future)
            failed = future._state == FINISHED and future._exception is not None
            if len(self.finished) >= self.wanted or self.ends_at_failure and failed:
                self.event.set()


class _AcquireFutures:
    # All of the futures' conditions, in an order that is the same for all who do so.
    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


class Future:
    """The result of a call that somebody else makes."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _logger().exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            state = _STATE_TO_DESCRIPTION_MAP[self._state]
            if self._state == FINISHED:
                if self._exception:
                    state += f" raised {type(self._exception).__name__}"
                else:
                    state += f" returned {type(self._result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={state}>"

    def cancel(self):
        """Have the call not made, if it was not begun; whether that succeeded."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether the future was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is being made."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether there is a result, or never will be."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def __get_result(self):
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                # The traceback leads to this frame, and this frame to the future.
                self = None
        return self._result

    def add_done_callback(self, fn):
        """Have a function called with the future when that is done; at once if it is."""
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def _await(self, timeout):
        # With the condition held: whether the call has ended by itself.
        for waits in (True, False):
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return
            if waits:
                self._condition.wait(timeout)
        raise TimeoutError()

    def result(self, timeout=None):
        """What the call returned, or what it raised, after waiting for it so many seconds at most."""
        try:
            with self._condition:
                self._await(timeout)
                return self.__get_result()
        finally:
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None, after waiting for it so many seconds at most."""
        with self._condition:
            self._await(timeout)
            return self._exception

    # For executors.

    def set_running_or_notify_cancel(self):
        """The call is about to be made; false if it is not to be, since the future was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """The call has returned."""
        with self._condition:
            self._check_unfinished()
            self._result = result
            self._finish()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """The call has raised."""
        with self._condition:
            self._check_unfinished()
            self._exception = exception
            self._finish()
        self._invoke_callbacks()

    def _check_unfinished(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            raise InvalidStateError(f"{self._state}: {self!r}")

    def _finish(self):
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.add(self)
        self._condition.notify_all()

    from types import GenericAlias

    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


def as_completed(fs, timeout=None):
    """The futures, each when it is done, equal ones once; TimeoutError after so many seconds."""
    end = None if timeout is None else monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    waiter = _Waiter(1)
    with _AcquireFutures(fs):
        finished = [future for future in fs if future._state in _DONE]
        pending = fs.difference(finished)
        for future in pending:
            future._waiters.append(waiter)
    try:
        yield from _give_away(finished, fs)
        while pending:
            left = None
            if end is not None:
                left = end - monotonic()
                if left < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished, waiter.finished = waiter.finished, []
                waiter.event.clear()
            for future in finished:
                with future._condition:
                    future._waiters.remove(waiter)
            finished.reverse()
            yield from _give_away(finished, fs, pending)
    finally:
        for future in fs:
            with future._condition:
                if waiter in future._waiters:
                    future._waiters.remove(waiter)


def _give_away(futures, *sets):
    # What was given is referred to no more, so that its result can go.
    while futures:
        for each in sets:
            each.remove(futures[-1])
        yield futures.pop()


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures, so many seconds at most; the set of those that are done, and of the others."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {future for future in fs if future._state in _DONE}
        not_done = fs - done
        failed = any(future._state == FINISHED and future._exception is not None for future in done)
        if return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and failed or not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        wanted = 1 if return_when == FIRST_COMPLETED else len(not_done)
        waiter = _Waiter(wanted, return_when == FIRST_EXCEPTION)
        for future in not_done:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    for future in not_done:
        with future._condition:
            future._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


class Executor:
    """Somebody who makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        """Have a function called; the future of its result."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in `map`, but with all calls handed over at once; TimeoutError after so many seconds."""
        end = None if timeout is None else timeout + monotonic()
        futures = deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    left = None if end is None else end - monotonic()
                    yield _result_or_cancel(futures.popleft(), left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls, and wait for those that were taken if `wait` is true."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        # An exception's traceback leads to this frame.
        del future
