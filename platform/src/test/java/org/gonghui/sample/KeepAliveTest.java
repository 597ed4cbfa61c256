package org.gonghui.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One connection that a client, or the gateway, uses again and again. */
@SampleTest
class KeepAliveTest {

  private static final int TIMES = 500;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String REFUSED =
      """
      POST /api/v1/samples HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: 2\r
      \r
      {}\
      """;
  private static final String ASKED =
      """
      GET /actuator/health/liveness HTTP/1.1\r
      Host: localhost\r
      \r
      """;

  @LocalServerPort int port;

  @Test
  void it_goes_on_after_requests_that_were_refused_before_their_body_was_read() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      for (int i = 0; i < TIMES; i++) {
        send(socket, REFUSED);
        assertThat(status(answers)).isEqualTo(401);
        send(socket, ASKED);
        assertThat(status(answers)).isEqualTo(200);
      }
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(US_ASCII));
    out.flush();
  }

  /** Reads an answer to its end; a read that waits in vain fails the test. */
  private static int status(BufferedReader answers) throws IOException {
    int status = Integer.parseInt(answers.readLine().split(" ")[1]);
    int length = 0;
    for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    for (int i = 0; i < length; i++) {
      answers.read();
    }
    return status;
  }
}
