package org.gonghui.member.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alibaba Cloud's short messages, API version 2017-05-25. The number stands in the query, as that
 * API has it; nothing here writes requests to a log.
 */
@Component
class Dysmsapi implements SmsProvider {

  private static final String VERSION = "2017-05-25";
  private static final String NO_BODY = Acs3.digestOf("");

  /** What no repetition makes good, of that which lies with the message. */
  private static final Set<String> FINAL =
      Set.of(
          "isv.MOBILE_NUMBER_ILLEGAL",
          "isv.MOBILE_COUNT_OVER_LIMIT",
          "isv.BLACK_KEY_CONTROL_LIMIT",
          "isv.PARAM_LENGTH_LIMIT",
          "isv.INVALID_PARAMETERS",
          "isv.PARAM_NOT_SUPPORT_URL");

  private final SmsSettings settings;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpClient http;

  Dysmsapi(SmsSettings settings, JsonMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  @Override
  public SmsOutcome send(String phone, String title, String outId) {
    Map<String, String> query =
        Map.of(
            "PhoneNumbers", phone,
            "SignName", settings.signName(),
            "TemplateCode", settings.template(),
            "TemplateParam", json.writeValueAsString(Map.of("title", title)),
            "OutId", outId);
    try {
      return outcome(call("SendSms", query));
    } catch (ConnectException e) {
      return new SmsOutcome.Failed("unreachable");
    } catch (IOException e) {
      return new SmsOutcome.Unknown("silent");
    }
  }

  @Override
  public Optional<String> find(String phone, String outId, LocalDate day) {
    Map<String, String> query =
        Map.of(
            "PhoneNumber",
            phone,
            "SendDate",
            DateTimeFormatter.BASIC_ISO_DATE.format(day),
            "PageSize",
            "50",
            "CurrentPage",
            "1");
    try {
      JsonNode answer = call("QuerySendDetails", query);
      if (!answer.path("Code").asString("").equals("OK")) {
        throw new IllegalStateException("QuerySendDetails: " + answer.path("Code").asString(""));
      }
      for (JsonNode it : answer.at("/SmsSendDetailDTOs/SmsSendDetailDTO")) {
        if (it.path("OutId").asString("").equals(outId)) {
          return Optional.of(it.path("BizId").asString(outId));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("QuerySendDetails: no answer", e);
    }
  }

  private static SmsOutcome outcome(JsonNode answer) {
    String code = answer.path("Code").asString("no-code");
    if (code.equals("OK")) {
      return new SmsOutcome.Taken(answer.path("BizId").asString(""));
    }
    return FINAL.contains(code) ? new SmsOutcome.Refused(code) : new SmsOutcome.Failed(code);
  }

  private JsonNode call(String action, Map<String, String> query) throws IOException {
    HttpResponse<String> answer = exchange(request(action, query));
    try {
      return json.readTree(answer.body());
    } catch (JacksonException garbled) {
      throw new IOException("status " + answer.statusCode());
    }
  }

  private HttpRequest request(String action, Map<String, String> query) {
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("host", settings.url().getAuthority());
    headers.put("x-acs-action", action);
    headers.put("x-acs-content-sha256", NO_BODY);
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    headers.put("x-acs-version", VERSION);
    Acs3 key =
        new Acs3(
            Objects.requireNonNull(settings.keyId()), Objects.requireNonNull(settings.keySecret()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url() + "/?" + Acs3.canonical(query)))
            .timeout(settings.timeout())
            .POST(HttpRequest.BodyPublishers.noBody())
            .header("Authorization", key.authorization("POST", query, headers, NO_BODY));
    // the client writes the host itself, by the address
    headers.tailMap("x").forEach(request::header);
    return request.build();
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
