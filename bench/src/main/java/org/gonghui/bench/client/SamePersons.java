package org.gonghui.bench.client;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets the same few persons join again and again, all at once: each connection sends one request,
 * under an idempotency key of its own. Prints how often each status was answered, and the seconds.
 */
public final class SamePersons {

  private SamePersons() {}

  /**
   * Takes the address, a file with a token, how many requests, how many persons, the first person.
   */
  public static void main(String[] arguments) throws Exception {
    Requests requests = new Requests(Files.readString(Path.of(arguments[1])).strip());
    Map<Integer, Integer> statuses = new TreeMap<>();
    int persons = Integer.parseInt(arguments[3]);
    int first = Integer.parseInt(arguments[4]);
    Again again = new Again(new Joining(requests, first), first, persons, statuses);
    long begun = System.nanoTime();
    new Load(URI.create(arguments[0]), again).run(Integer.parseInt(arguments[2]), Duration.ZERO);
    StringBuilder told = new StringBuilder();
    statuses.forEach((status, times) -> told.append(status).append('=').append(times).append(' '));
    IO.println(told.append((System.nanoTime() - begun) / 1e9));
  }

  private record Again(Joining joining, int first, int persons, Map<Integer, Integer> statuses)
      implements Operation {

    @Override
    public ByteBuffer next(int connection) {
      int person = first + connection % persons;
      return ByteBuffer.wrap(joining.request(person, "bench-" + first + "-" + connection));
    }

    @Override
    public boolean answered(int connection, int status) {
      statuses.merge(status, 1, Integer::sum);
      return true;
    }
  }
}
