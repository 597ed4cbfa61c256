package org.gonghui.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Nanshan's sixteen pilot communities with the figures that were published of them. */
final class Pilots implements Story {

  private static final Path SHEET = Path.of("e2e", "nanshan-2020.csv");
  private static final String OFFICER = "officer-nanshan";
  private static final String COVERAGE = "/api/v1/coverage?union=u-nanshan&on=2020-12-04";

  private final Api api;
  private final Telling telling;

  Pilots(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("南山区：16 个精品社区的组建覆盖率 The coverage of the pilots");
    load();
    Reply found =
        telling.eventually(
            "400 enterprises are counted",
            () -> api.get(OFFICER, COVERAGE).expect(200),
            it -> group(it, "ALL").path("enterprises").asInt() == 400);
    tell(found, "ALL", "COVERAGE", "97.0");
    tell(found, "PLUS_25", "SEPARATE", "85.4");
  }

  private void load() {
    String job = api.upload(OFFICER, "/api/v1/enterprises/imports", sheet()).expect(202).id();
    Reply done =
        telling.eventually(
            "the import " + job,
            () -> api.get(OFFICER, "/api/v1/jobs/" + job).expect(200),
            it -> it.text("status").equals("DONE"));
    Reply result = api.get(OFFICER, done.body().path("result").path("href").asString());
    telling.say("a sheet of %s enterprises is imported", result.text("rows"));
  }

  private static String sheet() {
    try {
      return Files.readString(SHEET);
    } catch (IOException e) {
      throw new UncheckedIOException(SHEET.toString(), e);
    }
  }

  private void tell(Reply found, String size, String rate, String percent) {
    JsonNode share = named(group(found, size).path("rates"), "rate", rate).path("share");
    String shown = share.path("percent").asString("");
    telling.say(
        "%s %s: %s of %s, %s %%",
        size, rate, share.path("wanted").asString(), share.path("of").asString(), shown);
    Telling.check(shown.equals(percent), size + " " + rate + " is " + percent + " %");
  }

  private static JsonNode group(Reply found, String size) {
    return named(found.body().path("groups"), "size", size);
  }

  private static JsonNode named(JsonNode all, String field, String name) {
    return all.valueStream()
        .filter(it -> it.path(field).asString("").equals(name))
        .findFirst()
        .orElseThrow(() -> new StoryFailed("there is no " + name + " in " + all));
  }
}
