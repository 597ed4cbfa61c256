package org.gonghui.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Makes and checks the links of the chain; only who has the key can. */
final class Chain {

  private final byte[] key;
  private final Suite suite;
  private final String application;

  /** The application's name keeps the trails of two services apart, though they share the key. */
  Chain(byte[] key, Suite suite, String application) {
    this.key = key.clone();
    this.suite = suite;
    this.application = application;
  }

  /** What the first entry links to, whatever the suite of later ones. */
  Head beginning() {
    return new Head(0, hash(Suite.SM4_GCM.name(), it -> write(it, "begin")));
  }

  AuditEntry link(Head head, Viewer viewer, AccountableAct act, Instant now) {
    AuditEntry open =
        new AuditEntry(
            head.seq() + 1,
            now,
            viewer.person(),
            viewer.roles().stream().sorted().toList(),
            viewer.unionId(),
            act.action(),
            act.purpose(),
            act.subjectKind(),
            act.subjectId(),
            act.fields(),
            act.traceId(),
            suite.name(),
            head.hash(),
            "");
    return withHash(open, hash(open));
  }

  /** True where the entry is as it was written. */
  boolean isGenuine(AuditEntry entry) {
    return same(entry.hash(), hash(entry));
  }

  /** Signature of a head, so that nobody can put it back to hide entries cut off behind it. */
  String sign(Head head, String ofSuite) {
    return hash(
        ofSuite,
        it -> {
          write(it, "head");
          it.writeLong(head.seq());
          write(it, head.hash());
        });
  }

  Suite suite() {
    return suite;
  }

  static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private String hash(AuditEntry it) {
    return hash(it.suite(), out -> write(out, it));
  }

  private static void write(DataOutputStream out, AuditEntry it) throws IOException {
    write(out, "entry");
    out.writeLong(it.seq());
    out.writeLong(it.at().toEpochMilli());
    write(out, it.person());
    write(out, it.roles());
    write(out, it.unionId());
    write(out, it.action());
    write(out, it.purpose());
    write(out, it.subjectKind());
    write(out, it.subjectId());
    write(out, it.fields());
    write(out, it.traceId());
    write(out, it.previous());
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text == null ? -1 : bytes.length);
    out.write(bytes);
  }

  private String hash(String ofSuite, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, application);
      write(out, ofSuite);
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return HexFormat.of().formatHex(Suite.valueOf(ofSuite).hmac(key, bytes.toByteArray()));
  }

  private static AuditEntry withHash(AuditEntry it, String hash) {
    return new AuditEntry(
        it.seq(),
        it.at(),
        it.person(),
        it.roles(),
        it.unionId(),
        it.action(),
        it.purpose(),
        it.subjectKind(),
        it.subjectId(),
        it.fields(),
        it.traceId(),
        it.suite(),
        it.previous(),
        hash);
  }

  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }
}
