package org.gonghui.platform.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of documents that are read again and again. Decoding depends on the bytes alone and
 * gives what nobody changes, so equal bytes need it once; the bytes come from the database each
 * time. A third of what a list costs a service is decoding. Each document has one place, by its
 * length and its beginning, where its id stands; the place is taken by a document that is read
 * twice in a row there, so that a job that reads many once leaves no trace.
 */
final class DecodedDocuments {

  private static final int PLACES = 512;
  private static final int LONGEST = 4096;
  private static final int BEGINNING = 96;

  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);
  private final AtomicIntegerArray seen = new AtomicIntegerArray(PLACES);

  private record Known(Object kind, byte[] bytes, Object value) {

    boolean is(Object other, byte[] buffer, int length) {
      return kind == other && Arrays.equals(bytes, 0, bytes.length, buffer, 0, length);
    }
  }

  /**
   * What these bytes are.
   *
   * @param kind whoever decodes; others make something else of the same bytes
   * @param decode makes it of the bytes, and never of anything else
   */
  @SuppressWarnings("unchecked")
  <T> T of(Object kind, byte[] buffer, int length, Supplier<T> decode) {
    if (length > LONGEST) {
      return decode.get();
    }
    int print = print(buffer, length);
    int place = (print ^ print >>> 16) & PLACES - 1;
    Known last = known.get(place);
    if (last != null && last.is(kind, buffer, length)) {
      return (T) last.value();
    }
    T value = decode.get();
    if (seen.getAndSet(place, print) == print) {
      known.set(place, new Known(kind, Arrays.copyOf(buffer, length), value));
    }
    return value;
  }

  private static int print(byte[] buffer, int length) {
    int print = length;
    for (int i = 0; i < Math.min(length, BEGINNING); i++) {
      print = 31 * print + buffer[i];
    }
    return print;
  }
}
