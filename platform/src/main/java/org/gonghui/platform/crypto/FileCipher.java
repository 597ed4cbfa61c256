package org.gonghui.platform.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals files as they stream by: in parts, each bound to its file and number, and a last one that
 * says it is the last, so that no part can be changed, moved or cut off.
 */
public final class FileCipher {

  private static final int PART = 64 * 1024;

  private final FieldCipher cipher;

  /** Seals with the data keys of this cipher. */
  public FileCipher(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** The sealed parts of this file. */
  public Flux<byte[]> seal(String collection, String id, Flux<byte[]> content) {
    return Flux.defer(() ->
        content
            .bufferUntil(new FullPart())
            .map(it -> new Part(false, join(it)))
            .concatWithValues(new Part(true, new byte[0]))
            .index((number, part) -> seal(collection, id, number, part)));
  }

  /** The content of this file, or the error {@link SealBroken}. */
  public Flux<byte[]> open(String collection, String id, Flux<ByteBuffer> sealed) {
    return Flux.defer(() -> {
      PartReader reader = new PartReader(new Place(collection, id, "file"));
      return sealed
          .concatMapIterable(reader::take)
          .index()
          .concatMap(it -> open(collection, id, it.getT1(), it.getT2()))
          .concatWith(Mono.fromRunnable(reader::checkComplete));
    });
  }

  private byte[] seal(String collection, String id, long number, Part part) {
    byte[] sealed = cipher.seal(collection, id, field(number, part.last()), part.bytes());
    return ByteBuffer.allocate(PartReader.HEAD + sealed.length)
        .putInt(sealed.length)
        .put((byte) (part.last() ? 1 : 0))
        .put(sealed)
        .array();
  }

  private Mono<byte[]> open(String collection, String id, long number, Part part) {
    return cipher
        .open(collection, id, field(number, part.last()), part.bytes())
        .filter(it -> it.length > 0);
  }

  private static String field(long number, boolean last) {
    return number + (last ? " last" : "");
  }

  private static byte[] join(List<byte[]> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(PART);
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** A part in the clear or sealed. */
  record Part(boolean last, byte[] bytes) {}

  /** Counts until enough has come for a part. */
  private static final class FullPart implements Predicate<byte[]> {
    private int size;

    @Override
    public boolean test(byte[] piece) {
      size += piece.length;
      boolean full = size >= PART;
      size = full ? 0 : size;
      return full;
    }
  }
}
