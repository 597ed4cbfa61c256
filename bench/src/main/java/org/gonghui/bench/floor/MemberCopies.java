package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.gonghui.bench.Identities;
import org.gonghui.bench.bare.BareWebFlux;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Suite;

/**
 * Multiplies the members that a roster brought in: the same documents with other ids, persons and
 * cards, sealed with the keys of the service, in other unions. The indexes are made at the end and
 * the database has more room meanwhile, which takes minutes instead of hours; what is measured
 * afterwards is measured in the room that it had before.
 */
public final class MemberCopies {

  private static final String DATABASE = "gonghui_member";
  private static final String MEMBERS = "members";
  private static final String AREA = "440304";
  private static final int AT_ONCE = 2000;
  private static final int WRITERS = 2;
  private static final String ROOM = "4096M";
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final MongoClient client;
  private final MongoDatabase database;
  private final FieldCipher cipher;
  private final MongoCollection<Document> members;
  private final List<Document> pattern;
  private final List<List<String>> places;

  private MemberCopies(MongoClient client, FieldCipher cipher, List<List<String>> places) {
    this.client = client;
    this.database = client.getDatabase(DATABASE);
    this.cipher = cipher;
    this.members = database.getCollection(MEMBERS);
    this.pattern = members.find(Filters.size("outbox", 0)).limit(AT_ONCE).into(new ArrayList<>());
    this.places = places;
  }

  /**
   * Takes how many members there are and how many there shall be, and for each union the way up to
   * the district, separated by commas, the union itself first. BENCH_MONGODB names the database
   * server, GONGHUI_KEYS_FIELD and GONGHUI_KEYS_INDEX are those of the service.
   */
  public static void main(String[] arguments) throws Exception {
    List<List<String>> places =
        List.of(arguments).stream().skip(2).map(it -> List.of(it.split(","))).toList();
    try (MongoClient client = MongoClients.create(BareWebFlux.settings());
        var reactive =
            com.mongodb.reactivestreams.client.MongoClients.create(BareWebFlux.settings());
        FieldCipher cipher = cipher(reactive.getDatabase(DATABASE))) {
      new MemberCopies(client, cipher, places)
          .grow(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }
  }

  private static FieldCipher cipher(com.mongodb.reactivestreams.client.MongoDatabase database) {
    return Objects.requireNonNull(
        FieldCipher.open(database, Suite.SM4_GCM, key("FIELD"), key("INDEX"), Clock.systemUTC())
            .block());
  }

  private static byte[] key(String name) {
    return Base64.getDecoder().decode(System.getenv("GONGHUI_KEYS_" + name));
  }

  private void grow(int from, int to) throws Exception {
    give(ROOM, 2000);
    try {
      write(from, to, WRITERS);
    } finally {
      give("256M", 200);
    }
  }

  /** Room for pages of the database, and for sorting what an index is made of, in MB. */
  private void give(String cache, int sorting) {
    MongoDatabase admin = client.getDatabase("admin");
    admin.runCommand(parameter("wiredTigerEngineRuntimeConfig", "cache_size=" + cache));
    admin.runCommand(parameter("maxIndexBuildMemoryUsageMegabytes", sorting));
  }

  private static Document parameter(String name, Object value) {
    return new Document("setParameter", 1).append(name, value);
  }

  private void write(int from, int to, int threads) throws Exception {
    List<Document> indexes = Copies.indexes(members);
    members.dropIndexes();
    try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> written = new ArrayList<>();
      for (int first = from; first < to; first += AT_ONCE) {
        int begin = first;
        int end = Math.min(to, first + AT_ONCE);
        written.add(writers.submit(() -> write(begin, end)));
      }
      for (Future<?> it : written) {
        it.get();
      }
    }
    database.runCommand(new Document("createIndexes", MEMBERS).append("indexes", indexes));
  }

  private void write(int from, int to) {
    List<RawBsonDocument> some = new ArrayList<>(to - from);
    SplittableRandom lot = new SplittableRandom(from);
    for (int i = from; i < to; i++) {
      Document copy = copy(new RawBsonDocument(pattern.get(i % pattern.size()), CODEC), i, lot);
      some.add(new RawBsonDocument(copy, CODEC));
    }
    members.withDocumentClass(RawBsonDocument.class).insertMany(some, ANY_ORDER);
  }

  private Document copy(RawBsonDocument from, int number, SplittableRandom lot) {
    Document made = from.decode(CODEC);
    List<String> place = places.get(lot.nextInt(places.size()));
    String id = "member-01bench%018d".formatted(number);
    String person = "p-01bench%018d".formatted(number);
    made.append("_id", id).append("createKey", id);
    made.append("unionId", place.getFirst()).append("ancestors", place);
    made.append("people", List.of(person));
    Document state = made.get("state", Document.class);
    state.append("id", id).append("personId", person).append("unionId", place.getFirst());
    state.append("personal", personal(id, number));
    state.get("membership", Document.class).append("cardNumber", "4403%012d".formatted(number));
    return made;
  }

  private Document personal(String id, int number) {
    return new Document("name", sealed(id, "name", "样例会员"))
        .append("identityNumber", indexed(id, "identityNumber", Identities.number(AREA, number)))
        .append("phone", indexed(id, "phone", "+86139%08d".formatted(number)));
  }

  private Document indexed(String id, String field, String value) {
    return sealed(id, field, value).append("index", cipher.index(field, value));
  }

  private Document sealed(String id, String field, String value) {
    return new Document("value", cipher.seal(MEMBERS, id, field, value).value());
  }
}
