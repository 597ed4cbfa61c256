package org.gonghui.platform.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the records of a service are packed for their way: JSON, made small, cut into pieces. */
public final class Packing {

  /** A piece fits into an event after it was sealed and written in base64. */
  static final int PIECE = 256 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Packing() {}

  /** What a piece belongs to: it opens nowhere else. */
  public static String context(String requestId, String service, int piece, int pieces) {
    return requestId + "/" + service + "/" + piece + "/" + pieces;
  }

  /** The records of a service, made small. */
  public static byte[] pack(Object records) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream small = new GZIPOutputStream(packed)) {
      small.write(JSON.writeValueAsBytes(records));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return packed.toByteArray();
  }

  /** The records again, from all pieces put together. */
  public static JsonNode unpack(byte[] packed) {
    try (GZIPInputStream large = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return JSON.readTree(large.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("what was packed is broken", e);
    }
  }
}
