package org.gonghui.local.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SmsCatcherTest {

  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String SIGNED =
      "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private SmsCatcher catcher;

  @BeforeEach
  void open() throws IOException {
    catcher = new SmsCatcher(0, "key", "secret");
  }

  @AfterEach
  void close() {
    catcher.close();
  }

  @Test
  void what_is_signed_well_is_caught_and_shown_as_the_phone_shows_it() throws Exception {
    JsonNode taken = send("13800138000", "secret");
    assertThat(taken.path("Code").asString()).isEqualTo("OK");
    JsonNode shown = get("/messages").at("/items/0");
    assertThat(shown.path("phone").asString()).isEqualTo("13800138000");
    assertThat(shown.path("outId").asString()).isEqualTo("n-1");
    assertThat(shown.path("text").asString()).startsWith("【工会】").contains("期限将至");
    JsonNode details = call("QuerySendDetails", "PhoneNumber=13800138000", "secret");
    assertThat(details.at("/SmsSendDetailDTOs/SmsSendDetailDTO/0/OutId").asString())
        .isEqualTo("n-1");
  }

  @Test
  void what_is_signed_with_another_secret_is_refused_and_nothing_is_caught() throws Exception {
    assertThat(send("13800138000", "guess").path("Code").asString())
        .isEqualTo("SignatureDoesNotMatch");
    assertThat(get("/messages").path("items")).isEmpty();
  }

  @Test
  void its_moods_make_it_throttle_and_break_as_the_provider_does() throws Exception {
    mood("{\"throttled\":true}");
    assertThat(send("13800138000", "secret").path("Code").asString()).isEqualTo("Throttling.User");
    mood("{\"throttled\":false,\"broken\":true}");
    assertThat(send("13800138000", "secret").path("Code").asString())
        .isEqualTo("ServiceUnavailable");
    mood("{\"broken\":false}");
    assertThat(send("nobody", "secret").path("Code").asString())
        .isEqualTo("isv.MOBILE_NUMBER_ILLEGAL");
  }

  private void mood(String wish) throws Exception {
    http.send(
        HttpRequest.newBuilder(URI.create(address() + "/moods"))
            .PUT(HttpRequest.BodyPublishers.ofString(wish))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode send(String phone, String secret) throws Exception {
    String query =
        "OutId=n-1&PhoneNumbers="
            + phone
            + "&SignName=%E5%B7%A5%E4%BC%9A&TemplateCode=SMS_1&TemplateParam="
            + "%7B%22title%22%3A%22%E6%9C%9F%E9%99%90%E5%B0%86%E8%87%B3%22%7D";
    return call("SendSms", query, secret);
  }

  private JsonNode call(String action, String query, String secret) throws Exception {
    String headers =
        "host:127.0.0.1:"
            + catcher.port()
            + "\nx-acs-action:"
            + action
            + "\nx-acs-content-sha256:"
            + NOTHING
            + "\nx-acs-date:2023-10-26T10:22:32Z\nx-acs-signature-nonce:once"
            + "\nx-acs-version:2017-05-25\n";
    String request = String.join("\n", "POST", "/", query, headers, SIGNED, NOTHING);
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create(address() + "/?" + query))
            .POST(HttpRequest.BodyPublishers.noBody())
            .header("Authorization", authorization(request, secret));
    headers.lines().skip(1).map(it -> it.split(":", 2)).forEach(it -> call.header(it[0], it[1]));
    return JSON.readTree(http.send(call.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private static String authorization(String request, String secret) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    String text = "ACS3-HMAC-SHA256\n" + HexFormat.of().formatHex(hash);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return "ACS3-HMAC-SHA256 Credential=key,SignedHeaders="
        + SIGNED
        + ",Signature="
        + HexFormat.of().formatHex(code);
  }

  private JsonNode get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path)).build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private String address() {
    return "http://127.0.0.1:" + catcher.port();
  }
}
