package org.gonghui.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A programme of boutique communities: every street takes part, one community is chosen. */
final class Showcase implements Story {

  private static final String DISTRICT = "officer-organizing";
  private static final String OFFICE = "officer-office";
  private static final String COMMUNITY = "officer-xiangjiaotang";
  private static final String PROGRAMMES = "/api/v1/boutique-programmes";
  private static final String BOUTIQUES = "/api/v1/boutiques";

  private final Api api;
  private final Telling telling;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  Showcase(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  @Override
  public void play() {
    telling.chapter("精品社区工联会创建 A boutique community");
    Map<String, ?> choice = Map.of("programmeId", programme(), "unionId", "u-xiangjiaotang");
    Reply chosen = api.post(DISTRICT, BOUTIQUES, choice).expect(201, 409);
    if (chosen.status() == 409) {
      telling.say("象角塘 was chosen before: %s", chosen.text("code"));
      return;
    }
    String path = BOUTIQUES + "/" + chosen.id();
    for (String name : new String[] {"阳光议事堂", "午间课堂"}) {
      Map<String, ?> service = Map.of("name", name, "need", "样例：园区职工", "from", today.toString());
      api.step(COMMUNITY, path, "service", service).expect(200);
    }
    api.get("officer-buji", path).expect(404);
    String unmet =
        api.step(OFFICE, path, "confirmation", Map.of()).refused(422, "boutique.standard-not-met");
    telling.say("象角塘 is chosen and gives two services; before the inspection: %s", unmet);
  }

  private String programme() {
    Map<String, ?> opening =
        Map.of("unionId", "u-longgang", "name", "样例精品社区创建", "year", today.getYear());
    Reply opened = api.post(DISTRICT, PROGRAMMES, opening).expect(201, 409);
    if (opened.status() == 201) {
      return opened.id();
    }
    Reply known = api.get(DISTRICT, PROGRAMMES + "?limit=1&year=" + today.getYear()).expect(200);
    return known.items().path(0).path("id").asString();
  }
}
