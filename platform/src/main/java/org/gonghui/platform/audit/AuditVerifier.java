package org.gonghui.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.gonghui.platform.audit.Verification.Kind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Finds what was done to the trail behind our back.
 *
 * <p>Each entry carries a keyed hash of its number, its content and the hash before it, so whoever
 * can write the database but lacks {@code gonghui.keys.audit} cannot remove, change, move, insert
 * or renumber an entry unnoticed. Cutting entries off the end leaves a whole chain; it is noticed
 * because the head (number and hash of the last entry) is signed in a document of its own before
 * any of these entries is acknowledged, and because each running instance remembers what it
 * acknowledged.
 *
 * <p>Not to be seen from the database alone: that trail and signed head were both put back to how
 * they were at an earlier moment, or removed altogether, and every instance started anew since; and
 * what was written by somebody who has the key. Against the first, the head is emitted every
 * quarter of an hour to the log and as the metric {@code gonghui_audit_head}, both of which are
 * kept elsewhere; given to the verifier as an anchor it must be found in the trail. An entry whose
 * writing broke off before the head was signed was never acknowledged, and cutting it off hides
 * nothing that took effect.
 */
public final class AuditVerifier {

  private final AuditStore store;
  private final Chain chain;
  private final Appender appender;

  AuditVerifier(AuditStore store, Chain chain, Appender appender) {
    this.store = store;
    this.chain = chain;
    this.appender = appender;
  }

  /**
   * Looks over a stretch of the trail.
   *
   * @param from number of the first entry, 1 for the beginning
   * @param limit how many entries at most
   */
  public Mono<Verification> verify(long from, int limit) {
    return verify(from, limit, null);
  }

  Mono<Verification> verify(long from, int limit, @Nullable Head anchor) {
    List<Head> known = new ArrayList<>();
    addKnown(known, anchor);
    addKnown(known, appender.acknowledged());
    return store
        .signedHead()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(head -> begin(from, known, head))
        .flatMap(check -> look(check, from, limit));
  }

  private Mono<ChainCheck> begin(long from, List<Head> known, Optional<Document> signed) {
    Optional<Head> head = signed.map(AuditVerifier::head);
    boolean genuine = signed.isPresent() && isSigned(signed.get());
    head.filter(it -> genuine).ifPresent(known::add);
    return before(from)
        .map(hash -> {
          ChainCheck check = new ChainCheck(chain, from, hash.orElse(null), known);
          if (hash.isEmpty()) {
            check.note(Kind.MISSING, from - 1, from - 1);
          }
          if (signed.isPresent() && !genuine) {
            long seq = head.map(Head::seq).orElse(0L);
            check.note(Kind.HEAD_FORGED, seq, seq);
          }
          return check;
        })
        .flatMap(check -> signed.isPresent() ? Mono.just(check) : headless(check));
  }

  /** Without a head there must be no entries. */
  private Mono<ChainCheck> headless(ChainCheck check) {
    return store
        .last()
        .map(last -> {
          if (last.seq() > 0) {
            check.note(Kind.HEAD_MISSING, last.seq(), last.seq());
          }
          return check;
        });
  }

  private Mono<Optional<String>> before(long from) {
    if (from <= 1) {
      return Mono.just(Optional.of(chain.beginning().hash()));
    }
    return store
        .from(from - 1, 1)
        .next()
        .filter(it -> Long.valueOf(from - 1).equals(it.get("_id")))
        .map(it -> Optional.ofNullable(it.getString("hash")))
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Verification> look(ChainCheck check, long from, int limit) {
    return store
        .from(from, limit)
        .publishOn(Schedulers.parallel())
        .doOnNext(check::look)
        .then(Mono.fromSupplier(() -> end(check, limit)));
  }

  private static Verification end(ChainCheck check, int limit) {
    if (check.checked() == limit) {
      return check.result(check.lastSeq() + 1);
    }
    check.atEnd();
    return check.result(null);
  }

  private boolean isSigned(Document head) {
    try {
      String expected = chain.sign(head(head), head.getString("suite"));
      return Chain.same(expected, head.getString("signature"));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Head head(Document it) {
    return new Head(it.get("seq") instanceof Long seq ? seq : 0, String.valueOf(it.get("hash")));
  }

  private static void addKnown(List<Head> heads, @Nullable Head head) {
    if (head != null) {
      heads.add(head);
    }
  }
}
