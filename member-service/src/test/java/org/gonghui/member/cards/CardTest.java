package org.gonghui.member.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.partner;
import static org.gonghui.member.testing.Desk.worker;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** A station or partner learns whether who stands there is a member, and nothing else. */
@MemberLive
class CardTest {

  private static final String CARD = "/api/v1/members/me/card";
  private static final String CHECKS = "/api/v1/card-checks";
  private static final String VALID = "{\"valid\":true}";
  private static final String STALE = "{\"valid\":false,\"reason\":\"STALE\"}";
  private static final String INVALID = "{\"valid\":false,\"reason\":\"INVALID\"}";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_member() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void a_member_shows_a_card_that_a_partner_and_a_station_find_valid_and_learn_nothing_more() {
    JsonNode card = card();

    assertThat(card.path("cardNumber").asString())
        .isEqualTo(desk.member(member).path("cardNumber").asString());
    assertThat(card.path("name").asString()).isEqualTo("欧****");
    assertThat(check(partner(), code(card))).isEqualTo(VALID);
    assertThat(check(officer("u-buji"), code(card()))).isEqualTo(VALID);
    assertThat(check(TestTokens.of("keeper", "union-worker").union("u-buji"), code(card())))
        .isEqualTo(VALID);
  }

  @Test
  void whoever_reads_a_code_learns_nothing_from_it() throws Exception {
    String payload = JWSObject.parse(code(card())).getPayload().toString();

    assertThat(payload)
        .doesNotContain(
            member, person.account(), person.name(), person.number(), person.phone(), UNION);
    byte[] holder = Base64.getUrlDecoder().decode(json(payload).path("sub").asString());
    assertThat(new String(holder, StandardCharsets.ISO_8859_1)).doesNotContain(member);
  }

  @Test
  void a_code_is_good_for_one_check_and_the_next_one_for_another() {
    String code = code(card());

    assertThat(check(partner(), code)).isEqualTo(VALID);
    assertThat(check(partner(), code)).isEqualTo(STALE);
    assertThat(check(partner(), code(card()))).isEqualTo(VALID);
  }

  @Test
  void of_twenty_stations_that_check_one_code_at_once_one_finds_it_valid() {
    String code = code(card());

    List<String> answers =
        Flux.fromStream(IntStream.range(0, 20).boxed())
            .flatMap(
                i ->
                    Mono.fromCallable(() -> check(officer("u-buji"), code))
                        .subscribeOn(Schedulers.boundedElastic()),
                20)
            .collectList()
            .block(Duration.ofSeconds(30));

    assertThat(answers).filteredOn(VALID::equals).hasSize(1);
    assertThat(answers).filteredOn(STALE::equals).hasSize(19);
  }

  @Test
  void the_same_check_sent_again_gets_its_answer_again() {
    String code = code(card());

    assertThat(keyed(code, "check-1")).isEqualTo(VALID);
    assertThat(keyed(code, "check-1")).isEqualTo(VALID);
    assertThat(keyed(code, "check-2")).isEqualTo(STALE);
  }

  @Test
  void a_code_lasts_a_minute() {
    String early = code(card());
    String late = code(card());

    clock.advance(Duration.ofSeconds(58));
    assertThat(check(partner(), early)).isEqualTo(VALID);
    clock.advance(Duration.ofSeconds(3));
    assertThat(check(partner(), late)).isEqualTo(STALE);
  }

  @Test
  void what_this_system_did_not_sign_is_not_valid() throws Exception {
    String code = code(card());
    JWSObject real = JWSObject.parse(code);
    JWSObject other = new JWSObject(real.getHeader(), real.getPayload());
    other.sign(new MACSigner(new byte[32]));
    JWSObject untyped = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), real.getPayload());
    untyped.sign(new MACSigner(new byte[32]));
    Map<String, Object> longer = real.getPayload().toJSONObject();
    longer.put("exp", 4_000_000_000L);
    String[] parts = code.split("\\.");
    String changed = Base64URL.encode(new Payload(longer).toString()).toString();

    for (String forged :
        List.of(
            other.serialize(),
            untyped.serialize(),
            new PlainObject(real.getPayload()).serialize(),
            parts[0] + "." + changed + "." + parts[2],
            parts[0] + "." + parts[1] + ".",
            "4403070000000015")) {
      assertThat(check(partner(), forged)).as(forged).isEqualTo(INVALID);
    }
    assertThat(check(partner(), code)).isEqualTo(VALID);
  }

  @Test
  void an_ended_membership_looks_like_a_forged_code() {
    String code = code(card());
    desk.step(
            officer(UNION),
            "/api/v1/members/" + member,
            "death",
            Map.of("on", WorkingDays.dateOf(clock.instant()).toString()))
        .expectStatus()
        .isOk();

    assertThat(check(partner(), code)).isEqualTo(INVALID);
    desk.get(worker(person), CARD).expectStatus().isNotFound();
  }

  @Test
  void a_retained_member_is_a_member_and_an_applicant_has_no_card() {
    desk.step(
            officer(UNION),
            "/api/v1/members/" + member,
            "retention",
            Map.of(
                "cause", "RETIREMENT", "since", desk.member(member).path("decidedOn").asString()))
        .expectStatus()
        .isOk();
    Person applicant = People.confirmed();
    desk.apply(applicant);

    assertThat(check(partner(), code(card()))).isEqualTo(VALID);
    desk.get(worker(applicant), CARD).expectStatus().isNotFound();
  }

  @Test
  void members_and_partners_without_the_scope_check_nothing() {
    Map<String, String> body = Map.of("code", code(card()));

    desk.post(worker(person), CHECKS, body).expectStatus().isForbidden();
    desk.post(TestTokens.of("partner", "partner").scopes("directory:read"), CHECKS, body)
        .expectStatus()
        .isForbidden();
    assertThat(check(partner(), body.get("code"))).isEqualTo(VALID);
  }

  @Test
  void who_checked_is_on_the_audit_trail_and_whom_is_not() {
    Token station = TestTokens.of("station-" + member, "union-worker").union("u-buji");
    check(station, code(card()));

    JsonNode entry =
        json(
                desk.get(
                    TestTokens.of("auditor", "auditor").union("u-longgang"),
                    "/operations/audit/entries?person=station-" + member + "&limit=2"),
                200)
            .path("items")
            .path(0);
    assertThat(entry.path("action").asString()).isEqualTo("check-card");
    assertThat(entry.path("subjectId").asString()).isEqualTo("card");
    assertThat(entry.toString()).doesNotContain(person.account());
  }

  @Test
  void the_picture_is_read_back_as_the_code() throws Exception {
    JsonNode card = card();

    assertThat(card.path("picture").asString()).startsWith("data:image/svg+xml;base64,");
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new Enlarged(QrPicture.matrix(code(card)))));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(code(card));
  }

  /** Each module eight pixels wide, as a camera sees it. */
  private static final class Enlarged extends LuminanceSource {

    private static final int SCALE = 8;

    private final BitMatrix modules;

    Enlarged(BitMatrix modules) {
      super(modules.getWidth() * SCALE, modules.getHeight() * SCALE);
      this.modules = modules;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] line = new byte[getWidth()];
      for (int x = 0; x < line.length; x++) {
        line[x] = (byte) (modules.get(x / SCALE, y / SCALE) ? 0 : 255);
      }
      return line;
    }

    @Override
    public byte[] getMatrix() {
      byte[] all = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++) {
        System.arraycopy(getRow(y, null), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }

  private JsonNode card() {
    return json(desk.get(worker(person), CARD), 200);
  }

  private static String code(JsonNode card) {
    return card.path("code").asString();
  }

  private String check(Token token, String code) {
    return json(desk.post(token, CHECKS, Map.of("code", code)), 200).toString();
  }

  private String keyed(String code, String key) {
    return json(
            desk.post(
                partner(), CHECKS, Map.of("code", code), it -> it.set("Idempotency-Key", key)),
            200)
        .toString();
  }
}
