"""The parts of a running Gonghui: how each is started, where it answers, and what it needs first."""

import os
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple

from . import health, machine, mongod, replica
from .jars import SERVICES, copies

JAVA_FLAGS = (
    "-XX:TieredStopAtLevel=1",
    # with the 48 MB that go with one compiler a start stops for a collection of the whole heap
    "-XX:ReservedCodeCacheSize=128m",
    "-XX:+UseSerialGC",
    # a heap that has grown goes back to what is in use and a little more, rather than to three times it
    "-XX:MinHeapFreeRatio=20",
    "-XX:MaxHeapFreeRatio=40",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
# what a part needs at its start, so that it does not collect then, and at most
HEAP = ("-Xms48m", "-Xmx192m")
HEAPS = {
    "kafka": ("-Xms48m", "-Xmx96m"),
    "issuer": ("-Xms32m", "-Xmx96m"),
    "authority": ("-Xms12m", "-Xmx48m"),
    "sms": ("-Xms12m", "-Xmx48m"),
}
SERVICE_FLAGS = (*JAVA_FLAGS, *HEAP)
AUTHORITY_RATE = "20"
BROKER = "org.gonghui.local.broker.KafkaBroker"
ISSUER = "org.gonghui.local.issuer.TokenIssuer"
AUTHORITY = "org.gonghui.local.authority.AuthoritySimulator"
SMS = "org.gonghui.local.sms.SmsCatcher"
# the catcher knows this one key, which is good for nothing else
SMS_KEY = {"GONGHUI_SMS_KEYID": "local-catcher", "GONGHUI_SMS_KEYSECRET": "local-catcher"}
PORTS = ("mongod", "kafka", "kafka-controller", "issuer", "authority", "sms", *SERVICES)


@dataclass
class Part:
    """A process to keep running, or, without a command, something outside that is only watched."""

    name: str
    address: str
    ready: Callable
    command: Optional[List[str]] = None
    environment: Dict[str, str] = field(default_factory=dict)
    needs: Tuple[str, ...] = ()
    stage: int = 0
    folder: Optional[Path] = None
    records: Optional[Path] = None

    @property
    def unfinished_record(self) -> Path:
        return self.records.with_suffix(f".{os.getpid()}.part")

    def forget_unfinished_records(self):
        """Removes what processes have left that were killed before they had written their record."""
        for path in self.records.parent.glob(self.records.stem + ".*.part*"):
            if not machine.is_alive(int(path.name.split(".")[-2 if path.suffix == ".part" else -3])):
                path.unlink()


class Plan:
    """All parts of one copy; the higher its stage, the sooner a part is stopped."""

    def __init__(self, home, port, jars=None):
        self.home = home
        self.port = port
        self.ports = machine.choose_ports(PORTS, home.remembered_ports())
        home.remember_ports(self.ports)
        self.external = os.environ.get("GONGHUI_MONGODB_URI")
        self.copies = jars or copies()
        self.flags = _given_java_flags()
        self.database_prefix = ""
        self.tokens = self.url("issuer")
        self.recording = False

    def for_training(self, home):
        """The same parts once more, apart from these, writing the start-up caches that are missing."""
        port = machine.choose_ports(["gateway"], {})["gateway"]
        plan = Plan(home, port, self.copies)
        plan.external = self.mongodb
        plan.database_prefix = "training_"
        plan.tokens = self.tokens
        plan.recording = True
        return plan

    @property
    def mongodb(self):
        return self.external or f"mongodb://127.0.0.1:{self.ports['mongod']}/?replicaSet={replica.SET}"

    def parts(self):
        return [
            self._mongod(),
            self._kafka(),
            self._issuer(),
            self._authority(),
            self._sms(),
            *(self._service(name) for name in SERVICES),
            self._gateway(),
        ]

    def url(self, name):
        return f"http://127.0.0.1:{self.port if name == 'gateway' else self.ports[name]}"

    def _mongod(self):
        if self.external:
            host, port = _first_host(self.external)
            address = f"mongodb://{host}:{port}"
            return Part("mongod", address, lambda: replica.is_primary(host, port))
        port = self.ports["mongod"]
        folder = self.home.data / "mongod"
        folder.mkdir(exist_ok=True)
        command = [str(mongod.find()), "--replSet", replica.SET, "--bind_ip", "127.0.0.1"]
        command += ["--port", str(port), "--dbpath", str(folder), "--nounixsocket"]
        command += ["--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "256", "--quiet"]
        command += ["--setParameter", "diagnosticDataCollectionEnabled=false"]
        # what lies on the disk can be searched for what must not be there
        command += [f"--wiredTiger{part}Compressor=none" for part in ("CollectionBlock", "Journal")]
        ready = lambda: replica.become_primary("127.0.0.1", port)
        return Part("mongod", f"mongodb://127.0.0.1:{port}", ready, command, folder=folder)

    def _kafka(self):
        port = self.ports["kafka"]
        environment = {
            "GONGHUI_KAFKA_FOLDER": str(self.home.data / "kafka"),
            "GONGHUI_KAFKA_PORT": str(port),
            "GONGHUI_KAFKA_CONTROLLERPORT": str(self.ports["kafka-controller"]),
        }
        ready = lambda: health.kafka_ready(port)
        return self._java("kafka", "local", BROKER, environment, f"127.0.0.1:{port}", ready, stage=1)

    def _issuer(self):
        origins = f"http://127.0.0.1:{self.port},http://localhost:{self.port}"
        environment = {
            "SERVER_PORT": str(self.ports["issuer"]),
            "GONGHUI_SECURITY_ISSUER": self.url("issuer"),
            "GONGHUI_ISSUER_FOLDER": str(self.home.data / "issuer"),
            "GONGHUI_ISSUER_ORIGINS": origins,
        }
        return self._java("issuer", "local", ISSUER, environment, stage=2)

    def _authority(self):
        environment = {"SERVER_PORT": str(self.ports["authority"])}
        return self._java("authority", "local", AUTHORITY, environment, stage=2)

    def _sms(self):
        environment = {"SERVER_PORT": str(self.ports["sms"]), **SMS_KEY}
        return self._java("sms", "local", SMS, environment, stage=2)

    def _service(self, name):
        short = name.rsplit("-", 1)[0]
        environment = {
            **self._common(self.ports[name]),
            "SPRING_MONGODB_URI": self._database(f"gonghui_{short}"),
            "SPRING_KAFKA_BOOTSTRAP_SERVERS": f"127.0.0.1:{self.ports['kafka']}",
        }
        if name == "member-service":
            environment["GONGHUI_AUTHORITY_URL"] = self.url("authority")
            environment.update(SMS_KEY)
            environment["GONGHUI_SMS_URL"] = self.url("sms")
            environment["GONGHUI_SMS_TEMPLATE"] = "SMS_LOCAL"
            # a newcomer of the evening is to see them as well
            environment["GONGHUI_SMS_QUIETFROM"] = environment["GONGHUI_SMS_QUIETUNTIL"] = "00:00"
            environment["GONGHUI_AUTHORITY_RATE"] = os.environ.get("GONGHUI_AUTHORITY_RATE", AUTHORITY_RATE)
        return self._java(name, name, None, environment, needs=("mongod", "kafka"), stage=3)

    def _gateway(self):
        routes = {f"GONGHUI_GATEWAY_{name.rsplit('-', 1)[0].upper()}": self.url(name) for name in SERVICES}
        return self._java("gateway", "gateway", None, {**self._common(self.port), **routes}, stage=4)

    def _common(self, port):
        keys = {f"GONGHUI_KEYS_{name}": key for name, key in self.home.keys().items()}
        return {
            **keys,
            "SERVER_PORT": str(port),
            "SERVER_ADDRESS": "127.0.0.1",
            "SPRING_PROFILES_ACTIVE": "local",
            "GONGHUI_SECURITY_ISSUER": self.tokens,
            "GONGHUI_SECURITY_JWKSURI": self.tokens + "/oauth2/jwks",
            "GONGHUI_SECURITY_AUDIENCE": "gonghui",
        }

    def _database(self, name):
        scheme, rest = self.mongodb.split("://", 1)
        servers, _, options = rest.partition("?")
        return f"{scheme}://{servers.split('/')[0]}/{self.database_prefix}{name}" + (f"?{options}" if options else "")

    def _java(self, name, module, main, environment, address=None, ready=None, needs=(), stage=0):
        copy = self.copies[module]
        run = ["-jar", str(copy.jar)] if main is None else ["-cp", str(copy.jar), main]
        flags = (*JAVA_FLAGS, *HEAPS.get(name, HEAP)) if self.flags is None else self.flags
        cache = copy.startup_cache(main or name, flags)
        part = Part(name, address or self.url(name), ready or (lambda: health.http_ready(_port(part))))
        part.command = [str(machine.jdk() / "bin" / "java"), *flags]
        if cache.exists():
            part.command += [f"-XX:AOTCache={cache}"]
        elif self.recording:
            part.records = cache
            part.command += [f"-XX:AOTCacheOutput={part.unfinished_record}"]
        part.command += ["-Xlog:aot*=error,cds*=error", *run]
        part.environment = {"TZ": "Asia/Shanghai", "MALLOC_ARENA_MAX": "2", **environment}
        part.needs, part.stage, part.folder = needs, stage, copy.folder
        return part


def _port(part):
    return int(part.address.rsplit(":", 1)[1])


def _given_java_flags():
    """What the environment gives every part in place of its own flags, or None."""
    given = os.environ.get("GONGHUI_JAVA_FLAGS")
    return None if given is None else tuple(shlex.split(given))


def _first_host(uri):
    """Host and port of the first server named in a MongoDB URI."""
    servers = uri.split("://", 1)[-1].split("/")[0].rsplit("@", 1)[-1]
    host, _, port = servers.split(",")[0].partition(":")
    return host, int(port or 27017)
