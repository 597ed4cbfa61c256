package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.bench.Tally;

/**
 * How long after the answer to a write its effect can be read in another service: an injured worker
 * gets legal aid, and the hospital visit is there. Besides, as many further writes of the same kind
 * a second as are asked for. Each is of another worker, since all that is told of one is kept
 * together; and with no writes besides, one begins when all that the one before it set off in all
 * services is over.
 */
public final class LagProbe {

  private static final int LINES = 16;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration ALL_AT_REST = Duration.ofSeconds(120);
  private static final Duration ALL_BESIDE = Duration.ofSeconds(30);
  private static final long BETWEEN_LOOKS = Duration.ofNanos(300_000).toNanos();
  private static final long BETWEEN_PROBES = Duration.ofMillis(20).toNanos();
  private static final long AFTERMATH = Duration.ofMillis(200).toNanos();
  private static final String CASE =
      """
      {"unionId":"u-xiangjiaotang","personId":"p-%s","matter":"INJURY_RECOGNITION",\
      "employer":{"name":"样例制造有限公司"},"facts":"在车间受伤","accidentOn":"DAY"}\
      """
          .replace("DAY", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(5).toString());

  private final URI cases;
  private final URI visits;
  private final Requests requests;
  private final AtomicLong workers = new AtomicLong(System.nanoTime());

  private LagProbe(URI cases, URI visits, Requests requests) {
    this.cases = cases;
    this.visits = visits;
    this.requests = requests;
  }

  /** Takes both services' addresses, a file with a token, the writes a second, and probes. */
  public static void main(String[] arguments) throws Exception {
    Requests requests = new Requests(Files.readString(Path.of(arguments[2])).strip());
    LagProbe probe = new LagProbe(URI.create(arguments[0]), URI.create(arguments[1]), requests);
    System.out.println(
        probe.measure(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])));
  }

  /**
   * Probes, those without effect within ten seconds, median and 99th percentile in microseconds,
   * and the writes a second.
   */
  private String measure(int rate, int probes) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (int i = 0; i < LINES && rate > 0; i++) {
        long first = begun + Duration.ofSeconds(1).toNanos() * i / rate;
        writers.add(threads.submit(() -> write(first, rate, over)));
      }
      Tally tally =
          rate > 0
              ? probe(probes, BETWEEN_PROBES, ALL_BESIDE)
              : probe(probes, AFTERMATH, ALL_AT_REST);
      over.set(true);
      int written = 0;
      for (Future<Integer> it : writers) {
        written += it.get();
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      return tally.told() + " " + Math.round(written / seconds);
    }
  }

  /** Writes at moments fixed beforehand: a slow answer is made up for. */
  private int write(long first, int rate, AtomicBoolean over) throws IOException {
    long period = Duration.ofSeconds(1).toNanos() * LINES / rate;
    int written = 0;
    try (Line line = new Line(cases)) {
      for (long due = first; !over.get(); due += period) {
        waitUntil(due);
        line.send(application()).expect(201);
        written++;
      }
    }
    return written;
  }

  private Tally probe(int probes, long between, Duration atMost) throws IOException {
    Tally tally = new Tally();
    try (Line writing = new Line(cases);
        Line looking = new Line(visits)) {
      long end = System.nanoTime() + atMost.toNanos();
      for (int i = 0; i < probes && System.nanoTime() < end; i++) {
        String id = writing.send(application()).expect(201).madeId();
        long committed = System.nanoTime();
        boolean seen = look(looking, id, committed);
        tally.add(System.nanoTime() - committed, !seen);
        waitUntil(System.nanoTime() + between);
      }
    }
    return tally;
  }

  private byte[] application() {
    String ofAnother = CASE.formatted(workers.incrementAndGet());
    return requests.write("POST", "/api/v1/legal-aid-cases", "", ofAnother);
  }

  private boolean look(Line line, String id, long committed) throws IOException {
    byte[] question = requests.get("/api/v1/hospital-visits?caseId=" + id);
    while (!line.send(question).expect(200).body().contains(id)) {
      if (System.nanoTime() - committed > LONGEST.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return true;
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
