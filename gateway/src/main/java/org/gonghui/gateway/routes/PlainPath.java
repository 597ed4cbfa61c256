package org.gonghui.gateway.routes;

/**
 * Tells paths that mean the same to every reader from those that a gateway and a service could
 * understand differently: dot segments, empty segments, matrix parameters, backslashes and their
 * encodings. Only the former are routed, so that nobody climbs out of a resource.
 */
final class PlainPath {

  private PlainPath() {}

  static boolean test(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean trick =
          switch (c) {
            case '/' -> isNext(path, i, '/') || isNext(path, i, '.');
            case '%' -> isEncodedTrick(path, i);
            case ';', '\\' -> true;
            default -> c < ' ';
          };
      if (trick) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNext(String path, int i, char c) {
    return i + 1 < path.length() && path.charAt(i + 1) == c;
  }

  // . / % ; \ and control characters, percent-encoded
  private static boolean isEncodedTrick(String path, int i) {
    if (i + 2 >= path.length()) {
      return true;
    }
    int high = Character.digit(path.charAt(i + 1), 16);
    int low = Character.digit(path.charAt(i + 2), 16);
    int code = high * 16 + low;
    return high < 0
        || low < 0
        || code < ' '
        || switch (code) {
          case '.', '/', '%', ';', '\\' -> true;
          default -> false;
        };
  }
}
