package org.gonghui.bench.client;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Says again and again what a station offers, on condition of the version that was answered last.
 * Each connection has stations of its own, so that no condition fails.
 */
final class Equipping implements Operation {

  private static final int OK = 200;
  static final String EQUIPMENT =
      """
      {"facilities":["WATER","CHARGING","REST","MICROWAVE"],"openingHours":[{"days":["MONDAY",\
      "TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],"opens":"00:00:00",\
      "closes":"00:00:00"}]}\
      """;

  private final Requests requests;
  private final List<String> stations;
  private final long[] versions;
  private final int connections;
  private final int[] turns;

  Equipping(Requests requests, List<String> stations, long[] versions, int connections) {
    this.requests = requests;
    this.stations = stations;
    this.versions = versions;
    this.connections = connections;
    this.turns = new int[connections];
  }

  @Override
  public ByteBuffer next(int connection) {
    int station = station(connection);
    String condition = "If-Match: \"" + versions[station] + "\"\r\n";
    String path = "/api/v1/stations/" + stations.get(station) + "/equipment";
    return ByteBuffer.wrap(requests.write("PUT", path, condition, EQUIPMENT));
  }

  @Override
  public boolean answered(int connection, int status) {
    if (status == OK) {
      versions[station(connection)]++;
    }
    turns[connection]++;
    return status == OK;
  }

  private int station(int connection) {
    int own = stations.size() / connections;
    return turns[connection] % own * connections + connection;
  }
}
