package org.gonghui.e2e;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that files are searched for, all of them in one reading. */
final class Needles {

  private static final int BLOCK = 1 << 24;

  private record Needle(String word, byte[] bytes) {}

  /** By the first byte, so that most bytes of a file are looked at once. */
  private final List<List<Needle>> byFirst = new ArrayList<>();

  private final int longest;

  Needles(Collection<String> words) {
    for (int i = 0; i < 256; i++) {
      byFirst.add(new ArrayList<>());
    }
    int length = 1;
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      byFirst.get(bytes[0] & 0xff).add(new Needle(word, bytes));
      length = Math.max(length, bytes.length);
    }
    this.longest = length;
  }

  /** Those that stand in a file; none in one that is gone meanwhile. */
  Set<String> in(Path file) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      while (channel.read(block) >= 0) {
        search(block.array(), block.position(), found);
        // each block overlaps the next, so that no word is cut in two
        int keep = Math.min(block.position(), longest - 1);
        block.position(block.position() - keep).limit(block.position() + keep);
        block.compact();
      }
      return found;
    } catch (NoSuchFileException e) {
      return Set.of();
    }
  }

  private void search(byte[] block, int length, Set<String> found) {
    for (int i = 0; i < length; i++) {
      for (Needle it : byFirst.get(block[i] & 0xff)) {
        if (stands(it.bytes(), block, i, length)) {
          found.add(it.word());
        }
      }
    }
  }

  private static boolean stands(byte[] word, byte[] block, int at, int length) {
    if (at + word.length > length) {
      return false;
    }
    for (int i = 1; i < word.length; i++) {
      if (block[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
