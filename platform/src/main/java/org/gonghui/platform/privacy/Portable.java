package org.gonghui.platform.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.platform.crypto.SealedDocuments;
import org.jspecify.annotations.Nullable;

/** Turns what is stored into what JSON can say, so that any other system can take it over. */
final class Portable {

  private Portable() {}

  static @Nullable Object of(@Nullable Object stored) {
    return switch (stored) {
      case null -> null;
      case Document it when it.containsKey(SealedDocuments.PLAIN) && it.size() == 1 ->
          it.get(SealedDocuments.PLAIN);
      case Document it -> fields(it);
      case Collection<?> it -> it.stream().map(Portable::of).toList();
      case Date it -> time(it.toInstant());
      case Binary it -> it.getData();
      case Number it -> it;
      case Boolean it -> it;
      default -> stored.toString();
    };
  }

  private static Map<String, @Nullable Object> fields(Document document) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    document.forEach((name, value) -> fields.put(name, of(value)));
    return fields;
  }

  /** A date without a time is stored as its first moment in UTC. */
  private static String time(Instant stored) {
    var there = stored.atOffset(ZoneOffset.UTC);
    boolean date = there.toLocalTime().toNanoOfDay() == 0;
    return date ? there.toLocalDate().toString() : stored.toString();
  }
}
