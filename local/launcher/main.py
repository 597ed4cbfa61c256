"""Reads the command line and runs the command."""

import argparse
import signal
import sys

from . import demo, doctor, formatting, proofs, stages, up, watch
from .home import Home
from .trouble import Trouble

SUPERVISE = "supervise"
DESCRIPTION = "Runs Gonghui on this machine, without containers."


def parser(supervising=False):
    """supervising: with the command by which up -d calls itself, which is nobody else's."""
    root = argparse.ArgumentParser(prog="gonghui", description=DESCRIPTION)
    _add_copy_options(root, None)
    commands = root.add_subparsers(title="commands", dest="command", metavar="COMMAND")

    def command(name, run, words):
        added = commands.add_parser(name, help=words, description=words)
        _add_copy_options(added, argparse.SUPPRESS)
        added.set_defaults(run=run)
        return added

    start = command("up", up.up, "build what is missing and start everything")
    start.add_argument("-d", "--detach", action="store_true", help="leave it running in the background")
    stop = command("down", up.down, "stop what up -d has left running, or another terminal's up")
    stop.add_argument("--now", action="store_true", help="kill everything; what was stored stays stored")
    state = command("status", watch.status, "how each part is; fails unless all are healthy")
    state.add_argument("--json", action="store_true", help="for scripts")
    log = command("logs", watch.logs, "the end of the logs, of one part or of all")
    log.add_argument("name", nargs="?", help="a part, or supervisor or build")
    log.add_argument("-f", "--follow", action="store_true", help="go on with what is added")
    access = command("token", watch.token, "print an access token of a ready-made account")
    access.add_argument("account", help="a user name, or partner")
    access.add_argument("--client", help="get it as this client, e.g. test-expired or test-wrong-audience")
    access.add_argument("--scope", help="the scopes a partner asks for; all by default")
    story = command("demo", demo.demo, "play the story on the running system")
    story.add_argument("--kill", metavar="SEED", nargs="?", const="", help="kill a process in the middle")
    proved = command("proof", proofs.proof, "prove something on the running system; without a name: what")
    proved.add_argument("name", nargs="?", help="which proof")
    proved.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on to it")
    command("doctor", doctor.doctor, "check what this machine offers and say what to do")
    test = command("test", stages.test, "run everything that CI runs")
    test.add_argument("--stage", action="append", help="only this stage; may be repeated")
    test.add_argument("--list", action="store_true", help="print the stages")
    form = command("format", formatting.format_sources, "format all Java sources")
    form.add_argument("--check", action="store_true", help="change nothing; fail if something would change")
    if supervising:
        commands.add_parser(SUPERVISE).set_defaults(run=up.supervise)
    return root


def _add_copy_options(to, default):
    to.add_argument("--port", type=int, metavar="N", default=default, help="the gateway's port (8080)")
    to.add_argument("--data", metavar="DIR", default=default, help="the data folder (.gonghui)")


def main(arguments=None):
    given = sys.argv[1:] if arguments is None else arguments
    root = parser(SUPERVISE in given)
    chosen = root.parse_args(given)
    if not chosen.command:
        root.print_help()
        return 2
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        up.gateway_port(chosen)
        return chosen.run(chosen, Home(chosen.data))
    except Trouble as trouble:
        print(f"gonghui: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
