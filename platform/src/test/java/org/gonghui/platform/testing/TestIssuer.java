package org.gonghui.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A token issuer: an RSA key and a small server that shows its public half. */
public final class TestIssuer implements AutoCloseable {

  public static final String NAME = "https://issuer.test";

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile RSAKey key = freshKey();
  private volatile boolean away;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /** The one that all tests of this JVM share. */
  public static TestIssuer shared() {
    return Shared.ISSUER;
  }

  /** One of its own, to be rotated, taken away and closed. */
  public static TestIssuer start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TestIssuer issuer = new TestIssuer(HttpServer.create(address, 0));
      issuer.server.createContext("/jwks", issuer::answer);
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its keys are. */
  public URI jwksUri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks");
  }

  /** Signs with another key from now on. */
  public void rotate() {
    key = freshKey();
  }

  /** Answers with errors, or does its work again. */
  public void setAway(boolean away) {
    this.away = away;
  }

  /** How often its keys were asked for. */
  public int asked() {
    return asked.get();
  }

  RSAKey key() {
    return key;
  }

  /** A key under this name that no issuer shows; made once, since making one takes its time. */
  static RSAKey foreignKey(String id) {
    return new RSAKey.Builder(Foreign.KEY).keyID(id).build();
  }

  private static final class Foreign {

    static final RSAKey KEY = freshKey();
  }

  private static RSAKey freshKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static final class Shared {
    static final TestIssuer ISSUER = start();
  }
}
