package org.gonghui.org.innovations;

/** Sums as refusals say them. */
final class Yuan {

  private Yuan() {}

  static String of(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
