package org.gonghui.bench.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A connection that waits for each answer; small, so that waiting for it is all that takes time.
 */
final class Line implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  /** What was answered. */
  record Reply(int status, String location, String body) {

    Reply expect(int expected) {
      if (status != expected) {
        throw new IllegalStateException(status + " instead of " + expected + ": " + body);
      }
      return this;
    }

    /** The last part of the address of what was made. */
    String madeId() {
      return location.substring(location.lastIndexOf('/') + 1);
    }
  }

  Line(URI server) throws IOException {
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  Reply send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    String location = "";
    for (String header = line(); !header.isEmpty(); header = line()) {
      String value = header.substring(header.indexOf(':') + 1).strip();
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(value);
      } else if (header.regionMatches(true, 0, "location:", 0, 9)) {
        location = value;
      }
    }
    return new Reply(status, location, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int it = in.read(); it != '\n'; it = in.read()) {
      if (it < 0) {
        throw new EOFException("the server closed a connection");
      }
      if (it != '\r') {
        line.append((char) it);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
