package org.gonghui.e2e;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Longgang with its streets, and some 300 enterprises of all sizes in its communities. */
final class District implements Story {

  static final int ENTERPRISES = 300;

  private static final Map<String, ?> NOT_COVERED = Map.of("kind", "NONE");
  private static final String LARGE = "establishment_rate_100plus";
  private static final String MIDDLE = "separate_establishment_rate_25plus";
  private static final String SMALL = "federation_coverage_rate_under25";

  private static final List<String> FEDERATIONS =
      List.of(
          "u-xiangjiaotang",
          "u-tianan",
          "u-buji",
          "u-bantian",
          "u-nanwan",
          "u-pinghu",
          "u-jihua",
          "u-henggang",
          "u-yuanshan",
          "u-longcheng",
          "u-longgangjie",
          "u-baolong",
          "u-pingdi");

  private static final List<String> CLUSTERS =
      List.of("IT", "BT", "LOW_CARBON", "CONSTRUCTION", "CULTURE", "CROSS_BORDER_ECOMMERCE");

  /** A new file; from 25 employees on all that are covered have a union of their own. */
  private record Registered(String id, int headcount, boolean covered) {}

  private final Api api;
  private final Telling telling;
  private final Board board;

  District(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("龙岗区：11 个街道、社区与园区，以及 300 家企业 The district");
    Reply streets =
        api.get("officer-organizing", "/api/v1/unions?superior=u-longgang&limit=50").expect(200);
    Telling.check(streets.body().path("items").size() >= 11, "the district has 11 streets");
    telling.say("龙岗区总工会 has %d unions right below it", streets.body().path("items").size());
    Moves moves = board.watch(LARGE, MIDDLE, SMALL);
    List<Registered> made = registerAll();
    telling.say("%d enterprise files 一企一档 are there, %d of them new", ENTERPRISES, made.size());
    moves.by(made.stream().flatMap(District::feeds).toList());
  }

  private List<Registered> registerAll() {
    List<Future<Optional<Registered>>> files = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorService few = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory());
      for (int number = 0; number < ENTERPRISES; number++) {
        int one = number;
        files.add(few.submit(() -> register(one)));
      }
      few.shutdown();
    }
    return files.stream().map(District::done).flatMap(Optional::stream).toList();
  }

  /** Empty where the file is known. */
  private Optional<Registered> register(int number) {
    Random random = new Random(number);
    int headcount = headcount(random);
    Map<String, ?> coverage = coverage(union(number), headcount, random);
    Map<String, ?> file = file(number, headcount, coverage);
    Reply made = api.post("officer-organizing", "/api/v1/enterprises", file).expect(201, 409);
    return made.status() == 201
        ? Optional.of(new Registered(made.id(), headcount, !coverage.equals(NOT_COVERED)))
        : Optional.empty();
  }

  /** In which rates an enterprise counts by its size. */
  private static Stream<Feed> feeds(Registered it) {
    Stream<String> rates =
        it.headcount() >= 100
            ? Stream.of(LARGE, MIDDLE)
            : Stream.of(it.headcount() >= 25 ? MIDDLE : SMALL);
    return rates.map(rate -> new Feed(rate, it.id(), it.covered()));
  }

  private static Optional<Registered> done(Future<Optional<Registered>> file) {
    try {
      return file.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("interrupted", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new StoryFailed("an enterprise could not be registered: " + e.getCause(), e);
    }
  }

  private static String union(int number) {
    return FEDERATIONS.get(number % FEDERATIONS.size());
  }

  /** The same file for the same number, so that playing again finds what is there. */
  private static Map<String, ?> file(int number, int headcount, Map<String, ?> coverage) {
    String union = union(number);
    return Map.of(
        "unionId",
        union,
        "creditCode",
        Numbers.credit(number),
        "headcount",
        headcount,
        "registeredOn",
        LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).withDayOfYear(1).toString(),
        "coverage",
        coverage,
        "profile",
        Map.of(
            "name",
            "龙岗样例企业第" + number + "号有限公司",
            "area",
            Map.of("street", "龙岗区", "community", union.substring(2)),
            "address",
            "深圳市龙岗区" + number + "号",
            "cluster",
            CLUSTERS.get(number % CLUSTERS.size()),
            "ownership",
            "PRIVATE",
            "aboveScale",
            headcount >= 100));
  }

  private static Map<String, ?> coverage(String union, int headcount, Random random) {
    if (headcount < 25) {
      return random.nextInt(100) < 90
          ? Map.of("kind", "FEDERATION", "unionId", union)
          : NOT_COVERED;
    }
    return random.nextInt(100) < 85 ? Map.of("kind", "OWN_UNION") : NOT_COVERED;
  }

  /** Most are small, some have hundreds, a few have thousands. */
  private static int headcount(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> 100 + random.nextInt(3000);
      case 1, 2, 3 -> 25 + random.nextInt(75);
      default -> 3 + random.nextInt(22);
    };
  }
}
