package org.gonghui.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.gonghui.platform.audit.Verification.Finding;
import org.gonghui.platform.audit.Verification.Kind;
import org.jspecify.annotations.Nullable;

/** Looks at entry after entry and notes what is wrong. */
final class ChainCheck {

  private static final int LISTED = 100;

  private final Chain chain;
  private final long from;
  private final List<Head> anchors;
  private final List<Finding> findings = new ArrayList<>();
  private long inAll;
  private long checked;
  private Head last;
  private boolean linkKnown;

  /**
   * Begins behind {@code before}, the entry before the first, whose hash is not known (null) where
   * that entry is missing.
   */
  ChainCheck(Chain chain, long from, @Nullable String before, List<Head> anchors) {
    this.chain = chain;
    this.from = from;
    this.anchors = anchors;
    this.last = new Head(from - 1, before == null ? "" : before);
    this.linkKnown = before != null;
  }

  void look(Document stored) {
    checked++;
    long seq = stored.get("_id") instanceof Long it ? it : last.seq() + 1;
    if (seq > last.seq() + 1) {
      note(Kind.MISSING, last.seq() + 1, seq - 1);
      linkKnown = false;
    }
    AuditEntry entry = genuine(stored);
    if (entry == null) {
      note(Kind.CHANGED, seq, seq);
    } else if (linkKnown && !entry.previous().equals(last.hash())) {
      note(Kind.UNLINKED, seq, seq);
    }
    // The next entry shows whether this one is missing its genuine self; its link would repeat it.
    linkKnown = entry != null;
    last = new Head(seq, entry == null ? "" : entry.hash());
    checkAnchors();
  }

  /** At the end of the trail: nobody may know of later entries. */
  void atEnd() {
    long known = anchors.stream().mapToLong(Head::seq).max().orElse(0);
    if (known > last.seq()) {
      note(Kind.TRUNCATED, last.seq() + 1, known);
    }
  }

  void note(Kind kind, long seq, long upTo) {
    inAll++;
    if (findings.size() < LISTED) {
      findings.add(new Finding(kind, seq, upTo));
    }
  }

  long lastSeq() {
    return last.seq();
  }

  long checked() {
    return checked;
  }

  Verification result(@Nullable Long next) {
    return new Verification(
        from, last.seq(), checked, inAll == 0, findings, inAll, next, last.seq(), last.hash());
  }

  private @Nullable AuditEntry genuine(Document stored) {
    try {
      AuditEntry entry = AuditDocuments.read(stored);
      return chain.isGenuine(entry) ? entry : null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private void checkAnchors() {
    for (Head anchor : anchors) {
      if (anchor.seq() == last.seq() && !anchor.hash().equals(last.hash())) {
        note(Kind.HEAD_DIFFERS, anchor.seq(), anchor.seq());
      }
    }
  }
}
