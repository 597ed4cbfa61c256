package org.gonghui.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.gonghui.platform.testing.MongoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ExtendWith(MongoServer.Databases.class)
public class FieldCipherTest {

  private static final byte[] MASTER = Entropy.bytes(32);
  private static final byte[] INDEX = Entropy.bytes(32);
  private static final String NUMBER = "440307199003071234";

  /** The driver reads and writes public records only. */
  public record Person(String id, SealedField number) {}

  private final MongoDatabase database = MongoServer.shared().freshDatabase();

  @ParameterizedTest
  @EnumSource(Suite.class)
  void a_sealed_field_survives_storing_in_a_record_and_opens(Suite suite) {
    FieldCipher cipher = cipher(suite);
    SealedField sealed =
        cipher.seal("people", "p-1", "number", NUMBER).indexed(cipher.index("number", NUMBER));
    MongoCollection<Person> people = database.getCollection("people", Person.class);
    Mono.from(people.insertOne(new Person("p-1", sealed))).block();
    Person found =
        Mono.from(people.find(Filters.in("number.index", cipher.indexes("number", NUMBER))))
            .block();
    assertThat(found.number()).isEqualTo(sealed);
    assertThat(open(cipher, "p-1", found.number())).isEqualTo(NUMBER);
    assertThat(dump()).doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void a_sealed_field_opens_in_its_own_place_only(Suite suite) {
    FieldCipher cipher = cipher(suite);
    SealedField sealed = cipher.seal("people", "p-1", "number", NUMBER);
    assertBroken(cipher.open("others", "p-1", "number", sealed));
    assertBroken(cipher.open("people", "p-2", "number", sealed));
    assertBroken(cipher.open("people", "p-1", "phone", sealed));
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void every_changed_character_is_noticed(Suite suite) {
    FieldCipher cipher = cipher(suite);
    String value = cipher.seal("people", "p-1", "number", NUMBER).value();
    for (int at = 0; at < value.length(); at++) {
      char other = value.charAt(at) == 'A' ? 'B' : 'A';
      String changed = value.substring(0, at) + other + value.substring(at + 1);
      assertBroken(cipher.open("people", "p-1", "number", new SealedField(changed, null)));
    }
    assertBroken(cipher.open("people", "p-1", "number", new SealedField("nonsense", null)));
    assertBroken(
        cipher.open("people", "p-1", "number", new SealedField(value.substring(0, 30), null)));
  }

  @Test
  void after_a_change_of_suite_both_stay_readable_and_findable() {
    SealedField old = cipher(Suite.AES_GCM).seal("people", "p-1", "number", NUMBER);
    String oldIndex = cipher(Suite.AES_GCM).index("number", NUMBER);
    FieldCipher now = cipher(Suite.SM4_GCM);
    assertThat(now.seal("people", "p-1", "number", NUMBER).value()).startsWith("sm4.");
    assertThat(open(now, "p-1", old)).isEqualTo(NUMBER);
    assertThat(now.indexes("number", NUMBER)).contains(oldIndex, now.index("number", NUMBER));
  }

  @Test
  void equal_values_look_different_and_their_index_tells_nothing_across_purposes() {
    FieldCipher cipher = cipher(Suite.SM4_GCM);
    assertThat(cipher.seal("people", "p-1", "number", NUMBER))
        .isNotEqualTo(cipher.seal("people", "p-1", "number", NUMBER));
    assertThat(cipher.index("number", NUMBER))
        .isEqualTo(cipher.index("number", NUMBER))
        .isNotEqualTo(cipher.index("phone", NUMBER));
  }

  @Test
  void instances_that_start_together_agree_on_the_first_key() {
    List<FieldCipher> ciphers =
        Flux.range(0, 8)
            .flatMap(it -> FieldCipher.open(database, Suite.SM4_GCM, MASTER, INDEX, clock()))
            .collectList()
            .block();
    for (FieldCipher one : ciphers) {
      assertThat(open(ciphers.getFirst(), "p-1", one.seal("people", "p-1", "number", NUMBER)))
          .isEqualTo(NUMBER);
    }
    assertThat(Mono.from(database.getCollection("keys").countDocuments()).block()).isEqualTo(1);
  }

  @Test
  void a_key_that_another_instance_made_later_is_found() {
    FieldCipher one = cipher(Suite.SM4_GCM);
    FieldCipher other = cipher(Suite.SM4_GCM);
    other.renew("test").block();
    SealedField sealed = other.seal("people", "p-1", "number", NUMBER);
    assertThat(one.isOutdated(sealed.value())).isTrue();
    assertThat(open(one, "p-1", sealed)).isEqualTo(NUMBER);
  }

  @Test
  void a_renewal_asked_for_twice_makes_one_key() {
    FieldCipher cipher = cipher(Suite.SM4_GCM);
    String first = cipher.renew("job-1").block().id();
    assertThat(cipher.renew("job-1").block().id()).isEqualTo(first);
    assertThat(Mono.from(database.getCollection("keys").countDocuments()).block()).isEqualTo(2);
  }

  @Test
  void a_wrong_master_key_is_told_at_start() {
    cipher(Suite.SM4_GCM);
    assertThatThrownBy(() ->
            FieldCipher.open(database, Suite.SM4_GCM, Entropy.bytes(32), INDEX, clock()).block())
        .hasMessageContaining("gonghui.keys.field does not open data key");
  }

  @Test
  void a_wrapped_key_that_was_changed_is_refused() {
    cipher(Suite.SM4_GCM);
    var keys = database.getCollection("keys");
    Mono.from(keys.updateMany(new Document(), Updates.set("suite", "AES_GCM"))).block();
    assertThatThrownBy(() -> cipher(Suite.AES_GCM)).hasMessageContaining("does not open data key");
  }

  @Test
  void a_value_whose_key_is_gone_says_so() {
    FieldCipher cipher = cipher(Suite.SM4_GCM);
    SealedField sealed = cipher.seal("people", "p-1", "number", NUMBER);
    Mono.from(database.getCollection("keys").deleteMany(new Document())).block();
    assertThatThrownBy(() -> open(cipher(Suite.SM4_GCM), "p-1", sealed))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("its key is not there");
  }

  @Test
  void parts_of_files_are_bound_to_their_place_too() {
    FieldCipher cipher = cipher(Suite.SM4_GCM);
    byte[] plain = NUMBER.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = cipher.seal("files", "f-1", "0", plain);
    assertThat(cipher.open("files", "f-1", "0", sealed).block()).isEqualTo(plain);
    assertThatThrownBy(() -> cipher.open("files", "f-1", "1", sealed).block())
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> cipher.open("files", "f-1", "0", new byte[0]).block())
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_sealed_field_shows_nothing_of_itself() {
    SealedField sealed = cipher(Suite.SM4_GCM).seal("people", "p-1", "number", NUMBER);
    assertThat(sealed.indexed("secret-index").toString()).isEqualTo("SealedField[…]");
  }

  private FieldCipher cipher(Suite suite) {
    return FieldCipher.open(database, suite, MASTER, INDEX, clock()).block();
  }

  private static String open(FieldCipher cipher, String id, SealedField sealed) {
    return cipher.open("people", id, "number", sealed).block();
  }

  private static void assertBroken(Mono<String> opened) {
    assertThatThrownBy(opened::block)
        .isInstanceOf(SealBroken.class)
        .hasMessageNotContaining(NUMBER);
  }

  private String dump() {
    return Flux.from(database.listCollectionNames())
        .flatMap(name -> database.getCollection(name).find())
        .map(Document::toJson)
        .collectList()
        .block()
        .toString();
  }

  private static InstantSource clock() {
    return InstantSource.system();
  }
}
