package org.gonghui.platform.crypto;

import java.nio.charset.StandardCharsets;

/** Where a sealed value belongs; bound to it as additional data, so that it opens only there. */
record Place(String collection, String id, String field) {

  private static final char END = '\0';

  Place {
    if (collection.indexOf(END) >= 0 || id.indexOf(END) >= 0 || field.indexOf(END) >= 0) {
      throw new IllegalArgumentException(
          "a place cannot contain the character that ends its parts");
    }
  }

  byte[] context(String keyId) {
    String text = keyId + END + collection + END + id + END + field;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return collection + "/" + id + "#" + field;
  }
}
