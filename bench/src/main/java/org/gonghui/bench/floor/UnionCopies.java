package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.bench.bare.BareWebFlux;

/**
 * Multiplies the community with its unions that was entered through the API: the same documents
 * with other ids, numbers and streets, and in each the event that lists it, which the service
 * publishes then. A hundred thousand are there in a minute.
 */
public final class UnionCopies {

  private static final int BLOCK = 100;
  private static final int LONGEST_KEY = 30;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final List<String> STREETS =
      List.of(
          "u-bantian",
          "u-nanwan",
          "u-pinghu",
          "u-jihua",
          "u-henggang",
          "u-yuanshan",
          "u-longcheng",
          "u-longgangjie",
          "u-baolong",
          "u-pingdi",
          "u-buji");

  private final MongoCollection<Document> unions;
  private final List<Document> pattern = new ArrayList<>();
  private final Path folder;

  private UnionCopies(MongoCollection<Document> unions, Path folder) throws IOException {
    this.unions = unions;
    this.folder = folder;
    List<String> ids = new ArrayList<>(Files.readAllLines(folder.resolve("communities")));
    ids = ids.subList(0, 1);
    ids.addAll(Files.readAllLines(folder.resolve("unions")).subList(0, BLOCK - 1));
    for (String id : ids) {
      pattern.add(unions.find(Filters.eq("_id", id)).first());
    }
  }

  /** Takes the folder of the ids, and which unions to make, in whole hundreds. */
  public static void main(String[] arguments) throws Exception {
    try (MongoClient client = MongoClients.create(BareWebFlux.settings())) {
      MongoCollection<Document> unions = client.getDatabase("gonghui_org").getCollection("unions");
      UnionCopies copies = new UnionCopies(unions, Path.of(arguments[0]));
      int to = Integer.parseInt(arguments[2]) / BLOCK;
      for (int block = Integer.parseInt(arguments[1]) / BLOCK; block < to; block++) {
        copies.make(block);
      }
    }
  }

  private void make(int block) throws IOException {
    Map<String, String> names = new HashMap<>();
    names.put("u-buji", STREETS.get(block % STREETS.size()));
    for (int i = 0; i < BLOCK; i++) {
      names.put(pattern.get(i).getString("_id"), "u-01bench%018d".formatted(block * BLOCK + i));
    }
    List<Document> made = new ArrayList<>(BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      made.add(copy(pattern.get(i), names, i == 0 ? block : block * BLOCK + i));
    }
    unions.insertMany(made, new InsertManyOptions().ordered(false));
    List<String> ids = made.stream().map(it -> it.getString("_id")).toList();
    append("communities", ids.subList(0, 1));
    append("unions", ids.subList(1, BLOCK));
  }

  private Document copy(Document from, Map<String, String> names, int number) {
    Document made = (Document) renamed(from, names);
    made.put("createKey", made.getString("_id"));
    Document state = made.get("state", Document.class);
    state.put("name", numbered(state.getString("name"), number));
    List<String> keys = new ArrayList<>();
    for (String key : state.getList("searchKeys", String.class)) {
      keys.add(isOfId(key, from) ? plain(made.getString("_id")) : cut(numbered(key, number)));
    }
    state.put("searchKeys", keys);
    made.put("outbox", List.of(listing(made, state)));
    return made;
  }

  /** The same with every id in it replaced. */
  private static Object renamed(Object it, Map<String, String> names) {
    return switch (it) {
      case Document document -> {
        Document made = new Document();
        document.forEach((name, value) -> made.put(name, renamed(value, names)));
        yield made;
      }
      case List<?> list -> list.stream().map(one -> renamed(one, names)).toList();
      case String text -> names.getOrDefault(text, text);
      default -> it;
    };
  }

  private static Document listing(Document made, Document state) {
    String id = made.getString("_id");
    String data =
        """
        {"unionId":"%s","parentId":"%s","kind":"%s","name":"%s","status":"ACTIVE"}\
        """
            .formatted(
                id,
                state.getString("superiorId"),
                state.getString("kind"),
                state.getString("name"));
    return new Document("id", id + "-1-0")
        .append("type", "union.listed.v1")
        .append("topic", "gonghui.union-directory")
        .append("subject", id)
        .append("version", 1L)
        .append("time", made.getDate("createdAt"))
        .append("actor", "bench")
        .append("data", new Binary(data.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isOfId(String key, Document from) {
    return key.equals(plain(from.getString("_id")));
  }

  private static String plain(String id) {
    return cut(id.replace("-", ""));
  }

  private static String numbered(String text, int number) {
    return NUMBER.matcher(text).replaceFirst(Integer.toString(number));
  }

  private static String cut(String key) {
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }

  private void append(String file, List<String> ids) throws IOException {
    Files.write(folder.resolve(file), ids, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
