package org.gonghui.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TokenIssuerTest {

  private static final String ISSUER = "http://127.0.0.1:1";
  private static final String GATEWAY = "http://127.0.0.1:8080";
  private static final String BACK = GATEWAY + "/webjars/swagger-ui/oauth2-redirect.html";

  @TempDir static Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("GONGHUI_SECURITY_ISSUER", () -> ISSUER);
    registry.add("GONGHUI_ISSUER_FOLDER", folder::toString);
    registry.add("GONGHUI_ISSUER_ORIGINS", () -> GATEWAY);
  }

  @Test
  void an_officer_of_a_department_gets_a_token_that_says_so() throws Exception {
    JWTClaimsSet claims = verified(accountToken("local", "officer-rights"));

    assertThat(claims.getIssuer()).isEqualTo(ISSUER);
    assertThat(claims.getAudience()).containsExactly("gonghui");
    assertThat(claims.getSubject()).isEqualTo("p-officer-rights");
    assertThat(claims.getStringListClaim("roles")).containsExactly("officer", "department:RIGHTS");
    assertThat(claims.getStringClaim("union")).isEqualTo("u-longgang");
    assertThat(claims.getStringClaim("department")).isEqualTo("RIGHTS");
    assertThat(claims.getExpirationTime())
        .isBetween(
            Instant.now().plus(Duration.ofHours(7)), Instant.now().plus(Duration.ofHours(9)));
  }

  @Test
  void a_member_acts_for_no_union() throws Exception {
    JWTClaimsSet claims = verified(accountToken("local", "rider"));

    assertThat(claims.getSubject()).isEqualTo("p-rider");
    assertThat(claims.getStringListClaim("roles")).containsExactly("member");
    assertThat(claims.getClaims()).doesNotContainKeys("union", "department", "scope");
  }

  static List<String> everyAccount() {
    return Accounts.load().accounts().stream().map(Account::user).toList();
  }

  @ParameterizedTest
  @MethodSource("everyAccount")
  void every_account_gets_a_token(String user) throws Exception {
    assertThat(verified(accountToken("local", user)).getStringListClaim("roles")).isNotEmpty();
  }

  @Test
  void a_partner_gets_the_scopes_it_asks_for_and_no_others() throws Exception {
    JWTClaimsSet claims = verified(partner("verification:read directory:read"));

    assertThat(claims.getSubject()).isEqualTo("partner");
    assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
    assertThat(claims.getStringClaim("scope").split(" "))
        .containsExactlyInAnyOrder("verification:read", "directory:read");
    assertThat(claims.getClaims()).doesNotContainKey("union");
    assertThat(partner("everything:write").statusCode()).isEqualTo(400);
  }

  @Test
  void tests_can_have_tokens_that_must_be_refused() throws Exception {
    assertThat(verified(accountToken("test-wrong-audience", "worker")).getAudience())
        .containsExactly("another-system");
    assertThat(verified(accountToken("test-wrong-issuer", "worker")).getIssuer())
        .isNotEqualTo(ISSUER);
    assertThat(verified(accountToken("test-expired", "worker")).getExpirationTime())
        .isBefore(Instant.now().minus(Duration.ofMinutes(50)));
    assertThat(verified(accountToken("test-short-lived", "worker")).getExpirationTime())
        .isBefore(Instant.now().plusSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "local, wrong, worker, 401",
    "nobody, nobody, worker, 401",
    "local, local, nobody, 400",
    "local, local, '', 400",
    "partner, partner, worker, 400",
  })
  void a_wrong_secret_client_or_account_gets_none(
      String client, String secret, String account, int status) throws Exception {
    Map<String, String> form = grant(account);

    HttpResponse<String> answer = token(form, basic(client, secret));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void the_documentation_page_signs_in_with_a_code_and_a_proof_key() throws Exception {
    String verifier = "a-verifier-of-at-least-forty-three-characters-by-rfc-7636";
    URI authorize = URI.create(address("/oauth2/authorize?") + form(codeRequest(verifier)));
    get(authorize);
    URI signedIn = follow(signIn("officer-buji", "officer-buji"));
    String code = follow(get(signedIn)).getQuery().replaceAll(".*code=([^&]+).*", "$1");

    HttpResponse<String> answer =
        token(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "docs",
                "code", code,
                "redirect_uri", BACK,
                "code_verifier", verifier),
            null);

    JWTClaimsSet claims = verified(answer);
    assertThat(claims.getSubject()).isEqualTo("p-officer-buji");
    assertThat(claims.getStringClaim("union")).isEqualTo("u-buji");
    assertThat(claims.getAudience()).containsExactly("gonghui");
  }

  @Test
  void a_wrong_password_does_not_sign_in() throws Exception {
    assertThat(follow(signIn("worker", "wrong")).toString()).endsWith("/login?error");
  }

  @ParameterizedTest
  @CsvSource({GATEWAY + ", true", "http://elsewhere.example, false"})
  void only_the_gateways_page_may_ask_from_a_browser(String origin, boolean allowed)
      throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address("/oauth2/token")))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
        .isEqualTo(allowed);
  }

  @Test
  void the_signing_key_is_the_same_after_a_restart() {
    assertThat(SigningKey.keptIn(folder)).isEqualTo(SigningKey.keptIn(folder));
    assertThat(folder.resolve("signing-key.json").toFile().canRead()).isTrue();
  }

  @Test
  void it_says_when_it_is_ready() throws Exception {
    assertThat(get(URI.create(address("/actuator/health/readiness"))).body()).contains("UP");
  }

  private HttpResponse<String> accountToken(String client, String account) throws Exception {
    return token(grant(account), basic(client, client));
  }

  private static Map<String, String> grant(String account) {
    return Map.of("grant_type", "urn:gonghui:local-account", "account", account);
  }

  private HttpResponse<String> partner(String scope) throws Exception {
    return token(
        Map.of("grant_type", "client_credentials", "scope", scope), basic("partner", "partner"));
  }

  private static Map<String, String> codeRequest(String verifier) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes("US-ASCII"));
    return Map.of(
        "response_type", "code",
        "client_id", "docs",
        "scope", "openid",
        "redirect_uri", BACK,
        "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
        "code_challenge_method", "S256");
  }

  private HttpResponse<String> signIn(String user, String password) throws Exception {
    String page = get(URI.create(address("/login"))).body();
    Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    Map<String, String> fields =
        Map.of("username", user, "password", password, "_csrf", csrf.group(1));
    return post("/login", fields, null);
  }

  private URI follow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return URI.create(address("/")).resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*").build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> token(Map<String, String> fields, String authorization)
      throws Exception {
    return post("/oauth2/token", fields, authorization);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields, String authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private JWTClaimsSet verified(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.load(URI.create(address("/oauth2/jwks")).toURL());
    RSASSAVerifier verifier =
        new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
    assertThat(jwt.verify(verifier)).isTrue();
    return jwt.getJWTClaimsSet();
  }
}
