package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Stations are opened, and the rider finds the nearest one at noon with water and charging. */
final class Noon implements Story {

  private static final List<String> DAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String OPENED = "stations_opened";
  private static final String STREET = "officer-bantian";

  private final Api api;
  private final Telling telling;
  private final Board board;

  Noon(Api api, Telling telling, Board board) {
    this.api = api;
    this.telling = telling;
    this.board = board;
  }

  @Override
  public void play() {
    telling.chapter("中午：最近的、有水有电的站点 Noon");
    Reply open = api.get(STREET, "/api/v1/stations?status=OPEN&unionId=u-bantian").expect(200);
    if (open.body().path("items").size() < 3) {
      Moves moves = board.watch(OPENED);
      String one = station("天安云谷暖蜂驿站", 114.0613, 22.6562, List.of("WATER", "CHARGING", "REST"));
      String two = station("象角塘爱心角+", 114.0572, 22.6421, List.of("WATER", "MICROWAVE"));
      String three =
          station("坂田街道职工服务中心", 114.0701, 22.6335, List.of("WATER", "CHARGING", "LAW_CORNER"));
      telling.say("坂田街道总工会 opened three stations");
      moves.by(Stream.of(one, two, three).map(it -> Feed.of(OPENED, it)).toList());
    }
    String noon =
        ZonedDateTime.of(LocalDate.now(ZONE), LocalTime.NOON, ZONE)
            .toOffsetDateTime()
            .toString()
            .replace("+", "%2B");
    String question =
        "/api/v1/stations/nearest?longitude=114.0580&latitude=22.6430"
            + "&facility=WATER&facility=CHARGING&limit=1&at="
            + noon;
    Reply nearest =
        telling.eventually(
            "the nearest station",
            () -> api.get("rider", question).expect(200),
            it -> it.body().path("items").size() == 1);
    JsonNode station = nearest.body().path("items").path(0);
    Telling.check(
        station.path("facilities").toString().contains("CHARGING"),
        "the station found offers charging");
    telling.say(
        "the nearest with water and charging: %s, %d m",
        station.path("name").asString(), station.path("metres").asLong());
  }

  private String station(String name, double longitude, double latitude, List<String> facilities) {
    Map<String, ?> plan =
        Map.of(
            "unionId",
            "u-bantian",
            "kind",
            "WARM_BEE_STATION",
            "name",
            name,
            "address",
            "深圳市龙岗区坂田街道",
            "longitude",
            longitude,
            "latitude",
            latitude,
            "capacity",
            12);
    String id = api.post(STREET, "/api/v1/stations", plan).expect(201).id();
    String path = "/api/v1/stations/" + id;
    Map<String, ?> hours = Map.of("days", DAYS, "opens", "08:00:00", "closes", "22:00:00");
    api.replace(
            STREET,
            path,
            "equipment",
            Map.of("facilities", facilities, "openingHours", List.of(hours)))
        .expect(200);
    api.step(STREET, path, "opening", Map.of()).expect(200);
    return id;
  }
}
