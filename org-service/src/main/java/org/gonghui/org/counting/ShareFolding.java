package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.ActivistEvent.ActivistEnded;
import org.gonghui.contracts.ActivistEvent.ActivistMoved;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.jspecify.annotations.Nullable;

/** Members and activists through the days on which they are it, for the share of activists. */
final class ShareFolding {

  private final List<Fact> facts = new ArrayList<>();
  private @Nullable Fact running;

  private ShareFolding() {}

  /** One record is a membership or an entry among the activists, never both. */
  static List<Fact> facts(List<Seen> ordered) {
    ShareFolding folding = new ShareFolding();
    ordered.forEach(folding::take);
    return folding.facts();
  }

  private void take(Seen seen) {
    switch (seen.event()) {
      case MemberJoined it -> begin(seen, it.memberId(), it.unionId(), it.joinedOn(), false);
      case MemberTransferred it -> goOn(seen, it.unionId(), it.transferredOn());
      case MemberEnded it -> end(it.endedOn());
      case ActivistRegistered it ->
          begin(seen, it.activistId(), it.unionId(), it.registeredOn(), true);
      case ActivistMoved it -> goOn(seen, it.unionId(), it.movedOn());
      case ActivistEnded it -> end(it.endedOn());
      default -> {}
    }
  }

  private void begin(Seen seen, String id, String unionId, LocalDate on, boolean activist) {
    end(on);
    running = Fact.of(Metric.ACTIVIST_SHARE, seen, id, unionId, on, activist);
  }

  /** What ended before, or was never told to have begun, goes on nowhere. */
  private void goOn(Seen seen, String unionId, LocalDate on) {
    Fact before = running;
    if (before != null) {
      begin(seen, before.recordId(), unionId, on, before.fulfils());
    }
  }

  private void end(LocalDate on) {
    if (running != null) {
      facts.add(running.endedOn(on));
      running = null;
    }
  }

  private List<Fact> facts() {
    if (running != null) {
      facts.add(running);
    }
    return facts;
  }
}
