package org.gonghui.platform.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is right of who a person is, in plain text: never stored, and on its way sealed for one
 * service; null where nothing was corrected.
 *
 * @param identityNumber number by GB 11643, normalised
 */
public record CorrectedPerson(
    @Nullable String name, @Nullable String identityNumber, @Nullable String phone) {

  /** What it belongs to: it opens nowhere else. */
  public static String context(String requestId, int round, String service) {
    return requestId + "/correction/" + round + "/" + service;
  }

  /** Made small for its way. */
  public byte[] packed() {
    Map<String, @Nullable String> items = new LinkedHashMap<>();
    items.put("name", name);
    items.put("identityNumber", identityNumber);
    items.put("phone", phone);
    return Packing.pack(items);
  }

  /** The same again. */
  public static CorrectedPerson unpack(byte[] packed) {
    JsonNode items = Packing.unpack(packed);
    return new CorrectedPerson(
        text(items, "name"), text(items, "identityNumber"), text(items, "phone"));
  }

  private static @Nullable String text(JsonNode items, String name) {
    JsonNode item = items.path(name);
    return item.isString() ? item.asString() : null;
  }

  @Override
  public String toString() {
    return "CorrectedPerson[…]";
  }
}
