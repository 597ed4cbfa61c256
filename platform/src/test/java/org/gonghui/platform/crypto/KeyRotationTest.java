package org.gonghui.platform.crypto;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class KeyRotationTest {

  private static final byte[] MASTER = Entropy.bytes(32);
  private static final byte[] INDEX = Entropy.bytes(32);
  private static final int PEOPLE = 1000;

  private final MongoDatabase database = MongoServer.shared().freshDatabase();
  private final MongoCollection<Document> people = database.getCollection("people");
  private final MovableClock clock = new MovableClock(Instant.parse("2023-10-01T00:00:00Z"));
  private final FieldCipher cipher = cipher(Suite.AES_GCM);
  private final SealedFields phones =
      SealedFields.of("people", "state.phone", "phone").indexed("phone", it -> it);
  private final SealedFields relatives =
      SealedFields.of("people", "state.relatives.phone", "relative");

  @BeforeEach
  void somePeople() {
    List<Document> all = IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
    Mono.from(people.insertMany(all)).block();
  }

  @Test
  void every_value_comes_under_the_new_key_and_stays_readable_and_findable() {
    run(cipher, List.of(phones, relatives));

    String key = activeKey(Suite.AES_GCM);
    assertThat(values()).hasSize(3 * PEOPLE).allMatch(it -> it.startsWith("aes." + key + "."));
    assertThat(phone(cipher, "p-0007")).isEqualTo("phone-7");
    assertThat(relative(cipher, "p-0007", 1)).isEqualTo("relative-7-1");
    assertThat(found(cipher.index("phone", "phone-7"))).containsExactly("p-0007");
  }

  @Test
  void a_change_of_suite_brings_values_and_indexes_over() {
    FieldCipher sm4 = cipher(Suite.SM4_GCM);
    run(sm4, List.of(phones, relatives));

    assertThat(values()).hasSize(3 * PEOPLE).allMatch(it -> it.startsWith("sm4."));
    assertThat(phone(sm4, "p-0007")).isEqualTo("phone-7");
    assertThat(found(sm4.index("phone", "phone-7"))).containsExactly("p-0007");
    assertThat(found(cipher.index("phone", "phone-7"))).isEmpty();
  }

  @Test
  void whoever_takes_the_rotation_over_goes_on_where_it_stood() {
    KeyRotation first = rotation(cipher, List.of(phones, relatives));
    Document at = new Document();
    for (int i = 0; i < 3; i++) {
      at = ((Step.More) first.next(job(), at).block()).checkpoint();
    }
    // It takes over with what it knew before the rotation began.
    FieldCipher other = cipher(Suite.AES_GCM);
    runFrom(at, rotation(other, List.of(phones, relatives)));

    String key = activeKey(Suite.AES_GCM);
    assertThat(values()).allMatch(it -> it.startsWith("aes." + key + "."));
    assertThat(Mono.from(database.getCollection("keys").countDocuments()).block()).isEqualTo(2);
  }

  @Test
  void what_was_tampered_with_is_left_alone_and_does_not_stop_the_rest() {
    String broken = cipher.seal("people", "p-0001", "phone", "phone-1").value();
    Mono.from(people.updateOne(eq("_id", "p-0500"), Updates.set("state.phone.value", broken)))
        .block();
    run(cipher, List.of(phones, relatives));
    String key = activeKey(Suite.AES_GCM);
    assertThat(values().stream().filter(it -> !it.startsWith("aes." + key + ".")))
        .containsExactly(broken);
  }

  @Test
  void values_that_are_read_and_changed_meanwhile_are_always_right() throws Exception {
    FieldCipher elsewhere = cipher(Suite.AES_GCM);
    Map<Integer, String> expected = new ConcurrentHashMap<>();
    AtomicBoolean rotating = new AtomicBoolean(true);
    AtomicInteger reads = new AtomicInteger();
    List<Throwable> wrong = new ArrayList<>();
    Thread user =
        Thread.ofVirtual()
            .start(() -> {
              RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
              while (rotating.get()) {
                int number = random.nextInt(PEOPLE);
                try {
                  use(elsewhere, number, expected, reads);
                } catch (Throwable e) {
                  wrong.add(e);
                  return;
                }
              }
            });
    Awaitility.await().until(() -> reads.get() > 20 || !wrong.isEmpty());
    run(cipher, List.of(phones, relatives));
    rotating.set(false);
    user.join();

    assertThat(wrong).isEmpty();
    assertThat(reads.get()).isGreaterThan(50);
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(phone(cipher, id(i))).isEqualTo(expected.getOrDefault(i, "phone-" + i));
    }
  }

  /** Reads a value, checks it, and writes another, as the only writer of it beside the rotation. */
  private void use(FieldCipher by, int number, Map<Integer, String> expected, AtomicInteger reads) {
    String before = expected.getOrDefault(number, "phone-" + number);
    assertThat(phone(by, id(number))).isEqualTo(before);
    String after = before + "'";
    SealedField sealed =
        by.seal("people", id(number), "phone", after).indexed(by.index("phone", after));
    Mono.from(people.updateOne(eq("_id", id(number)), Updates.set("state.phone", write(sealed))))
        .block();
    expected.put(number, after);
    assertThat(phone(by, id(number))).isEqualTo(after);
    reads.incrementAndGet();
  }

  private void run(FieldCipher by, List<SealedFields> fields) {
    runFrom(new Document(), rotation(by, fields));
  }

  private void runFrom(Document begin, KeyRotation rotation) {
    Document at = begin;
    while (rotation.next(job(), at).block() instanceof Step.More more) {
      at = more.checkpoint();
      if (more.notBefore() != null) {
        clock.advance(FieldCipher.REFRESH.multipliedBy(2));
      }
    }
  }

  private KeyRotation rotation(FieldCipher by, List<SealedFields> fields) {
    return new KeyRotation(by, new Resealing(database, by), fields, clock);
  }

  private Job job() {
    return new Job(
        "test-1",
        KeyRotation.KIND,
        "ops",
        null,
        false,
        new Document(),
        Job.Status.RUNNING,
        new Progress(0, null),
        1,
        clock.instant(),
        null,
        null,
        null,
        null,
        null,
        true);
  }

  private FieldCipher cipher(Suite suite) {
    FieldCipher opened = FieldCipher.open(database, suite, MASTER, INDEX, clock).block();
    clock.advance(Duration.ofMillis(1));
    return opened;
  }

  private Document person(int number) {
    String phone = "phone-" + number;
    SealedField sealed =
        cipher.seal("people", id(number), "phone", phone).indexed(cipher.index("phone", phone));
    List<Document> family =
        IntStream.range(0, 2)
            .mapToObj(it ->
                new Document(
                    "phone",
                    write(
                        cipher.seal(
                            "people", id(number), "relative", "relative-" + number + "-" + it))))
            .toList();
    return new Document("_id", id(number))
        .append("state", new Document("phone", write(sealed)).append("relatives", family));
  }

  private static String id(int number) {
    return "p-%04d".formatted(number);
  }

  private static Document write(SealedField field) {
    return new Document("value", field.value()).append("index", field.index());
  }

  private static SealedField read(Document field) {
    return new SealedField(field.getString("value"), field.getString("index"));
  }

  private String phone(FieldCipher by, String id) {
    SealedField sealed = read(find(id).get("state", Document.class).get("phone", Document.class));
    return by.open("people", id, "phone", sealed).block();
  }

  private String relative(FieldCipher by, String id, int number) {
    Document relative =
        find(id).get("state", Document.class).getList("relatives", Document.class).get(number);
    return by.open("people", id, "relative", read(relative.get("phone", Document.class))).block();
  }

  private Document find(String id) {
    return Mono.from(people.find(eq("_id", id)).first()).block();
  }

  private List<String> found(String index) {
    return Flux.from(people.find(eq("state.phone.index", index)))
        .map(it -> it.getString("_id"))
        .collectList()
        .block();
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    for (Document person : Flux.from(people.find()).collectList().block()) {
      SealedPaths.walk(person, "state.phone", (path, it) -> values.add(it.getString("value")));
      SealedPaths.walk(
          person, "state.relatives.phone", (path, it) -> values.add(it.getString("value")));
    }
    return values;
  }

  private String activeKey(Suite suite) {
    return Mono.from(
            database
                .getCollection("keys")
                .find(and(eq("suite", suite.name()), eq("status", "ACTIVE")))
                .first())
        .block()
        .getString("_id");
  }
}
