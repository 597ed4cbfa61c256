package org.gonghui.platform.audit;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bson.Document;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.MovableClock;
import reactor.core.publisher.Flux;

/** One instance of a service with its trail; several share a database. */
final class AuditFixture {

  static final byte[] KEY = new byte[32];

  static {
    Arrays.fill(KEY, (byte) 7);
  }

  final MongoDatabase database;
  final MongoCollection<Document> entries;
  final MongoCollection<Document> heads;
  final MovableClock clock = new MovableClock(Instant.parse("2023-10-01T00:00:00Z"));
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final AuditStore store;
  final Appender appender;
  final AuditTrail trail;
  final AuditVerifier verifier;

  AuditFixture() {
    this(MongoServer.shared().freshDatabase(), Suite.SM4_GCM, KEY, "member-service");
  }

  AuditFixture(MongoDatabase database, Suite suite, byte[] key, String application) {
    this.database = database;
    this.entries = database.getCollection("audit");
    this.heads = database.getCollection("audit_head");
    Chain chain = new Chain(key, suite, application);
    this.store = new AuditStore(database, chain);
    store.prepare().block();
    this.appender = new Appender(store, chain, new AuditMetrics(registry), clock);
    this.trail = new AuditTrail(store, appender);
    this.verifier = new AuditVerifier(store, chain, appender);
  }

  AuditFixture anotherInstance() {
    return new AuditFixture(database, Suite.SM4_GCM, KEY, "member-service");
  }

  /** Enters so many readings one after the other. */
  AuditFixture with(int count) {
    Flux.range(1, count)
        .concatMap(it -> trail.record(viewer("officer-1"), read("m-" + it)))
        .blockLast();
    return this;
  }

  Verification verify() {
    return verifier.verify(1, 1_000_000).block(Duration.ofMinutes(1));
  }

  static AccountableAct read(String member) {
    return AccountableAct.read("member", member, "核对会员身份", "phone", "identityNumber")
        .traced("0af7651916cd43dd8448eb211c80319c");
  }

  static Viewer viewer(String person) {
    return new Viewer(person, Set.of("officer", "department:RIGHTS"), "u-longgang", null, Set.of());
  }
}
