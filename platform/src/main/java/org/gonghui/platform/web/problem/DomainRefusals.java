package org.gonghui.platform.web.problem;

import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the domain refused, and what was refused before it was asked. */
final class DomainRefusals implements RefusalSource {

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    return switch (error) {
      case HttpRefusal refusal -> refusal;
      case Rejection rejection -> of(rejection);
      default -> null;
    };
  }

  private static HttpRefusal of(Rejection rejection) {
    return HttpRefusal.of(status(rejection), rejection.code(), rejection.arguments().toArray())
        .rule(rejection.rule())
        .version(rejection instanceof RuleBroken it ? it.version() : null);
  }

  private static HttpStatus status(Rejection rejection) {
    return switch (rejection) {
      case NotFound _ -> HttpStatus.NOT_FOUND;
      case Forbidden _ -> HttpStatus.FORBIDDEN;
      case IllegalStep _ -> HttpStatus.CONFLICT;
      case Duplicate _ -> HttpStatus.CONFLICT;
      case Stale _ -> HttpStatus.PRECONDITION_FAILED;
      case RuleBroken _ -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
