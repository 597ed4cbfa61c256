"""A part for tests: answers that it is ready, and writes its name into a file when it is asked to stop."""

import argparse
import http.server
import signal
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("--name")
    parser.add_argument("--diary")
    parser.add_argument("--dies", action="store_true")
    parser.add_argument("--deaf", action="store_true")
    parser.add_argument("--unready", action="store_true")
    options = parser.parse_args()
    if options.dies:
        sys.exit(7)
    signal.signal(signal.SIGTERM, signal.SIG_IGN if options.deaf else lambda *_: stop(options))
    answers = Unready if options.unready else Ready
    http.server.HTTPServer(("127.0.0.1", options.port), answers).serve_forever()


def stop(options):
    with open(options.diary, "a") as diary:
        diary.write(options.name + "\n")
    sys.exit(0)


class Ready(http.server.BaseHTTPRequestHandler):
    status = 200

    def do_GET(self):
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *words):
        """Says nothing."""


class Unready(Ready):
    status = 503


if __name__ == "__main__":
    main()
