package org.gonghui.member.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.VerificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one thing that concerns a person: the sum of the facts about it.
 *
 * @param periods what runs
 * @param label what tells it from others
 * @param day on which it takes place
 */
record Matter(
    MatterKind kind,
    String subject,
    @Nullable Stage stage,
    @Nullable String unionId,
    @Nullable VerificationLevel level,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String remark,
    Instant openedAt,
    Instant changedAt,
    List<RunningPeriod> periods,
    Label label,
    @Nullable LocalDate day) {

  /** Whether a fact tells of this matter. */
  boolean isOf(Fact it) {
    return it.kind() == kind && it.subject().equals(subject);
  }

  /** What the facts come to, the newest matter first; a matter that was never opened is none. */
  static List<Matter> of(Collection<Fact> facts) {
    Map<String, List<Fact>> bySubject =
        facts.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.kind() + " " + it.subject(), TreeMap::new, Collectors.toList()));
    return bySubject.values().stream()
        .map(Matter::sum)
        .filter(it -> it.stage != null)
        .sorted(Comparator.comparing(Matter::openedAt).thenComparing(Matter::subject).reversed())
        .toList();
  }

  /** Whether it goes on, or lasts, on this day and stays for that although its person is erased. */
  boolean isKept(LocalDate today) {
    return kind.isKeptWhileItRuns()
        && stage != null
        && !stage.isLast()
        && (until == null || !until.isBefore(today));
  }

  private static Matter sum(List<Fact> facts) {
    Comparator<Fact> order =
        facts.getFirst().kind().isToldBySeveral() ? Fact.BY_TIME : Fact.BY_VERSION;
    List<Fact> inOrder = facts.stream().sorted(order).toList();
    Matter matter = begun(inOrder.getFirst());
    for (Fact it : inOrder) {
      matter = matter.and(it);
    }
    return matter;
  }

  private static Matter begun(Fact it) {
    return new Matter(
        it.kind(),
        it.subject(),
        null,
        null,
        null,
        null,
        null,
        null,
        it.at(),
        it.at(),
        List.of(),
        Label.NONE,
        null);
  }

  private Matter and(Fact it) {
    // what closes either, and what closes all objections at once, closes only what is open
    if (kind.isOpened() && it.stage() != Stage.OPEN && stage != Stage.OPEN) {
      return this;
    }
    // who leads a studio no more hears nothing of it until they lead it again
    if (kind == MatterKind.STUDIO && stage == Stage.ENDED && it.stage() != Stage.ASSIGNED) {
      return this;
    }
    Stage next = after(it.stage());
    return new Matter(
        kind,
        subject,
        next,
        said(it.unionId(), unionId),
        said(it.level(), level),
        said(it.from(), from),
        said(it.until(), until),
        it.stage() == null ? said(it.remark(), remark) : it.remark(),
        it.stage() == Stage.OPEN ? it.at() : openedAt,
        it.at(),
        running(it, next),
        it.label() == null ? label : it.label().over(label),
        said(it.day(), day));
  }

  /** Legal aid may send a lawyer before it decides (法律援助法 第四十四条). */
  private @Nullable Stage after(@Nullable Stage said) {
    if (said == null) {
      return stage;
    }
    if (kind != MatterKind.LEGAL_AID_CASE) {
      return said;
    }
    return switch (said) {
      case ASSIGNED ->
          stage == Stage.APPLIED || stage == Stage.AIDED_FIRST ? Stage.AIDED_FIRST : Stage.ASSIGNED;
      case ACCEPTED -> stage == Stage.AIDED_FIRST ? Stage.ASSIGNED : Stage.ACCEPTED;
      default -> said;
    };
  }

  /** Where nobody owes a step any more, the times that bind the person run on all the same. */
  private List<RunningPeriod> running(Fact it, @Nullable Stage next) {
    List<RunningPeriod> now = it.periods() == null ? periods : it.periods();
    return next != null && next.isLast()
        ? now.stream().filter(RunningPeriod::bindsPerson).toList()
        : now;
  }

  private static <T> @Nullable T said(@Nullable T now, @Nullable T before) {
    return now == null ? before : Objects.requireNonNull(now);
  }
}
