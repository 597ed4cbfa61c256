package org.gonghui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedlesTest {

  private static final int BLOCK = 1 << 24;

  private final Needles needles = new Needles(List.of("欧阳骑行样例", "13912345678", "139x"));

  @TempDir private Path folder;

  @Test
  void each_word_that_stands_in_a_file_is_found() throws IOException {
    assertThat(needles.in(file("a 13912345678 b 欧阳骑行样例".getBytes(StandardCharsets.UTF_8))))
        .containsExactlyInAnyOrder("欧阳骑行样例", "13912345678");
    assertThat(needles.in(file("1391234567 欧阳骑行样".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    assertThat(needles.in(file(new byte[0]))).isEmpty();
  }

  @Test
  void a_word_is_found_wherever_a_block_ends_in_it() throws IOException {
    byte[] word = "13912345678".getBytes(StandardCharsets.UTF_8);
    for (int before = 1; before < word.length; before++) {
      byte[] content = new byte[BLOCK + 100];
      System.arraycopy(word, 0, content, BLOCK - before, word.length);
      assertThat(needles.in(file(content))).containsExactly("13912345678");
    }
  }

  @Test
  void a_file_that_is_gone_has_nothing_in_it() throws IOException {
    assertThat(needles.in(folder.resolve("gone"))).isEmpty();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
