package org.gonghui.platform.web.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/** What the framework refuses by its status: no such route, method or media type. */
final class StatusRefusals implements RefusalSource {

  private static final Map<HttpStatus, String> CODES =
      Map.of(
          HttpStatus.BAD_REQUEST, "request.malformed",
          HttpStatus.UNAUTHORIZED, "token.missing",
          HttpStatus.FORBIDDEN, "access.denied",
          HttpStatus.NOT_FOUND, "route.unknown",
          HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed",
          HttpStatus.NOT_ACCEPTABLE, "media-type.not-acceptable",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type.unsupported",
          HttpStatus.CONTENT_TOO_LARGE, "request.too-large",
          HttpStatus.TOO_MANY_REQUESTS, "request.too-many",
          HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    if (error instanceof DataBufferLimitException) {
      return HttpRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
    }
    HttpStatus status =
        error instanceof ErrorResponse it ? HttpStatus.resolve(it.getStatusCode().value()) : null;
    if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
      return null;
    }
    HttpRefusal refusal = HttpRefusal.of(status, CODES.getOrDefault(status, "request.refused"));
    copy(((ErrorResponse) error).getHeaders(), refusal);
    return refusal;
  }

  // Allow of a 405, Accept of a 415
  private static void copy(HttpHeaders from, HttpRefusal to) {
    from.forEach((name, values) -> to.header(name, String.join(", ", values)));
  }
}
