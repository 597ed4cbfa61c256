package org.gonghui.bench.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gonghui.bench.Orders;

/**
 * Reads whatever it is told to. Obeys {@code ADDRESS FILE CONNECTIONS MILLIS}, where the file has a
 * path a line, behind which the body of a question may stand that is posted, by the number of
 * answers, of failures, the median and 99th percentile in microseconds.
 */
public final class PathClient {

  private PathClient() {}

  /** Takes a file with a token. */
  public static void main(String[] arguments) throws Exception {
    Requests requests = new Requests(Files.readString(Path.of(arguments[0])).strip());
    Orders.obey(words -> obey(requests, words));
  }

  private static String obey(Requests requests, String[] words) throws IOException {
    List<byte[]> all =
        Files.readAllLines(Path.of(words[1])).stream().map(it -> request(requests, it)).toList();
    Duration time = Duration.ofMillis(Long.parseLong(words[3]));
    return new Load(URI.create(words[0]), new Reading(all))
        .run(Integer.parseInt(words[2]), time)
        .told();
  }

  private static byte[] request(Requests requests, String line) {
    int end = line.indexOf(' ');
    return end < 0
        ? requests.get(line)
        : requests.write("POST", line.substring(0, end), "", line.substring(end + 1));
  }
}
