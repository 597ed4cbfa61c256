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
public final class Tokens {

  private static final String GRANT = "urn:gonghui:local-account";

  private final String issuer;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** Of the issuer at this address. */
  public Tokens(String issuer) {
    this.issuer = issuer;
  }

  /** The token of an account, or of the partner system. */
  public String of(String account) {
    return account.equals("partner")
        ? partner("verification:read directory:read")
        : of(account, "local");
  }

  /** A token of an account by one of the issuer's clients for tests, for example an expired one. */
  public String of(String account, String client) {
    return known.computeIfAbsent(account + "@" + client, it -> account(account, client));
  }

  /** A token of the partner system for these of its scopes alone. */
  public String partner(String scopes) {
    return partner("partner", scopes);
  }

  /** A token of this partner system for these of its scopes alone. */
  public String partner(String client, String scopes) {
    return known.computeIfAbsent(
        client + " " + scopes,
        it -> ask(client, Map.of("grant_type", "client_credentials", "scope", scopes)));
  }

  private String account(String account, String client) {
    return ask(client, Map.of("grant_type", GRANT, "account", account));
  }

  private String ask(String id, Map<String, String> form) {
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
        throw new StoryFailed("no token of " + id + " for " + form + ": " + answer.body());
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
