package org.gonghui.local.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuthoritySimulatorTest {

  private static final String ANSWERS =
      "{\"latencyMs\":0,\"jitterMs\":0,\"errorRate\":0,\"silentRate\":0,\"ratePerSecond\":1000,"
          + "\"down\":false}";

  private final HttpClient http = HttpClient.newHttpClient();
  private AuthoritySimulator simulator;

  @BeforeEach
  void start() throws Exception {
    simulator = new AuthoritySimulator(0, 1);
    mood(ANSWERS);
  }

  @AfterEach
  void stop() {
    simulator.close();
    http.close();
  }

  @ParameterizedTest
  @CsvSource({
    "11010119900307001X, MATCH",
    "110101199003070077, NO_MATCH",
    "110101199003070093, NOT_FOUND",
  })
  void the_17th_digit_decides(String number, String result) throws Exception {
    HttpResponse<String> answer = ask("r-1", "张三", number);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("result").asString()).isEqualTo(result);
    assertThat(json(answer).path("requestId").asString()).isEqualTo("r-1");
    assertThat(json(answer).path("reference").asString()).startsWith("GA");
    assertThat(answer.body()).doesNotContain("张三", number);
  }

  @Test
  void a_repeated_request_gets_the_same_answer_and_is_counted() throws Exception {
    String first = ask("r-1", "张三", "11010119900307001X").body();

    assertThat(ask("r-1", "张三", "11010119900307001X").body()).isEqualTo(first);
    assertThat(statistic("duplicates")).isEqualTo(1);
    assertThat(statistic("requests")).isEqualTo(1);
    assertThat(statistic("answered")).isEqualTo(2);
  }

  @Test
  void a_person_asked_about_under_two_requests_is_counted() throws Exception {
    ask("r-1", "张三", "11010119900307001X");
    ask("r-2", "张三", "11010119900307001X");
    ask("r-3", "李四", "11010119900307003X");

    assertThat(statistic("repeatedQuestions")).isEqualTo(1);
    assertThat(statistic("duplicates")).isZero();
  }

  @Test
  void a_request_id_cannot_be_used_for_another_person() throws Exception {
    ask("r-1", "张三", "11010119900307001X");

    assertThat(ask("r-1", "李四", "11010119900307003X").statusCode()).isEqualTo(400);
  }

  @Test
  void calls_beyond_the_rate_are_told_to_come_back() throws Exception {
    mood("{\"ratePerSecond\":0.01}");
    ask("r-1", "张三", "11010119900307001X");

    HttpResponse<String> refused = ask("r-2", "李四", "11010119900307003X");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(statistic("refused")).isEqualTo(1);
    assertThat(statistic("asked")).isEqualTo(1);
  }

  @Test
  void it_fails_falls_silent_and_hangs_up_when_told_to() throws Exception {
    mood("{\"errorRate\":1}");
    assertThat(ask("r-1", "张三", "11010119900307001X").statusCode()).isEqualTo(500);
    mood("{\"errorRate\":0,\"silentRate\":1}");
    assertThatThrownBy(() -> ask("r-1", "张三", "11010119900307001X"))
        .isInstanceOf(HttpTimeoutException.class);
    mood("{\"silentRate\":0,\"down\":true}");
    assertThatThrownBy(() -> ask("r-1", "张三", "11010119900307001X"))
        .isInstanceOf(IOException.class);
    mood("{\"down\":false}");
    assertThat(ask("r-1", "张三", "11010119900307001X").statusCode()).isEqualTo(200);

    assertThat(statistic("failed")).isEqualTo(1);
    assertThat(statistic("silent")).isEqualTo(1);
    assertThat(statistic("whileDown")).isPositive();
    assertThat(statistic("duplicates")).isZero();
  }

  @Test
  void it_answers_nonsense_of_each_kind_when_told_to_and_the_question_stays_unanswered()
      throws Exception {
    mood("{\"wrongRate\":1}");
    Set<String> met = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      HttpResponse<String> answer = ask("r-1", "张三", "11010119900307001X");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("张三", "1101");
      met.add(kind(answer));
    }
    assertThat(met).containsExactlyInAnyOrder("another question", "no result", "no JSON");
    mood("{\"wrongRate\":0}");

    ask("r-1", "张三", "11010119900307001X");

    assertThat(statistic("wrong")).isEqualTo(60);
    assertThat(statistic("asked")).isEqualTo(61);
    assertThat(statistic("requests")).isEqualTo(1);
    assertThat(statistic("duplicates")).isZero();
  }

  private static String kind(HttpResponse<String> answer) {
    if (!answer.body().startsWith("{")) {
      return "no JSON";
    }
    boolean own = json(answer).path("requestId").asString().equals("r-1");
    assertThat(json(answer).has("result")).isEqualTo(!own);
    return own ? "no result" : "another question";
  }

  @Test
  void statistics_can_be_forgotten() throws Exception {
    ask("r-1", "张三", "11010119900307001X");

    assertThat(send("DELETE", "/statistics", "").statusCode()).isEqualTo(204);

    assertThat(statistic("asked")).isZero();
    assertThat(statistic("requests")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "null",
        "{}",
        "{\"requestId\":\"r\",\"name\":\"张三\"}",
        "{\"requestId\":\"r\",\"name\":\"张三\",\"identityNumber\":\"123\"}",
        "{\"requestId\":\" \",\"name\":\"张三\",\"identityNumber\":\"11010119900307001X\"}"
      })
  void a_bad_question_is_a_400_that_repeats_nothing(String body) throws Exception {
    HttpResponse<String> answer = send("POST", "/v1/identity-checks", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("张三");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errorRate\":2}",
        "{\"wrongRate\":1.5}",
        "{\"ratePerSecond\":0}",
        "{\"latencyMs\":-1}",
        "{\"x\":1}"
      })
  void an_impossible_mood_changes_nothing(String wish) throws Exception {
    String before = send("GET", "/moods", "").body();

    assertThat(send("PUT", "/moods", wish).statusCode()).isEqualTo(400);

    assertThat(send("GET", "/moods", "").body()).isEqualTo(before);
  }

  @Test
  void a_question_prints_nothing_of_the_person() {
    assertThat(new Question("r-1", "张三", "11010119900307001X").toString())
        .doesNotContain("张三", "1101");
  }

  private void mood(String wish) throws Exception {
    assertThat(send("PUT", "/moods", wish).statusCode()).isEqualTo(200);
  }

  private int statistic(String name) throws Exception {
    return json(send("GET", "/statistics", "")).path(name).asInt(-1);
  }

  private HttpResponse<String> ask(String id, String name, String number) throws Exception {
    String body = "{\"requestId\":\"%s\",\"name\":\"%s\",\"identityNumber\":\"%s\"}";
    return send("POST", "/v1/identity-checks", body.formatted(id, name, number));
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + simulator.port() + path);
    return http.send(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofMillis(1500))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
