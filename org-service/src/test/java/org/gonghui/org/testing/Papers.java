package org.gonghui.org.testing;

import java.nio.charset.StandardCharsets;
import org.gonghui.platform.testing.Newest;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Shows files as evidence. */
@TestComponent
public class Papers {

  private final WebTestClient client;
  private final Desk desk;

  Papers(@Lazy WebTestClient client, Desk desk) {
    this.client = client;
    this.desk = desk;
  }

  /** Sends a file of this text to a resource that takes evidence. */
  public ResponseSpec show(Token token, String path, String text) {
    return show(token, path, text, "");
  }

  /** The same with further parameters, such as {@code &milestone=1}. */
  public ResponseSpec show(Token token, String path, String text, String more) {
    return Newest.step(
        () -> desk.version(token, path),
        version ->
            client
                .post()
                .uri(path + "/evidence?title=台账" + more)
                .headers(token::on)
                .headers(it -> it.setIfMatch(version))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8))
                .exchange());
  }
}
