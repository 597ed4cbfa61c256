package org.gonghui.e2e;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures that a step is to move, as they were before it. */
final class Moves {

  private final Board board;
  private final Telling telling;
  private final Map<String, Figure> before;

  Moves(Board board, Telling telling, String... metrics) {
    this.board = board;
    this.telling = telling;
    this.before = Stream.of(metrics).collect(Collectors.toMap(Function.identity(), board::figure));
  }

  /** Waits until the board counts this record. */
  void by(String metric, String recordId) {
    by(List.of(Feed.of(metric, recordId)));
  }

  /**
   * Waits until the board counts these records, and each figure is what its records add up to; a
   * figure where that does not come true ends the story.
   */
  void by(Collection<Feed> feeds) {
    feeds.stream().collect(Collectors.groupingBy(Feed::metric)).forEach(this::moved);
  }

  private void moved(String metric, List<Feed> feeds) {
    Figure was =
        Objects.requireNonNull(before.get(metric), () -> metric + " was not looked at before");
    Seen seen =
        telling.eventually(
            "the board's " + metric + " after " + was.target().figure(),
            () -> new Seen(board.figure(metric), feeds),
            Seen::isThere);
    Target now = seen.figure().target();
    if (was.without(feeds).isEmpty()) {
      telling.say("board: %s; told before", now.line());
    } else {
      telling.say("board: %s (before: %s)", now.line(), was.target().figure());
    }
  }

  /** A figure beside what a step has put there; its text is for who looks for the reason. */
  private record Seen(Figure figure, List<Feed> feeds) {

    boolean isThere() {
      return figure.without(feeds).isEmpty() && figure.isWhatItsRecordsAddUpTo();
    }

    @Override
    public String toString() {
      return figure.compared(feeds);
    }
  }
}
