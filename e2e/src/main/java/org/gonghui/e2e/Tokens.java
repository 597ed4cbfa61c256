package org.gonghui.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the ready-made accounts, each asked for once. */
final class Tokens {

  private static final String GRANT = "urn:gonghui:local-account";

  private final String issuer;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Tokens(String issuer) {
    this.issuer = issuer;
  }

  /** The token of an account, or of the partner system. */
  String of(String account) {
    return known.computeIfAbsent(account, it -> ask("local", it));
  }

  /** A token of an account by one of the issuer's clients for tests, for example an expired one. */
  String of(String account, String client) {
    return known.computeIfAbsent(account + "@" + client, it -> ask(client, account));
  }

  private String ask(String client, String account) {
    boolean partner = account.equals("partner");
    String id = partner ? "partner" : client;
    Map<String, String> form =
        partner
            ? Map.of(
                "grant_type", "client_credentials", "scope", "verification:read directory:read")
            : Map.of("grant_type", GRANT, "account", account);
    String credentials =
        Base64.getEncoder().encodeToString((id + ":" + id).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        Http.to(issuer + "/oauth2/token")
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      HttpResponse<String> answer = Http.send(request);
      if (answer.statusCode() != 200) {
        throw new StoryFailed("no token for " + account + ": " + answer.body());
      }
      return json.readTree(answer.body()).path("access_token").asString();
    } catch (IOException e) {
      throw new StoryFailed("the token issuer does not answer", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
