package org.gonghui.member.webhooks;

import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.webhooks.Delivery.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends a delivery over HTTP, once. The connection goes to the address that was looked at, is used
 * for nothing else, follows no redirect, and what the receiver writes beside its status is not
 * read.
 */
@Component
class WebhookSender {

  private static final int CONNECT_MILLIS = 3_000;

  private final WebhookSettings settings;
  private final HttpClient http;

  WebhookSender(WebhookSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newConnection()
            .disableRetry(true)
            .followRedirect(false)
            .responseTimeout(settings.timeout())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
  }

  /** Blocks while the host is looked up; an outcome, whatever happens. */
  Mono<Outcome> send(String address, List<String> secrets, Delivery delivery, Instant now) {
    try {
      Target target = Target.of(address, settings.unguarded());
      InetSocketAddress at = target.resolve(settings.unguarded());
      return post(target, at, secrets, delivery, now)
          .timeout(settings.timeout().plusMillis(CONNECT_MILLIS))
          .onErrorResume(it -> Mono.just(Outcome.failed(trouble(it))));
    } catch (RuleBroken refused) {
      return Mono.just(Outcome.failed(Trouble.ADDRESS));
    }
  }

  private Mono<Outcome> post(
      Target target, InetSocketAddress at, List<String> secrets, Delivery delivery, Instant now) {
    HttpClient client = http.remoteAddress(() -> at);
    return (target.secure() ? client.secure() : client)
        .headers(headers -> {
          headers.set("Content-Type", "application/json");
          headers.set("User-Agent", "Gonghui-Webhooks/1");
          headers.set("webhook-id", delivery.id());
          headers.set("webhook-timestamp", Long.toString(now.getEpochSecond()));
          headers.set(
              "webhook-signature", Signature.of(secrets, delivery.id(), now, delivery.body()));
        })
        .post()
        .uri(target.path())
        .send(ByteBufMono.fromString(Mono.just(delivery.body())))
        .response((response, unread) -> Mono.just(outcome(response)))
        .single();
  }

  private static Outcome outcome(HttpClientResponse response) {
    return Outcome.answered(
        response.status().code(), retryAfter(response.responseHeaders().get("Retry-After")));
  }

  private static @Nullable Duration retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  private static Trouble trouble(Throwable error) {
    return error instanceof TimeoutException
            || error instanceof io.netty.handler.timeout.TimeoutException
        ? Trouble.SILENT
        : Trouble.UNREACHABLE;
  }
}
