package org.gonghui.sample;

import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads every answer to its end, so that a test that looks only at the status leaks no buffer. */
@Component
class ConsumingClient implements WebTestClientBuilderCustomizer {

  @Override
  public void customize(WebTestClient.Builder builder) {
    builder.filter((request, next) -> next.exchange(request).flatMap(ConsumingClient::read));
  }

  private static Mono<ClientResponse> read(ClientResponse response) {
    return response
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(it ->
            response
                .mutate()
                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(it)))
                .build());
  }
}
