"""The command line as a whole."""

import subprocess
import sys
import time

HELP_MAX_S = 0.5


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reportedly.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_comes_at_once() -> None:
    """The best of three runs, so that what else the machine does counts less."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        assert run("--help").returncode == 0
        times.append(time.perf_counter() - begun)

    assert min(times) < HELP_MAX_S


def test_the_version_is_printed() -> None:
    assert run("--version").stdout.strip().count(".") == 2


def test_an_unknown_command_is_wrong_usage() -> None:
    assert run("devour").returncode == 2


def test_a_malformed_date_is_wrong_usage_and_says_what_to_write() -> None:
    done = run("read", "x.txt", "--published", "yesterday")

    assert done.returncode == 2
    assert "2024-05-31" in done.stderr


def test_a_missing_model_is_told_in_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reportedly.cli", "read", "-"],
        input="Ana said no.", env={"REPORTEDLY_MODEL": "/nowhere"}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.startswith("reportedly: no reader model in /nowhere")
