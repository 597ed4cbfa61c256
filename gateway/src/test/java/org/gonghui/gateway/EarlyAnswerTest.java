package org.gonghui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** A service that refuses a file by its announced length, while its client is sending it. */
class EarlyAnswerTest extends GatewayTest {

  private static final String EVIDENCE = "/api/v1/appraisals/appraisal-1/evidence";
  private static final String REFUSAL = "{\"code\":\"file.too-large\"}";
  private static final int FILE = 12 << 20;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final DisposableServer ORG =
      HttpServer.create()
          .port(0)
          .route(routes -> routes.post(EVIDENCE, (_, response) -> refuse(response)))
          .bindNow();

  @DynamicPropertySource
  static void aServiceThatDoesNotRead(DynamicPropertyRegistry registry) {
    registry.add("gonghui.gateway.org", () -> "http://localhost:" + ORG.port());
  }

  @AfterAll
  static void close() {
    ORG.disposeNow();
  }

  private static Mono<Void> refuse(HttpServerResponse response) {
    return response
        .status(413)
        .header("Content-Type", "application/problem+json")
        .header("Content-Length", Integer.toString(REFUSAL.length()))
        .sendString(Mono.just(REFUSAL))
        .then();
  }

  @Test
  void who_was_told_to_go_on_and_sends_all_of_the_file_has_the_answer() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (Socket client = client()) {
        BufferedReader answers = asked(client, "Content-Length: " + FILE, "Expect: 100-continue");
        String first = answers.readLine();
        if (first.startsWith("HTTP/1.1 100")) {
          assertThat(answers.readLine()).isEmpty();
          client.getOutputStream().write(new byte[FILE]);
          first = answers.readLine();
        }
        assertThat(first).startsWith("HTTP/1.1 413");
        assertThat(rest(answers)).endsWith(REFUSAL);
      }
    }
  }

  @Test
  void so_has_who_sends_in_chunks() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (Socket client = client()) {
        BufferedReader answers =
            asked(client, "Transfer-Encoding: chunked", "Expect: 100-continue");
        String first = answers.readLine();
        if (first.startsWith("HTTP/1.1 100")) {
          assertThat(answers.readLine()).isEmpty();
          OutputStream out = client.getOutputStream();
          byte[] chunk = new byte[1 << 20];
          for (int sent = 0; sent < FILE; sent += chunk.length) {
            out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          }
          out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          first = answers.readLine();
        }
        assertThat(first).startsWith("HTTP/1.1 413");
        assertThat(rest(answers)).endsWith(REFUSAL);
      }
    }
  }

  @Test
  void so_has_who_sends_without_asking() throws IOException {
    try (Socket client = client()) {
      BufferedReader answers = asked(client, "Content-Length: " + FILE, "Connection: close");
      client.getOutputStream().write(new byte[FILE]);
      assertThat(answers.readLine()).startsWith("HTTP/1.1 413");
      assertThat(rest(answers)).endsWith(REFUSAL);
    }
  }

  @Test
  void who_announces_more_than_passes_is_not_told_to_go_on() throws IOException {
    try (Socket client = client()) {
      BufferedReader answers =
          asked(client, "Content-Length: " + (65 << 20), "Expect: 100-continue");
      assertThat(answers.readLine()).startsWith("HTTP/1.1 413");
      assertThat(rest(answers)).contains("request.too-large");
    }
  }

  private Socket client() throws IOException {
    Socket client = new Socket("localhost", port);
    client.setSoTimeout(PATIENCE_MILLIS);
    return client;
  }

  /** Sends the head of a request as curl does with a file. */
  private static BufferedReader asked(Socket client, String... headers) throws IOException {
    String head =
        "POST "
            + EVIDENCE
            + " HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
            + Tokens.of("p-1", "officer")
            + "\r\nContent-Type: application/octet-stream\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }

  /** What comes until the connection ends. */
  private static String rest(BufferedReader answers) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int next = answers.read(); next >= 0; next = answers.read()) {
      rest.append((char) next);
    }
    return rest.toString();
  }
}
