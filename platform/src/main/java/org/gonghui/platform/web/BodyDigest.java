package org.gonghui.platform.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBuffer.ByteBufferIterator;

/** Digest of a body, taken while somebody else reads it. */
final class BodyDigest implements Supplier<String> {

  private final MessageDigest digest = Sha256.digest();
  private @Nullable String value;

  BodyDigest(@Nullable String query) {
    if (query != null) {
      digest.update(Sha256.bytes(query));
    }
    digest.update((byte) '\n');
  }

  synchronized void add(DataBuffer buffer) {
    try (ByteBufferIterator parts = buffer.readableByteBuffers()) {
      while (parts.hasNext()) {
        ByteBuffer part = parts.next();
        digest.update(part);
      }
    }
  }

  /** The digest of all that was read; to be asked for when the body has been read. */
  @Override
  public synchronized String get() {
    if (value == null) {
      value = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
    return value;
  }
}
