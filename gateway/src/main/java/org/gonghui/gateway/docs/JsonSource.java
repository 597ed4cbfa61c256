package org.gonghui.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document elsewhere, remembered for a while; empty while it cannot be had. */
final class JsonSource {

  private static final Logger LOG = LoggerFactory.getLogger(JsonSource.class);

  /** A failure is believed only shortly, so that what came back is seen soon. */
  private static final Duration FAILURE_REMEMBERED = Duration.ofSeconds(2);

  private final HttpClient client;
  private final URI address;
  private final ObjectMapper json;
  private final Mono<Optional<ObjectNode>> content;

  JsonSource(HttpClient client, URI address, ObjectMapper json, Duration remembered) {
    this.client = client;
    this.address = address;
    this.json = json;
    this.content =
        Mono.defer(this::fetch)
            .map(Optional::of)
            .onErrorResume(this::none)
            .cacheInvalidateWhen(
                found -> Mono.delay(found.isPresent() ? remembered : FAILURE_REMEMBERED).then());
  }

  /** The document; empty where it is away. */
  Mono<Optional<ObjectNode>> content() {
    return content;
  }

  private Mono<ObjectNode> fetch() {
    return client.get().uri(address).responseSingle(this::read).map(this::parse);
  }

  private Mono<byte[]> read(HttpClientResponse answer, ByteBufMono body) {
    int status = answer.status().code();
    return status == 200
        ? body.asByteArray()
        : Mono.error(new IOException("status " + status + " from " + address));
  }

  private ObjectNode parse(byte[] body) {
    return (ObjectNode) json.readTree(body);
  }

  private Mono<Optional<ObjectNode>> none(Throwable failure) {
    LOG.warn("{} cannot be read: {}", address, failure.getClass().getName());
    return Mono.just(Optional.empty());
  }
}
