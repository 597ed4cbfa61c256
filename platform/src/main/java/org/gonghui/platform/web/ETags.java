package org.gonghui.platform.web;

import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Versions as entity tags: {@code 7} is {@code "7"}. */
final class ETags {

  private static final int LONGEST = 20;

  private ETags() {}

  static String of(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /** The version of If-Match; weak tags, lists and {@code *} name no version and are refused. */
  static @Nullable Long expected(HttpHeaders headers, boolean demanded) {
    String given = headers.getFirst(HttpHeaders.IF_MATCH);
    if (given == null) {
      if (demanded) {
        throw HttpRefusal.of(HttpStatus.PRECONDITION_REQUIRED, "if-match.missing");
      }
      return null;
    }
    if (!given.matches("\"[1-9][0-9]{0,17}\"")
        || headers.getOrEmpty(HttpHeaders.IF_MATCH).size() > 1) {
      throw HttpRefusal.invalidParameter(HttpHeaders.IF_MATCH, "if-match.invalid");
    }
    return Long.valueOf(given.substring(1, given.length() - 1));
  }

  /** True where the caller already has this version (weak comparison, RFC 9110 § 13.1.2). */
  static boolean known(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.length() <= LONGEST) {
      return ifNoneMatch.equals(etag) || ifNoneMatch.equals("*") || weak(ifNoneMatch, etag);
    }
    for (String one : ifNoneMatch.split(",")) {
      if (one.strip().equals(etag) || weak(one.strip(), etag)) {
        return true;
      }
    }
    return false;
  }

  private static boolean weak(String given, String etag) {
    return given.length() == etag.length() + 2 && given.startsWith("W/") && given.endsWith(etag);
  }
}
