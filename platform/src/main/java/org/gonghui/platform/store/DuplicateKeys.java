package org.gonghui.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.Duplicate;

/** Turns the server's refusal of a second key into the refusal of the rule behind the index. */
public final class DuplicateKeys {

  static final int CODE = 11000;

  private static final Pattern INDEX = Pattern.compile("index: (\\S+) dup key");

  private DuplicateKeys() {}

  /** True for the server's refusal of a key that there is already, by a write or a command. */
  public static boolean isOne(Throwable refusal) {
    return switch (refusal) {
      case MongoWriteException it -> it.getError().getCode() == CODE;
      case MongoCommandException it -> it.getErrorCode() == CODE;
      default -> false;
    };
  }

  /** True where one of many writes at once was refused so, and nothing else went wrong. */
  public static boolean isOneOfMany(Throwable refusal) {
    return refusal instanceof MongoBulkWriteException it
        && it.getWriteConcernError() == null
        && it.getWriteErrors().size() == 1
        && it.getWriteErrors().getFirst().getCode() == CODE;
  }

  static RuntimeException translate(
      MongoWriteException refusal, Map<String, String> uniqueCodes, String id) {
    return refusal.getError().getCode() == CODE ? refusal(refusal, uniqueCodes, id) : refusal;
  }

  static RuntimeException refusal(
      MongoWriteException refusal, Map<String, String> uniqueCodes, String id) {
    Matcher matcher = INDEX.matcher(refusal.getError().getMessage());
    String index = matcher.find() ? matcher.group(1) : "";
    String code = uniqueCodes.get(index);
    if (code != null) {
      return new Duplicate(code);
    }
    return index.equals("_id_") ? new Duplicate("id.taken", id) : refusal;
  }
}
