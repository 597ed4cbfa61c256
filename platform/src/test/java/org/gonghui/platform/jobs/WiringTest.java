package org.gonghui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.audit.AuditVerifier;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AncestorPaths;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.MovableClock;
import org.gonghui.platform.testing.NothingBlocks;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sealing, audit and jobs as an application has them. */
class WiringTest {

  private final MongoDatabase database = MongoServer.shared().freshDatabase();
  private final MovableClock clock = new MovableClock(Instant.parse("2023-10-01T00:00:00Z"));
  private final Viewer operator = new Viewer("ops", Set.of("operator"), null, null, Set.of());
  private final AnnotationConfigApplicationContext application = application("sm4-gcm");

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void an_operator_rotates_the_keys_of_a_running_service() {
    FieldCipher cipher = application.getBean(FieldCipher.class);
    SealedField sealed = cipher.seal("members", "m-1", "phone", "13812345678");
    MongoCollection<Document> members = database.getCollection("members");
    Document phone = new Document("value", sealed.value());
    Mono.from(
            members.insertOne(
                new Document("_id", "m-1").append("state", new Document("phone", phone))))
        .block();

    Jobs jobs = application.getBean(Jobs.class);
    Command command = new Command(operator, clock.instant(), "key-1", () -> "", null, null);
    Job job = jobs.submit(command, JobRequest.of("key-rotation", new Document())).block();
    assertThat(job.id()).startsWith("member-");
    Awaitility.await()
        .until(() -> {
          clock.advance(Duration.ofSeconds(10));
          return jobs.find(operator, job.id()).block().status() == Job.Status.DONE;
        });

    Document stored = Mono.from(members.find().first()).block();
    Document now = stored.get("state", Document.class).get("phone", Document.class);
    assertThat(now.getString("value")).startsWith("sm4.").isNotEqualTo(sealed.value());
    SealedField fresh = new SealedField(now.getString("value"), null);
    assertThat(cipher.open("members", "m-1", "phone", fresh).block()).isEqualTo("13812345678");
  }

  @Test
  void nothing_of_it_blocks_an_event_loop() {
    assertThatThrownBy(() -> onEventLoop(Mono.fromRunnable(WiringTest::sleep)))
        .hasRootCauseInstanceOf(BlockingOperationError.class);
    assertThat(NothingBlocks.forget()).hasSize(1);

    FieldCipher cipher = application.getBean(FieldCipher.class);
    AuditTrail trail = application.getBean(AuditTrail.class);
    AuditVerifier verifier = application.getBean(AuditVerifier.class);
    AccountableAct act = AccountableAct.read("member", "m-1", "核对", "phone");
    String opened =
        onEventLoop(
            Mono.fromSupplier(() -> cipher.seal("members", "m-1", "phone", "13812345678"))
                .flatMap(it -> cipher.open("members", "m-1", "phone", it))
                .doOnNext(it -> cipher.indexes("phone", it)));
    assertThat(opened).isEqualTo("13812345678");
    onEventLoop(trail.record(operator, act));
    assertThat(onEventLoop(verifier.verify(1, 10)).intact()).isTrue();
    List<AuditEntry> reads = onEventLoop(trail.readsOf("member", "m-1", 10).collectList());
    assertThat(reads).hasSize(1);
  }

  @Test
  void the_other_suite_is_chosen_by_a_setting() {
    try (AnnotationConfigApplicationContext aes = application("aes-gcm")) {
      assertThat(aes.getBean(FieldCipher.class).seal("members", "m-1", "phone", "1").value())
          .startsWith("aes.");
    }
  }

  private static <T> T onEventLoop(Mono<T> work) {
    return work.subscribeOn(Schedulers.parallel()).block(Duration.ofSeconds(60));
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AnnotationConfigApplicationContext application(String suite) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().setActiveProfiles("local");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "spring.application.name", "member-service", "gonghui.crypto.suite", suite)));
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.registerBean(MongoDatabase.class, () -> database);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(AncestorPaths.class, () -> List::of);
    context.registerBean(Messages.class, () -> new Messages(WiringTest.class.getClassLoader()));
    context.registerBean(
        SealedFields.class, () -> SealedFields.of("members", "state.phone", "phone"));
    context.scan(
        "org.gonghui.platform.crypto", "org.gonghui.platform.audit", "org.gonghui.platform.jobs");
    context.refresh();
    return context;
  }
}
