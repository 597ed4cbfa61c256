package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.FRIDAY_BEFORE_HOLIDAY;
import static org.gonghui.rights.RightsWorld.LAWYERS;
import static org.gonghui.rights.RightsWorld.district;
import static org.gonghui.rights.RightsWorld.items;
import static org.gonghui.rights.RightsWorld.member;
import static org.gonghui.rights.RightsWorld.newLawyer;
import static org.gonghui.rights.RightsWorld.officer;
import static org.gonghui.rights.RightsWorld.send;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.rights.EventWitness;
import org.gonghui.rights.RightsWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** People of legal aid, and how they talk to the service. */
abstract class AidTest {

  static final String FIRST = "\"1\"";

  private static final AtomicLong LICENCES = new AtomicLong(14403201800000000L);

  @Autowired WebTestClient web;
  @Autowired TestClock clock;
  @Autowired UnionDirectory directory;
  @Autowired EventWitness witness;

  final String run = UUID.randomUUID().toString().substring(0, 8);
  final Token worker = member("worker-" + run);
  final Token bantian = officer("officer-bantian", "u-bantian");
  final Token buji = officer("officer-buji", "u-buji");
  final Token rights = district("RIGHTS");

  @BeforeEach
  void the_friday_before_the_national_holiday() {
    clock.set(FRIDAY_BEFORE_HOLIDAY);
    RightsWorld.list(directory);
  }

  Applied apply(Token as, Map<String, Object> body) {
    return new Applied(
        send(web, HttpMethod.POST, as, CASES, null, body)
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody());
  }

  String lawyerOf(String firm) {
    String person = "p-" + UUID.randomUUID();
    String licence = Long.toString(LICENCES.incrementAndGet());
    send(web, HttpMethod.POST, rights, LAWYERS, null, newLawyer(person, licence, firm))
        .expectStatus()
        .isCreated();
    return person;
  }

  ResponseSpec step(
      Token as, String id, String step, @Nullable String ifMatch, @Nullable Object body) {
    return send(web, HttpMethod.POST, as, CASES + "/" + id + "/" + step, ifMatch, body);
  }

  ResponseSpec get(Token as, String id) {
    return send(web, HttpMethod.GET, as, CASES + "/" + id, null, null);
  }

  List<Object> ids(Token as, String path) {
    String all = path + (path.contains("?") ? "&" : "?") + "limit=100";
    return items(web, as, all).stream().map(it -> it.get("id")).toList();
  }

  /** A case as its applicant gets it. */
  record Applied(Map<?, ?> body) {

    Applied jsonPath(String path, Object expected) {
      assertThat((Object) JsonPath.read(body, path)).as(path).isEqualTo(expected);
      return this;
    }

    String id() {
      return (String) body.get("id");
    }
  }
}
