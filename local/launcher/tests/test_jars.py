import os
import shutil
import tempfile
import time
import unittest
import zipfile
from pathlib import Path
from unittest import mock

from .. import jars


class OutdatedTest(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="gonghui-test-"))
        self.addCleanup(shutil.rmtree, self.root)
        patch = mock.patch.object(jars, "ROOT", self.root)
        patch.start()
        self.addCleanup(patch.stop)
        self.write("pom.xml")
        for module in ("kernel", "platform", "gateway", "local"):
            self.write(f"{module}/pom.xml")
            self.write(f"{module}/src/main/java/X.java")

    def write(self, name, seconds_from_now=-10):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
        moment = time.time() + seconds_from_now
        os.utime(path, (moment, moment))

    def build(self, module):
        self.write(f"{module}/target/{module}-0.1.0-SNAPSHOT.jar", -1e8)

    def test_a_missing_jar_is_built(self):
        self.assertTrue(jars.is_outdated("gateway"))

    def test_a_jar_younger_than_its_sources_is_kept_although_its_date_is_a_fixed_day(self):
        self.build("gateway")
        self.assertFalse(jars.is_outdated("gateway"))

    def test_a_changed_source_of_its_own_or_of_the_platform_outdates_a_jar(self):
        for changed in ("gateway/src/main/java/X.java", "platform/src/main/java/X.java", "pom.xml"):
            with self.subTest(changed):
                self.build("gateway")
                self.write(changed, 10)
                self.assertTrue(jars.is_outdated("gateway"))
                self.write(changed)

    def test_local_does_not_depend_on_the_platform(self):
        self.build("local")
        self.write("platform/src/main/java/X.java", 10)
        self.assertFalse(jars.is_outdated("local"))


class SignatureTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def jar(self, *names):
        path = self.folder / "it.jar"
        with zipfile.ZipFile(path, "w") as jar:
            for name in names:
                jar.writestr(zipfile.ZipInfo(name, (2023, 5, 1, 0, 0, 0)), name * 100)
        return path

    def test_a_signature_is_taken_off_and_all_else_stays_as_it_was(self):
        kept = ("a/B.class", "a/A.class", "META-INF/versions/9/a/A.class", "a/META-INF/X.SF")
        path = self.jar(kept[0], "META-INF/BC1024KE.SF", "META-INF/BC1024KE.DSA", *kept[1:])
        jars._take_signature_off(path)
        with zipfile.ZipFile(path) as jar:
            self.assertEqual(kept, tuple(jar.namelist()))
            self.assertEqual([(name * 100).encode() for name in kept], [jar.read(name) for name in kept])
        self.assertEqual([path], list(self.folder.iterdir()))

    def test_with_the_signature_go_the_digests_of_the_classes(self):
        main = "Manifest-Version: 1.0\r\nMulti-Release: true\r\n"
        path = self.folder / "it.jar"
        with zipfile.ZipFile(path, "w") as jar:
            digest = "\r\nName: a/A.class\r\nSHA-256-Digest: x\r\n"
            jar.writestr("META-INF/MANIFEST.MF", main + digest + digest)
            jar.writestr("META-INF/BC1024KE.SF", "x")
        jars._take_signature_off(path)
        with zipfile.ZipFile(path) as jar:
            self.assertEqual(main + "\r\n", jar.read("META-INF/MANIFEST.MF").decode())

    def test_a_jar_without_a_signature_is_not_written_again(self):
        path = self.jar("META-INF/MANIFEST.MF", "META-INF/services/org.SF", "a/A.class")
        before = path.stat()
        jars._take_signature_off(path)
        self.assertEqual((before.st_ino, before.st_mtime_ns), (path.stat().st_ino, path.stat().st_mtime_ns))
