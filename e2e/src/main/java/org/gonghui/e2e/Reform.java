package org.gonghui.e2e;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A community federation is moved to another street and dissolved; what it has goes with it. */
final class Reform implements Story {

  private static final String DISTRICT = "officer-organizing";
  private static final String OLD = "officer-bantian";
  private static final String NEW = "officer-buji";
  private static final String UNIONS = "/api/v1/unions/";

  private final Api api;
  private final Telling telling;
  private final long number = Instant.now().getEpochSecond();
  private final LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

  Reform(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("隶属变更与撤销：社区工联会划归布吉街道 A federation changes its superior");
    String union = enter();
    String member = "/api/v1/members/" + join(union);
    String station = "/api/v1/stations/" + plan(union);
    telling.say("a federation under 坂田街道总工会, with a member and a station");
    follow(api.step(DISTRICT, UNIONS + union, "superior-change", Map.of("superiorId", "u-buji")));
    seenBy(NEW, member);
    hiddenFrom(OLD, member);
    hiddenFrom(OLD, UNIONS + union);
    closableBy(NEW, station);
    telling.say("its member and its station are 布吉's now, and no longer 坂田's");
    Telling.check(stoodBelowBantian(union), "as of yesterday it still stands below 坂田");
    follow(api.step(NEW, UNIONS + union, "dissolution", Map.of("reason", "样例：并入街道直管")));
    seenBy(NEW, member);
    telling.say("dissolved: the member keeps the membership, with 布吉街道总工会");
  }

  private String enter() {
    Map<String, ?> body =
        Map.of(
            "kind",
            "COMMUNITY_FEDERATION",
            "name",
            "样例" + number + "社区工会联合会",
            "superiorId",
            "u-bantian",
            "area",
            Map.of("street", "坂田街道"),
            "establishedOn",
            yesterday.toString());
    return api.post(DISTRICT, "/api/v1/unions", body).expect(201).id();
  }

  /** The other services hear of the union a moment later. */
  private String join(String union) {
    LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(number / 500 % 15_000);
    Map<String, ?> request =
        Map.of(
            "name",
            "样例职工",
            "identityNumber",
            Numbers.identity(birth, (int) (number % 500) + 400),
            "phone",
            "138" + String.format("%08d", number % 100_000_000),
            "employmentForm",
            "TRUCK_DRIVER",
            "unionId",
            union);
    return telling
        .eventually(
            "the member's entry",
            () -> api.post(OLD, "/api/v1/members", request),
            it -> it.status() == 201)
        .id();
  }

  private String plan(String union) {
    Map<String, ?> station =
        Map.of(
            "unionId",
            union,
            "kind",
            "WARM_BEE_STATION",
            "name",
            "样例驿站" + number,
            "address",
            "坂田街道",
            "longitude",
            114.06,
            "latitude",
            22.65,
            "capacity",
            10);
    return telling
        .eventually(
            "the station's plan",
            () -> api.post(OLD, "/api/v1/stations", station),
            it -> it.status() == 201)
        .id();
  }

  private void follow(Reply accepted) {
    String job = accepted.expect(202).id();
    Reply done =
        telling.eventually(
            "the job " + job,
            () -> api.get(DISTRICT, "/api/v1/jobs/" + job),
            it -> it.text("status").equals("DONE"));
    telling.say(
        "org-service: %s of %s documents have followed",
        done.body().path("progress").path("done"), done.body().path("progress").path("total"));
  }

  private void seenBy(String officer, String path) {
    telling.eventually(path, () -> api.get(officer, path), it -> it.status() == 200);
  }

  private void hiddenFrom(String officer, String path) {
    telling.eventually(path, () -> api.get(officer, path), it -> it.status() == 404);
  }

  private void closableBy(String officer, String station) {
    telling.eventually(
        station, () -> api.step(officer, station, "opening", Map.of()), it -> it.status() == 422);
    api.step(OLD, station, "opening", Map.of()).expect(404);
  }

  private boolean stoodBelowBantian(String union) {
    String path = UNIONS + "u-bantian/subtree?limit=1000&asOf=" + yesterday;
    return api.get(DISTRICT, path).expect(200).body().toString().contains(union);
  }
}
