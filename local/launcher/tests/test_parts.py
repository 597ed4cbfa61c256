import os
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from .. import parts
from ..home import Home
from ..jars import DEPLOYABLES


class FakeCopy:
    folder = Path("/nowhere")
    jar = Path("/nowhere/x.jar")

    def startup_cache(self, main, flags):
        return self.folder / "x.aot"


class PlanTest(unittest.TestCase):
    def setUp(self):
        self.home = Home(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.addCleanup(shutil.rmtree, self.home.data)
        self.home.prepare()

    def plan(self, **environment):
        fakes = {name: FakeCopy() for name in DEPLOYABLES}
        with mock.patch.dict(os.environ, environment), mock.patch.object(parts, "copies", lambda: fakes):
            with mock.patch.object(parts.machine, "jdk", lambda: Path("/jdk")):
                with mock.patch.object(parts.mongod, "find", lambda: Path("/mongod")):
                    plan = parts.Plan(self.home, 8080)
                    return plan, {part.name: part for part in plan.parts()}

    def test_every_service_is_told_its_own_database_and_where_the_others_are(self):
        plan, known = self.plan()
        for name in ("org", "member", "services", "rights"):
            environment = known[f"{name}-service"].environment
            self.assertEqual(
                f"mongodb://127.0.0.1:{plan.ports['mongod']}/gonghui_{name}?replicaSet=gonghui",
                environment["SPRING_MONGODB_URI"],
            )
            self.assertEqual(known["kafka"].address, environment["SPRING_KAFKA_BOOTSTRAP_SERVERS"])
            self.assertEqual("local", environment["SPRING_PROFILES_ACTIVE"])
            gateway = known["gateway"].environment
            self.assertEqual(known[f"{name}-service"].address, gateway[f"GONGHUI_GATEWAY_{name.upper()}"])
        authority = known["member-service"].environment["GONGHUI_AUTHORITY_URL"]
        self.assertEqual(known["authority"].address, authority)
        self.assertEqual(known["sms"].address, known["member-service"].environment["GONGHUI_SMS_URL"])

    def test_the_issuer_the_services_expect_is_the_one_that_signs(self):
        _, known = self.plan()
        expected = known["issuer"].environment["GONGHUI_SECURITY_ISSUER"]
        for name in ("gateway", "org-service"):
            environment = known[name].environment
            self.assertEqual(expected, environment["GONGHUI_SECURITY_ISSUER"])
            self.assertTrue(environment["GONGHUI_SECURITY_JWKSURI"].startswith(expected))

    def test_ports_and_keys_are_the_same_at_the_next_start(self):
        first, before = self.plan()
        second, after = self.plan()
        self.assertEqual(first.ports, second.ports)
        self.assertEqual(before["org-service"].environment, after["org-service"].environment)

    def test_a_given_mongodb_is_used_and_not_started(self):
        uri = "mongodb://user:word@db.example:27018/ignored?replicaSet=rs&tls=false"
        _, known = self.plan(GONGHUI_MONGODB_URI=uri)
        self.assertIsNone(known["mongod"].command)
        self.assertEqual("mongodb://db.example:27018", known["mongod"].address)
        self.assertEqual(
            "mongodb://user:word@db.example:27018/gonghui_org?replicaSet=rs&tls=false",
            known["org-service"].environment["SPRING_MONGODB_URI"],
        )

    def test_java_flags_can_be_replaced(self):
        _, known = self.plan(GONGHUI_JAVA_FLAGS="-Xmx1g -XX:+UseZGC")
        self.assertEqual(["/jdk/bin/java", "-Xmx1g", "-XX:+UseZGC"], known["gateway"].command[:3])

    def test_what_holds_little_has_a_smaller_heap_than_a_service(self):
        _, known = self.plan()
        heaps = {name: [word for word in part.command or () if word.startswith("-Xmx")] for name, part in known.items()}
        self.assertEqual(["-Xmx192m"], heaps["org-service"])
        self.assertEqual(["-Xmx96m"], heaps["kafka"])
        self.assertEqual(["-Xmx48m"], heaps["sms"])

    def test_start_up_caches_are_recorded_in_training_only_and_apart_from_the_real_data(self):
        plan, known = self.plan()
        self.assertFalse([word for word in known["gateway"].command if "AOTCache" in word])
        with mock.patch.object(parts.machine, "jdk", lambda: Path("/jdk")):
            home = Home(self.home.run / "training")
            home.prepare()
            training = plan.for_training(home)
            pupils = {part.name: part for part in training.parts()}
        self.assertIsNone(pupils["mongod"].command)
        for name in ("kafka", "issuer", "org-service", "gateway"):
            self.assertEqual(FakeCopy.folder / "x.aot", pupils[name].records)
            self.assertNotEqual(known[name].address, pupils[name].address)
        real, pupil = known["org-service"].environment, pupils["org-service"].environment
        for name in ("SPRING_MONGODB_URI", "SPRING_KAFKA_BOOTSTRAP_SERVERS", "SERVER_PORT"):
            self.assertNotEqual(real[name], pupil[name])
        self.assertIn("/training_gonghui_org?", pupil["SPRING_MONGODB_URI"])
        running = plan.url("issuer")
        self.assertEqual(running, pupils["gateway"].environment["GONGHUI_SECURITY_ISSUER"], "none runs in training")
        self.assertEqual(known["mongod"].address, pupils["mongod"].address)
        folder = pupils["kafka"].environment["GONGHUI_KAFKA_FOLDER"]
        self.assertTrue(folder.startswith(str(training.home.data)))
