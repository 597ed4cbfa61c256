package org.gonghui.platform.crypto;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says where a collection keeps sealed fields; a bean for each makes them part of the rotation of
 * keys.
 *
 * @param collection name of the collection; its documents' {@code _id} is the id sealed with
 * @param path path within the document, through arrays as well, for example {@code state.phone}
 * @param field name of the field that the values are sealed with
 * @param purpose purpose of their blind index; null where they have none
 * @param normalise brings a value into the spelling that is indexed
 */
public record SealedFields(
    String collection,
    String path,
    String field,
    @Nullable String purpose,
    UnaryOperator<String> normalise) {

  /** Fields without a blind index. */
  public static SealedFields of(String collection, String path, String field) {
    return new SealedFields(collection, path, field, null, UnaryOperator.identity());
  }

  /** The same fields with a blind index of this purpose. */
  public SealedFields indexed(String purpose, UnaryOperator<String> normalise) {
    return new SealedFields(collection, path, field, purpose, normalise);
  }
}
