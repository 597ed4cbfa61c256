package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Adds the members and open stations that the measurements read and change, through the API. */
public final class Seeding {

  private static final int LINES = 16;

  private final URI members;
  private final URI stations;
  private final Requests requests;

  private Seeding(URI members, URI stations, Requests requests) {
    this.members = members;
    this.stations = stations;
    this.requests = requests;
  }

  /** Takes the addresses of both services, a file with a token, and a folder for the ids. */
  public static void main(String[] arguments) throws Exception {
    Requests requests = new Requests(Files.readString(Path.of(arguments[2])).strip());
    new Seeding(URI.create(arguments[0]), URI.create(arguments[1]), requests)
        .sow()
        .write(Path.of(arguments[3]));
  }

  private Seeds sow() throws Exception {
    Joining joining = new Joining(requests, 0);
    List<String> added =
        each(members, (line, i) -> line.send(joining.request(i)).expect(201).madeId());
    List<String> opened = each(stations, this::station);
    return new Seeds(added, opened);
  }

  private String station(Line line, int number) throws IOException {
    String id =
        line.send(requests.write("POST", "/api/v1/stations", "", plan(number)))
            .expect(201)
            .madeId();
    String path = "/api/v1/stations/" + id;
    line.send(
            requests.write("PUT", path + "/equipment", "If-Match: \"1\"\r\n", Equipping.EQUIPMENT))
        .expect(200);
    line.send(requests.write("POST", path + "/opening", "If-Match: \"2\"\r\n", "")).expect(200);
    return id;
  }

  private static String plan(int number) {
    // the fractions of multiples of irrational numbers lie evenly
    double east = number * Math.sqrt(2) % 1;
    double north = number * Math.sqrt(3) % 1;
    return String.format(
        Locale.ROOT,
        """
        {"unionId":"u-bantian","kind":"WARM_BEE_STATION","name":"样例暖蜂驿站%d号",\
        "address":"龙岗区样例路%d号","longitude":%.5f,"latitude":%.5f,"capacity":12}\
        """,
        number,
        number,
        Seeds.longitude(east),
        Seeds.latitude(north));
  }

  private interface Sower {
    String sow(Line line, int number) throws IOException;
  }

  private static List<String> each(URI server, Sower sower) throws Exception {
    ConcurrentLinkedQueue<Integer> numbers =
        new ConcurrentLinkedQueue<>(IntStream.range(0, Seeds.COUNT).boxed().toList());
    ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
    Callable<Void> worker =
        () -> {
          try (Line line = new Line(server)) {
            for (Integer it = numbers.poll(); it != null; it = numbers.poll()) {
              ids.add(sower.sow(line, it));
            }
          }
          return null;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> workers = java.util.Collections.nCopies(LINES, worker);
      for (Future<Void> it : threads.invokeAll(workers)) {
        it.get();
      }
    }
    return List.copyOf(ids);
  }
}
