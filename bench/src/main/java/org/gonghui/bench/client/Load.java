package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.bench.Tally;

/** Keeps every connection busy for a while: the next request follows the answer at once. */
final class Load {

  private final URI server;
  private final Operation operation;
  private final Tally tally = new Tally();

  Load(URI server, Operation operation) {
    this.server = server;
    this.operation = operation;
  }

  Tally run(int connections, Duration time) throws IOException {
    List<Connection> all = new ArrayList<>(connections);
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        all.add(new Connection(i, server, selector, operation, tally));
      }
      for (Connection it : all) {
        it.send();
      }
      answers(selector, connections, System.nanoTime() + time.toNanos());
    } finally {
      for (Connection it : all) {
        it.close();
      }
    }
    return tally;
  }

  private static void answers(Selector selector, int busy, long end) throws IOException {
    int left = busy;
    while (left > 0) {
      selector.select();
      boolean over = System.nanoTime() - end >= 0;
      for (SelectionKey key : selector.selectedKeys()) {
        Connection connection = (Connection) key.attachment();
        if (!connection.read()) {
          continue;
        }
        if (over) {
          left--;
        } else {
          connection.send();
        }
      }
      selector.selectedKeys().clear();
    }
  }
}
