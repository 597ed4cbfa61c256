package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Enters unions through the API: communities in turn under the streets of the base data, each with
 * 99 unions of enterprises.
 */
public final class UnionSeeding {

  private static final int LINES = 32;
  private static final int BLOCK = 100;
  private static final List<String> STREETS =
      List.of(
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
  private static final String WORDS = "华天宏信达远成光新联创安泰和盛鼎博凯瑞方中海科星源丰润恒力德";

  private final URI service;
  private final Requests requests;
  private final int from;
  private final int to;

  private UnionSeeding(URI service, Requests requests, int from, int to) {
    this.service = service;
    this.requests = requests;
    this.from = from;
    this.to = to;
  }

  /** Takes the address of org-service, a file with a token, a folder for the ids, and a range. */
  public static void main(String[] arguments) throws Exception {
    Requests requests = new Requests(Files.readString(Path.of(arguments[1])).strip());
    int from = Integer.parseInt(arguments[3]);
    int to = Integer.parseInt(arguments[4]);
    new UnionSeeding(URI.create(arguments[0]), requests, from, to).sow(Path.of(arguments[2]));
  }

  private void sow(Path folder) throws Exception {
    List<Integer> blocks = IntStream.range(from / BLOCK, to / BLOCK).boxed().toList();
    List<String> communities = each(blocks, (line, it) -> community(line, it));
    List<Integer> rest = IntStream.range(from, to).filter(it -> it % BLOCK != 0).boxed().toList();
    List<String> unions =
        each(rest, (line, it) -> enterprise(line, it, communities.get((it - from) / BLOCK)));
    append(folder.resolve("communities"), communities);
    append(folder.resolve("unions"), unions);
  }

  private String community(Line line, int block) throws IOException {
    String street = STREETS.get(block % STREETS.size());
    return enter(line, "COMMUNITY_FEDERATION", "样例" + block + "社区工会联合会", street);
  }

  private String enterprise(Line line, int number, String community) throws IOException {
    char one = WORDS.charAt(number % WORDS.length());
    char other = WORDS.charAt(number / WORDS.length() % WORDS.length());
    String name = "%c%c%d电子科技有限公司工会".formatted(one, other, number);
    return enter(line, "ENTERPRISE_UNION", name, community);
  }

  private String enter(Line line, String kind, String name, String superior) throws IOException {
    String json =
        """
        {"kind":"%s","name":"%s","superiorId":"%s","area":{},"establishedOn":"2022-03-01"}\
        """
            .formatted(kind, name, superior);
    return line.send(requests.write("POST", "/api/v1/unions", "", json)).expect(201).madeId();
  }

  private static void append(Path file, List<String> ids) throws IOException {
    Files.write(file, ids, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private interface Sower {
    String sow(Line line, int number) throws IOException;
  }

  /** The ids in the order of the numbers. */
  private List<String> each(List<Integer> numbers, Sower sower) throws Exception {
    String[] ids = new String[numbers.size()];
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          try (Line line = new Line(service)) {
            for (int i = next.getAndIncrement(); i < ids.length; i = next.getAndIncrement()) {
              ids[i] = sower.sow(line, numbers.get(i));
            }
          }
          return null;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> workers = new ArrayList<>(java.util.Collections.nCopies(LINES, worker));
      for (Future<Void> it : threads.invokeAll(workers)) {
        it.get();
      }
    }
    return List.of(ids);
  }
}
