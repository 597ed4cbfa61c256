package org.gonghui.bench.client;

import java.nio.charset.StandardCharsets;

/** Requests of HTTP/1.1 as bytes. */
final class Requests {

  private final String common;

  Requests(String token) {
    this.common =
        "Host: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n";
  }

  byte[] get(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\n" + common + "\r\n");
  }

  /** A request with a body; the further headers each end with a line break. */
  byte[] write(String method, String path, String headers, String json) {
    String head = method + " " + path + " HTTP/1.1\r\n" + common + headers;
    int length = bytes(json).length;
    return bytes(
        head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
