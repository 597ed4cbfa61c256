package org.gonghui.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final String HEAD = "HTTP/1.1 201 Created\r\nETag: \"1\"\r\n";

  @Test
  void an_answer_is_whole_once_all_bytes_of_its_length_are_there() {
    String whole = HEAD + "Content-Length: 12\r\n\r\n{\"id\":\"m-1\"}";
    for (int length = 0; length < whole.length(); length++) {
      assertThat(Answer.isWhole(filled(whole.substring(0, length)))).isFalse();
    }
    assertThat(Answer.isWhole(filled(whole))).isTrue();
    assertThat(Answer.status(filled(whole))).isEqualTo(201);
  }

  @Test
  void a_chunked_answer_is_whole_once_its_last_chunk_is_there() {
    String whole = HEAD + "transfer-encoding: chunked\r\n\r\n4\r\n\r\n\r\n\r\n0\r\n\r\n";
    assertThat(Answer.isWhole(filled(whole.substring(0, whole.length() - 1)))).isFalse();
    assertThat(Answer.isWhole(filled(whole))).isTrue();
  }

  @Test
  void an_empty_body_ends_with_the_head() {
    assertThat(Answer.isWhole(filled(HEAD + "content-length: 0\r\n\r\n"))).isTrue();
  }

  private static ByteBuffer filled(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(1000).put(bytes);
  }
}
