package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecodedDocumentsTest {

  private static final Object KIND = new Object();

  private final DecodedDocuments documents = new DecodedDocuments();
  private int decodings;

  @Test
  void a_document_that_is_read_again_and_again_is_decoded_twice() {
    for (int i = 0; i < 10; i++) {
      assertThat(read(KIND, "one")).isEqualTo("one");
    }
    assertThat(decodings).isEqualTo(2);
  }

  @Test
  void a_document_that_has_changed_is_decoded_though_it_begins_and_ends_as_before() {
    String same = "x".repeat(100);
    read(KIND, same + "1" + same);
    read(KIND, same + "1" + same);

    assertThat(read(KIND, same + "2" + same)).isEqualTo(same + "2" + same);
    assertThat(read(KIND, same + "1" + same)).isEqualTo(same + "1" + same);
  }

  @Test
  void of_the_same_bytes_another_kind_makes_its_own() {
    read(KIND, "one");
    read(KIND, "one");

    assertThat(read(new Object(), "one")).isEqualTo("one");
    assertThat(decodings).isEqualTo(3);
  }

  @Test
  void what_lies_behind_the_document_in_the_buffer_does_not_count() {
    read(KIND, "one");
    read(KIND, "one");
    byte[] longer = "one and more".getBytes(StandardCharsets.UTF_8);

    assertThat(documents.of(KIND, longer, 3, () -> "decoded")).isEqualTo("one");
  }

  @Test
  void reading_many_once_puts_nothing_out_and_keeps_nothing() {
    read(KIND, "often");
    read(KIND, "often");
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5000; i++) {
        read(KIND, "once " + i);
      }
    }
    int before = decodings;
    read(KIND, "often");

    assertThat(before).isEqualTo(2 + 2 * 5000);
    assertThat(decodings).isEqualTo(before);
  }

  @Test
  void a_long_document_is_decoded_each_time() {
    char[] signs = new char[5000];
    Arrays.fill(signs, 'x');
    for (int i = 0; i < 3; i++) {
      read(KIND, new String(signs));
    }
    assertThat(decodings).isEqualTo(3);
  }

  private String read(Object kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return documents.of(
        kind,
        bytes,
        bytes.length,
        () -> {
          decodings++;
          return new String(bytes, StandardCharsets.UTF_8);
        });
  }
}
