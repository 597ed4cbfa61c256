package org.gonghui.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Searches everything that the running system keeps on disk (databases, topics, logs) for the
 * personal data that the story put in. The launcher has nothing compressed; so that a search that
 * sees nothing is noticed, words that are there on purpose have to be found in each of the three.
 */
public final class DumpSearch {

  /** Folder → what is stored there in the open. */
  private static final Map<String, String> CONTROLS =
      Map.of("mongod", "u-xiangjiaotang", "kafka", "u-xiangjiaotang", "logs", "member-service");

  private static final int BLOCK = 1 << 24;

  private DumpSearch() {}

  /** Entry point, after the story has been played. */
  public static void main(String[] arguments) {
    Path data = Path.of(Place.ofEnvironment().data());
    List<String> secrets =
        List.of(
            Rider.NAME,
            Rider.IDENTITY_NUMBER,
            Rider.PHONE,
            Courier.NAME,
            Courier.IDENTITY_NUMBER,
            Courier.PHONE,
            Courier.NOTE,
            Roster.NAME,
            Roster.IDENTITY_NUMBER,
            Roster.PHONE,
            Injured.FACTS);
    List<String> found = new ArrayList<>();
    for (String secret : secrets) {
      search(data, secret).forEach(it -> found.add("a secret in " + it));
    }
    CONTROLS.forEach((folder, word) -> {
      if (search(data.resolve(folder), word).isEmpty()) {
        found.add("nothing in " + folder + ", not even what is there in the open: blind search");
      }
    });
    if (found.isEmpty()) {
      System.out.println("nothing of " + secrets.size() + " secrets in databases, topics and logs");
      return;
    }
    found.forEach(it -> System.out.println("FAILED: found " + it));
    System.exit(1);
  }

  /** The system runs meanwhile: the database and the broker remove files of theirs. */
  private static List<Path> search(Path data, String word) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          data,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && contains(file, word)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Reads block by block, each overlapping the next, so that no word is cut in two. */
  private static boolean contains(Path file, String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      while (channel.read(block) >= 0) {
        if (indexOf(block.array(), block.position(), wanted) >= 0) {
          return true;
        }
        int keep = Math.min(block.position(), wanted.length - 1);
        block.position(block.position() - keep).limit(block.position() + keep);
        block.compact();
      }
      return false;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int indexOf(byte[] block, int length, byte[] wanted) {
    for (int i = 0; i <= length - wanted.length; i++) {
      int j = 0;
      while (j < wanted.length && block[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
