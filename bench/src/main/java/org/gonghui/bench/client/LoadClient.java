package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gonghui.bench.Orders;

/**
 * Puts load on whatever speaks the API. Obeys {@code OPERATION ADDRESS DATA CONNECTIONS MILLIS} by
 * the number of answers, of failures, the median and 99th percentile in microseconds. DATA names
 * the documents behind the address, since subjects that have their own also have their own
 * versions.
 */
public final class LoadClient {

  private static final int POINTS = 2000;

  private final Requests requests;
  private final Seeds seeds;
  private final Joining joining;
  private final Map<String, long[]> versions = new HashMap<>();

  private LoadClient(String token, Path folder) throws IOException {
    this.requests = new Requests(token);
    this.seeds = Seeds.read(folder);
    this.joining = new Joining(requests, Seeds.COUNT);
  }

  /** Takes a file with a token and the folder of the seeds. */
  public static void main(String[] arguments) throws Exception {
    String token = Files.readString(Path.of(arguments[0])).strip();
    LoadClient client = new LoadClient(token, Path.of(arguments[1]));
    Orders.obey(client::obey);
  }

  private String obey(String[] words) throws IOException {
    int connections = Integer.parseInt(words[3]);
    Operation operation = operation(words[0], words[2], connections);
    Duration time = Duration.ofMillis(Long.parseLong(words[4]));
    return new Load(URI.create(words[1]), operation).run(connections, time).told();
  }

  private Operation operation(String name, String data, int connections) {
    return switch (name) {
      case "create" -> joining;
      case "get" -> gets(seeds.members().stream().map(it -> "/api/v1/members/" + it).toList());
      case "list" -> gets(List.of("/api/v1/members?limit=20"));
      case "nearest" -> gets(points());
      case "update" -> equipping(data, connections);
      default -> throw new IllegalArgumentException("no operation " + name);
    };
  }

  private Operation gets(List<String> paths) {
    List<byte[]> all = new ArrayList<>();
    paths.forEach(it -> all.add(requests.get(it)));
    return new Reading(all);
  }

  private Operation equipping(String data, int connections) {
    long[] known = versions.computeIfAbsent(data, it -> new long[Seeds.COUNT]);
    if (known[0] == 0) {
      java.util.Arrays.fill(known, Seeds.VERSION);
    }
    return new Equipping(requests, seeds.stations(), known, connections);
  }

  private static List<String> points() {
    SplittableRandom lot = new SplittableRandom(7);
    return IntStream.range(0, POINTS)
        .mapToObj(it ->
            String.format(
                Locale.ROOT,
                "/api/v1/stations/nearest?longitude=%.5f&latitude=%.5f&facility=WATER&limit=5",
                Seeds.longitude(lot.nextDouble()),
                Seeds.latitude(lot.nextDouble())))
        .toList();
  }
}
