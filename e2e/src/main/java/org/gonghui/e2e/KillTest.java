package org.gonghui.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills random processes under load and looks afterwards whether the guarantees held: no
 * acknowledged write lost, no effect twice, order of each aggregate kept, audit chain whole,
 * figures equal to a replay. Arguments: seconds of load, and a seed, which is printed.
 */
public final class KillTest {

  private static final List<String> PARTS =
      List.of(
          "member-service",
          "services-service",
          "org-service",
          "rights-service",
          "kafka",
          "mongod",
          "gateway");

  private static final String OFFICER = "officer-xiangjiaotang";
  private static final String REPLAY_CHECK = "/api/v1/operations/org/plan/replay-check";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CLIENTS = 4;
  private static final int LOOKING = 8;
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(12);

  private final Telling telling = new Telling(System.out);
  private final Place place = Place.ofEnvironment();
  private final Api api = new Api(place);
  private final Authority authority = new Authority(place.authority());
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers;
  private final Instant end;
  private final Random random;

  private KillTest(Duration load, long seed) {
    this.end = Instant.now().plus(load);
    this.random = new Random(seed);
    this.numbers = new AtomicInteger(random.nextInt(100_000) * 10);
    telling.say("load for %d s, seed %d", load.toSeconds(), seed);
  }

  /** Entry point: {@code [seconds] [seed]}. */
  public static void main(String[] arguments) {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 90;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    try {
      new KillTest(Duration.ofSeconds(seconds), seed).run();
    } catch (StoryFailed e) {
      System.out.println("FAILED (seed " + seed + "): " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    authority.mood(Map.of("ratePerSecond", 500, "errorRate", 0.1, "latencyMs", 5));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<java.util.concurrent.Future<?>> clients =
          java.util.stream.IntStream.range(0, CLIENTS)
              .<java.util.concurrent.Future<?>>mapToObj(it -> threads.submit(this::join))
              .toList();
      Victim victim = new Victim(place, telling);
      while (Instant.now().isBefore(end)) {
        victim.killOne(PARTS, random.nextLong());
        LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
      }
      clients.forEach(KillTest::await);
    }
    telling.say("%d members were acknowledged; now looking", acknowledged.size());
    Telling.check(acknowledged.size() > 20, "there was load");
    lookAtEach();
    telling.say("each is there, verified, and has one cover");
    telling.say(
        "%d events were published, of each aggregate in order",
        new EventOrder(place.broker()).check());
    figures();
    audit();
    deadLetters();
    telling.say("all guarantees held");
  }

  private static void await(java.util.concurrent.Future<?> client) {
    try {
      client.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new StoryFailed("a client failed: " + e.getCause(), e);
    }
  }

  private void join() {
    while (Instant.now().isBefore(end)) {
      int number = numbers.incrementAndGet();
      int sequence = number % 100 * 10 % 1000 + 2;
      java.time.LocalDate birth = java.time.LocalDate.of(1960, 1, 1).plusDays(number / 100);
      Map<String, ?> rider =
          Map.of(
              "personId", "p-kill-" + number,
              "name", "压测样例",
              "identityNumber", Numbers.identity(birth, sequence),
              "phone", "13900000000",
              "employmentForm", "COURIER",
              "unionId", "u-xiangjiaotang");
      String id = api.post(OFFICER, "/api/v1/members", rider).expect(201).id();
      acknowledged.add(id);
      api.step(OFFICER, "/api/v1/members/" + id, "acceptance", Map.of()).expect(200, 409, 412);
    }
  }

  private void lookAtEach() {
    try (ExecutorService threads = Executors.newFixedThreadPool(LOOKING)) {
      acknowledged.stream()
          .<java.util.concurrent.Future<?>>map(it -> threads.submit(() -> hasExactlyWhatIsDue(it)))
          .toList()
          .forEach(KillTest::await);
    }
  }

  private void hasExactlyWhatIsDue(String member) {
    telling.eventually(
        "verification of " + member,
        () -> api.get(OFFICER, "/api/v1/members/" + member).expect(200),
        it -> it.text("level").equals("AUTHORITATIVE"));
    Reply covers =
        telling.eventually(
            "cover of " + member,
            () -> api.get(OFFICER, "/api/v1/covers?memberId=" + member).expect(200),
            it -> !it.body().path("items").isEmpty());
    Telling.check(covers.body().path("items").size() == 1, "one cover of " + member);
  }

  private void figures() {
    telling.eventually(
        "figures equal to a replay", this::compared, it -> it.path("equal").asBoolean(false));
    telling.say("the board equals a replay from the beginning");
  }

  private JsonNode compared() {
    Reply job = api.post("operator", REPLAY_CHECK, Map.of()).expect(202);
    String path = "/api/v1/jobs/" + job.id();
    Reply done =
        telling.eventually(
            "the comparison",
            () -> api.get("operator", path).expect(200),
            it -> List.of("DONE", "FAILED").contains(it.text("status")));
    Telling.check(done.text("status").equals("DONE"), "the comparison ended: " + done.body());
    return JSON.readTree(api.file("operator", path + "/result"));
  }

  private void audit() {
    for (String service : List.of("org", "member", "services", "rights")) {
      JsonNode verdict =
          api.get("auditor", "/api/v1/operations/" + service + "/audit/verification")
              .expect(200)
              .body();
      Telling.check(
          verdict.path("intact").asBoolean(false),
          "the audit chain of " + service + " is whole: " + verdict);
    }
    telling.say("the audit chains are whole");
  }

  private void deadLetters() {
    for (String service : List.of("org", "member", "services", "rights")) {
      Reply letters =
          api.get("operator", "/api/v1/operations/" + service + "/dead-letters?status=WAITING")
              .expect(200);
      Telling.check(letters.body().path("items").isEmpty(), "no dead letters: " + letters.body());
    }
    telling.say("no event was given up");
  }
}
