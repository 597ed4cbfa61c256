package org.gonghui.platform.jobs;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.FileCipher;
import org.gonghui.platform.crypto.SealBroken;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.testing.MongoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class JobFilesTest {

  private final MongoDatabase database = MongoServer.shared().freshDatabase();
  private final FieldCipher cipher =
      FieldCipher.open(database, Suite.SM4_GCM, new byte[32], new byte[32], InstantSource.system())
          .block();
  private final JobFiles files = new JobFiles(database, new FileCipher(cipher));
  private final MongoCollection<Document> chunks = database.getCollection("jobs.chunks");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 300_000, 1_000_000})
  void a_file_comes_back_as_it_was_in_whatever_pieces_it_came(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    for (int piece : new int[] {777, 65_536, 2_000_000}) {
      JobFile file = files.store("x", "text/plain", pieces(content, piece)).block();
      assertThat(file.size()).isEqualTo(size);
      assertThat(content(file)).isEqualTo(content);
    }
  }

  @Test
  void nothing_of_a_file_is_readable_in_the_database() {
    byte[] phone = "13812345678".getBytes(StandardCharsets.UTF_8);
    files.store("张三.xlsx", "text/plain", Flux.just(phone)).block();
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> database.getCollection(it).find())
            .map(it -> it.toJson() + bytes(it))
            .collectList()
            .block()
            .toString();
    assertThat(dump).doesNotContain("13812345678").doesNotContain("张三");
  }

  @Test
  void a_changed_byte_is_noticed() {
    JobFile file = stored(200_000);
    change(data -> data[100_000] ^= 1);
    assertBroken(file);
  }

  @Test
  void a_file_that_was_cut_between_two_parts_is_noticed() {
    JobFile file = stored(100);
    byte[] data = chunk();
    int first = 5 + ((data[2] & 0xff) << 8 | data[3] & 0xff);
    replace(Arrays.copyOf(data, first));
    Mono.from(
            database
                .getCollection("jobs.files")
                .updateMany(new Document(), Updates.set("length", (long) first)))
        .block();
    assertBroken(file);
  }

  @Test
  void a_last_part_cannot_be_made_of_another() {
    JobFile file = stored(100);
    change(data -> data[4] = 1);
    assertBroken(file);
  }

  @Test
  void old_files_are_swept_away_and_new_ones_stay() {
    JobFile file = stored(10);
    files.sweep(Instant.now().minusSeconds(3600)).block();
    assertThat(content(file)).hasSize(10);
    files.sweep(Instant.now().plusSeconds(3600)).block();
    assertThat(Mono.from(chunks.countDocuments()).block()).isZero();
  }

  private static String bytes(Document it) {
    return it.get("data") instanceof Binary data
        ? new String(data.getData(), StandardCharsets.UTF_8)
        : "";
  }

  private JobFile stored(int size) {
    return files.store("x", "text/plain", Flux.just(new byte[size])).block();
  }

  private void assertBroken(JobFile file) {
    assertThatThrownBy(() -> content(file)).isInstanceOf(SealBroken.class);
  }

  private void change(Consumer<byte[]> change) {
    byte[] data = chunk();
    change.accept(data);
    replace(data);
  }

  private byte[] chunk() {
    Document chunk = Mono.from(chunks.find(eq("n", 0)).first()).block();
    return chunk.get("data", Binary.class).getData();
  }

  private void replace(byte[] data) {
    Mono.from(chunks.updateOne(eq("n", 0), Updates.set("data", new Binary(data)))).block();
  }

  private byte[] content(JobFile file) {
    return files
        .content(file)
        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
        .map(ByteArrayOutputStream::toByteArray)
        .block();
  }

  private static Flux<byte[]> pieces(byte[] content, int size) {
    return Flux.range(0, (content.length + size - 1) / size)
        .map(it ->
            Arrays.copyOfRange(content, it * size, Math.min(content.length, (it + 1) * size)));
  }
}
