package org.gonghui.member.transfers;

import java.time.Duration;
import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who keeps what was kept by unions that are gone, however many mergers later. */
@Component
class Successors {

  private static final int MOST_MERGERS = 20;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final UnionDirectory unions;

  Successors(UnionDirectory unions) {
    this.unions = unions;
  }

  /**
   * The copy of the directory in this instance must have heard of the end: of two mergers one after
   * the other, whichever is followed last knows both then, in whatever order they are heard of.
   *
   * @param version of the union after its end; 0 where that is not known
   */
  Mono<Void> known(String unionId, long version) {
    return Mono.fromCallable(() -> unions.versionOf(unionId) >= version)
        .filter(Boolean::booleanValue)
        .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
        .timeout(PATIENCE)
        .then();
  }

  /** The union that goes on: this one, or what it and its successors were merged into. */
  String of(String unionId) {
    String at = unionId;
    for (int i = 0; i < MOST_MERGERS; i++) {
      UnionListed union = unions.find(at).orElse(null);
      String next = union == null ? null : union.successorId();
      if (next == null) {
        return at;
      }
      at = next;
    }
    throw new IllegalStateException("mergers have a circle at " + unionId);
  }

  /** All unions that are gone and go on in the same one as this. */
  List<String> goneLike(String unionId) {
    String keeper = of(unionId);
    return unions.all().stream()
        .filter(it -> it.successorId() != null)
        .map(UnionListed::unionId)
        .filter(it -> of(it).equals(keeper))
        .sorted()
        .toList();
  }
}
