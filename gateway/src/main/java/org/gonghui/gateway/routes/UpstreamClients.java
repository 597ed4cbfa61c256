package org.gonghui.gateway.routes;

import io.netty.channel.ChannelOption;
import io.netty.util.concurrent.FastThreadLocal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * HTTP clients to the services, a pool of connections for each event loop. A request goes out and
 * its answer comes back on the loop that the client's own connection lives on; with one pool for
 * all, most would be handed from loop to loop and back.
 */
final class UpstreamClients implements DisposableBean {

  static final int CONNECT_MILLIS = 2000;

  private static final int CONNECTIONS = 1024;
  private static final int HEADERS = 32 * 1024;

  // shorter than the services keep an idle connection: none is used that they are about to close
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final List<ConnectionProvider> pools = new CopyOnWriteArrayList<>();
  private final FastThreadLocal<Timed> ofLoop =
      new FastThreadLocal<>() {
        @Override
        protected Timed initialValue() {
          return new Timed(open());
        }
      };

  /** A client that waits as long as it takes. */
  HttpClient patient() {
    return ofLoop.get().client;
  }

  /** A client that gives up when nothing comes for so long. */
  HttpClient within(Duration timeout) {
    return ofLoop.get().within(timeout);
  }

  private HttpClient open() {
    ConnectionProvider pool =
        ConnectionProvider.builder("upstream-" + pools.size())
            .maxConnections(CONNECTIONS)
            .pendingAcquireMaxCount(-1)
            .maxIdleTime(IDLE)
            .evictInBackground(IDLE)
            .lifo()
            .build();
    pools.add(pool);
    return HttpClient.create(pool)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .httpResponseDecoder(decoder -> decoder.maxHeaderSize(HEADERS));
  }

  @Override
  public void destroy() {
    pools.forEach(ConnectionProvider::dispose);
  }

  private static final class Timed {

    private final HttpClient client;
    private final Map<Duration, HttpClient> timed = new HashMap<>();

    Timed(HttpClient client) {
      this.client = client;
    }

    HttpClient within(Duration timeout) {
      return timed.computeIfAbsent(timeout, client::responseTimeout);
    }
  }
}
