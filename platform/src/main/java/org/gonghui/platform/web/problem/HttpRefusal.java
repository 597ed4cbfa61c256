package org.gonghui.platform.web.problem;

import java.util.Arrays;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refused before the domain was asked: the request is malformed, its caller unknown, a limit
 * reached, or something it needs is away. The domain itself refuses with {@link
 * org.gonghui.kernel.Rejection}.
 */
public final class HttpRefusal extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<Flaw> flaws;
  private final transient HttpHeaders headers = new HttpHeaders();
  private @Nullable String rule;
  private transient @Nullable LegalRule version;

  private HttpRefusal(HttpStatus status, String code, List<Object> arguments, List<Flaw> flaws) {
    super(status.value() + " " + code, null, false, false);
    this.status = status;
    this.code = code;
    this.arguments = List.copyOf(arguments);
    this.flaws = List.copyOf(flaws);
  }

  /** Refuses with this status and code; the arguments fill the message's placeholders. */
  public static HttpRefusal of(HttpStatus status, String code, Object... arguments) {
    return new HttpRefusal(status, code, Arrays.asList(arguments), List.of());
  }

  /** 400 that says what is wrong where. */
  public static HttpRefusal invalid(Flaw... flaws) {
    return invalid(Arrays.asList(flaws));
  }

  /** 400 that says what is wrong where. */
  public static HttpRefusal invalid(List<Flaw> flaws) {
    return new HttpRefusal(HttpStatus.BAD_REQUEST, "request.invalid", List.of(), flaws);
  }

  /** 400 for one parameter or header, whose code is also that of the whole problem. */
  public static HttpRefusal invalidParameter(String name, String code) {
    return new HttpRefusal(HttpStatus.BAD_REQUEST, code, List.of(), List.of(Flaw.in(name, code)));
  }

  /** 401 with the challenge that RFC 6750 asks for. */
  public static HttpRefusal unauthenticated(String code) {
    String challenge = "token.missing".equals(code) ? "Bearer" : "Bearer error=\"invalid_token\"";
    return of(HttpStatus.UNAUTHORIZED, code).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }

  /** 503: something is away; try again after so many seconds. */
  public static HttpRefusal unavailable(String code, int retryAfterSeconds) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, code)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
  }

  /** The same with a header on the answer. */
  public HttpRefusal header(String name, String value) {
    headers.set(name, value);
    return this;
  }

  /** The same with the id of the rule of law that refused. */
  HttpRefusal rule(@Nullable String id) {
    rule = id;
    return this;
  }

  @Nullable String rule() {
    return rule;
  }

  /** The same with the version of the rule of law that refused. */
  HttpRefusal version(@Nullable LegalRule it) {
    version = it;
    return this;
  }

  @Nullable LegalRule version() {
    return version;
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** Stable name of the refusal. */
  public String code() {
    return code;
  }

  /** Values for the placeholders of the message, in order. */
  public List<Object> arguments() {
    return arguments;
  }

  /** What is wrong where; empty unless the request is malformed. */
  public List<Flaw> flaws() {
    return flaws;
  }

  /** Headers of the answer. */
  public HttpHeaders headers() {
    return headers;
  }
}
