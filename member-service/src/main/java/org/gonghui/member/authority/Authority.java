package org.gonghui.member.authority;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.gonghui.member.authority.AuthorityAnswer.Verdict;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks the authority over HTTP, once; an answer or an {@link AuthorityFailure}, nothing else. */
@Component
public class Authority {

  private static final int CONNECT_MILLIS = 2_000;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final WebClient client;
  private final Duration timeout;

  private record Question(String requestId, String name, String identityNumber) {

    @Override
    public String toString() {
      return "Question[" + requestId + "]";
    }
  }

  private record Reply(
      @Nullable String requestId,
      @Nullable Verdict result,
      @Nullable Instant checkedAt,
      @Nullable String reference) {

    /** The answer to this request; empty where it is none, or part of it is missing. */
    Mono<AuthorityAnswer> to(String request) {
      return request.equals(requestId) && result != null && checkedAt != null && reference != null
          ? Mono.just(new AuthorityAnswer(result, checkedAt, reference))
          : Mono.empty();
    }
  }

  Authority(AuthoritySettings settings) {
    // the transport must not repeat a request by itself: repetitions are counted and spaced here
    ConnectionProvider connections =
        ConnectionProvider.builder("authority")
            .maxConnections(settings.openAtMost())
            .maxIdleTime(IDLE)
            .build();
    HttpClient http =
        HttpClient.create(connections)
            .disableRetry(true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    this.timeout = settings.timeout();
    this.client =
        WebClient.builder()
            .baseUrl(settings.url().toString())
            .clientConnector(new ReactorClientHttpConnector(http))
            .build();
  }

  /** Whether this name and number belong together; the same request id is the same question. */
  public Mono<AuthorityAnswer> ask(String requestId, String name, String identityNumber) {
    return client
        .post()
        .uri("/v1/identity-checks")
        .bodyValue(new Question(requestId, name, identityNumber))
        .exchangeToMono(response -> read(requestId, response))
        .timeout(timeout)
        .onErrorMap(Authority::failure);
  }

  private static Mono<AuthorityAnswer> read(String requestId, ClientResponse response) {
    HttpStatusCode status = response.statusCode();
    if (status.is2xxSuccessful()) {
      return response
          .bodyToMono(Reply.class)
          .flatMap(it -> it.to(requestId))
          .onErrorMap(it -> garbled())
          .switchIfEmpty(Mono.error(Authority::garbled));
    }
    return response.releaseBody().then(Mono.defer(() -> refused(response)));
  }

  private static Mono<AuthorityAnswer> refused(ClientResponse response) {
    return switch (HttpStatus.resolve(response.statusCode().value())) {
      case BAD_REQUEST, UNPROCESSABLE_CONTENT ->
          Mono.just(new AuthorityAnswer(Verdict.NOT_ACCEPTED, Instant.EPOCH, ""));
      case TOO_MANY_REQUESTS ->
          Mono.error(new AuthorityFailure(Trouble.TOO_MANY, retryAfter(response)));
      case null, default -> Mono.error(new AuthorityFailure(Trouble.FAILED, retryAfter(response)));
    };
  }

  private static @Nullable Duration retryAfter(ClientResponse response) {
    String seconds = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    return seconds != null && seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  private static AuthorityFailure garbled() {
    return new AuthorityFailure(Trouble.GARBLED, null);
  }

  private static AuthorityFailure failure(Throwable error) {
    return switch (error) {
      case AuthorityFailure it -> it;
      case TimeoutException _ -> new AuthorityFailure(Trouble.SILENT, null);
      default -> new AuthorityFailure(Trouble.UNREACHABLE, null);
    };
  }
}
