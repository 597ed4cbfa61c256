package org.gonghui.platform.web.problem;

import io.netty.handler.timeout.ReadTimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** Another system that the request needs is away for the moment: 503, try again. */
final class OutageRefusals implements RefusalSource {

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    return Causes.unavailable(error, OutageRefusals::code);
  }

  private static @Nullable String code(Throwable it) {
    return switch (it) {
      case TimeoutException _, ReadTimeoutException _ -> "service.timeout";
      case WebClientRequestException _, SocketException _, UnknownHostException _ ->
          "service.unavailable";
      default -> null;
    };
  }
}
