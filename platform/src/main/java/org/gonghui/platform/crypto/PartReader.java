package org.gonghui.platform.crypto;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.platform.crypto.FileCipher.Part;

/** Finds the sealed parts of a file in buffers that were cut anywhere. */
final class PartReader {

  /** Length of a part and whether it is the last. */
  static final int HEAD = 5;

  private static final int LONGEST = 64 * 1024 * 1024;

  private final Place place;
  private byte[] rest = new byte[0];
  private boolean complete;

  PartReader(Place place) {
    this.place = place;
  }

  List<Part> take(ByteBuffer more) {
    ByteBuffer all = ByteBuffer.allocate(rest.length + more.remaining()).put(rest).put(more).flip();
    List<Part> parts = new ArrayList<>();
    while (hasPart(all)) {
      byte[] bytes = new byte[all.getInt()];
      boolean last = all.get() == 1;
      all.get(bytes);
      parts.add(new Part(last, bytes));
      complete = last;
    }
    rest = new byte[all.remaining()];
    all.get(rest);
    return parts;
  }

  void checkComplete() {
    if (!complete || rest.length > 0) {
      throw new SealBroken(place, "it was cut short");
    }
  }

  private boolean hasPart(ByteBuffer all) {
    if (all.remaining() < HEAD) {
      return false;
    }
    int length = all.getInt(all.position());
    if (length < 0 || length > LONGEST || complete) {
      throw new SealBroken(place, "it was changed");
    }
    return all.remaining() >= HEAD + length;
  }
}
