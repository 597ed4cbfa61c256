package org.gonghui.member.stars;

import static org.gonghui.member.stars.StarSelectionStep.AWARD;
import static org.gonghui.member.stars.StarSelectionStep.CANDIDACY;
import static org.gonghui.member.stars.StarSelectionStep.COUNT;
import static org.gonghui.member.stars.StarSelectionStep.DISQUALIFICATION;
import static org.gonghui.member.stars.StarSelectionStep.DROPPING;
import static org.gonghui.member.stars.StarSelectionStep.MEMBERSHIP_END;
import static org.gonghui.member.stars.StarSelectionStep.OPENING;
import static org.gonghui.member.stars.StarSelectionStep.SHORTLISTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarEvent.StarCandidateDropped;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;

/** Decides on selections of star workers, by the rules in force now. */
final class Stars {

  static final String VOTING_RULE = "star.voting";
  static final String NOTICE_RULE = "star.notice";

  private static final int MOST = 200;
  private static final String ENDED = "会籍已终止";

  private final LegalTime law;
  private final Instant now;

  Stars(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
  }

  Change<StarSelection> open(
      String id, String unionId, StarKind kind, int edition, int year, int places) {
    StarSelection made =
        new StarSelection(
            id,
            unionId,
            kind,
            edition,
            year,
            places,
            OPENING.to().orElseThrow(),
            List.of(),
            null,
            null,
            null,
            Deadlines.none());
    return Change.of(made, OPENING.key());
  }

  /** A union nominates one of its members, once. */
  Change<StarSelection> nominate(
      StarSelection it, String candidateId, Member member, String unionId, String merits) {
    CANDIDACY.check(it.status());
    if (!Voter.isVerified(member)) {
      throw new RuleBroken("star.not-verified");
    }
    if (it.candidates().stream().anyMatch(one -> one.personId().equals(member.personId()))) {
      throw new RuleBroken("star.nominated-already");
    }
    if (it.candidates().size() >= MOST) {
      throw new RuleBroken("star.too-many", MOST);
    }
    List<Candidate> all = new ArrayList<>(it.candidates());
    all.add(
        new Candidate(
            candidateId, member.id(), member.personId(), unionId, merits, false, null, null));
    return Change.of(
        it.with(it.status(), all, it.deadlines()),
        CANDIDACY.key(),
        new StarNominated(it.id(), it.unionId(), it.kind(), it.title(), member.id(), today()));
  }

  /** The shortlist stands, and votes are taken in the time given. */
  Change<StarSelection> shortlist(
      StarSelection it, Set<String> chosen, Instant from, Instant until) {
    StarStatus next = SHORTLISTING.take(it.status());
    if (!from.isBefore(until) || !until.isAfter(now)) {
      throw new RuleBroken("star.window");
    }
    chosen.stream()
        .map(it::candidate)
        .filter(one -> !one.stands())
        .findAny()
        .ifPresent(one -> {
          throw new RuleBroken("star.candidate-dropped", one.id());
        });
    List<Candidate> all =
        it.candidates().stream().map(one -> one.onShortlist(chosen.contains(one.id()))).toList();
    Deadlines periods =
        it.deadlines().start(StarSelection.VOTING, law.rule(VOTING_RULE, now), now, until, null);
    return Change.of(
        it.with(next, all, periods).within(from, until),
        SHORTLISTING.key(),
        new StarShortlisted(
            it.id(),
            it.unionId(),
            it.kind(),
            chosen.size(),
            today(),
            it.title(),
            memberIds(all, Candidate::shortlisted),
            memberIds(all, one -> one.stands() && !one.shortlisted()),
            WorkingDays.dateOf(until.minusMillis(1))));
  }

  /** A candidate leaves before the votes are counted; votes for them count for nobody. */
  Change<StarSelection> drop(StarSelection it, String candidateId, String reason) {
    return without(DROPPING, it, candidateId, reason);
  }

  /** A winner on notice turns out not to deserve it; the next one takes the place. */
  Change<StarSelection> disqualify(StarSelection it, String candidateId, String reason) {
    return without(DISQUALIFICATION, it, candidateId, reason);
  }

  /** A candidate is no member any more: they stand no longer, and on notice the next one rises. */
  Change<StarSelection> membershipEnded(StarSelection it, String memberId) {
    return it.candidates().stream()
        .filter(one -> one.stands() && one.memberId().equals(memberId))
        .filter(_ -> MEMBERSHIP_END.allowed(it.status()))
        .findFirst()
        .map(one -> without(MEMBERSHIP_END, it, one.id(), ENDED))
        .orElseGet(() -> Change.none(it));
  }

  private Change<StarSelection> without(
      StarSelectionStep step, StarSelection it, String candidateId, String reason) {
    step.check(it.status());
    Candidate gone = it.candidate(candidateId);
    if (!gone.stands()) {
      throw new RuleBroken("star.candidate-dropped", candidateId);
    }
    List<Candidate> all =
        it.candidates().stream().map(one -> one.equals(gone) ? one.dropped(reason) : one).toList();
    StarSelection left = it.with(it.status(), all, it.deadlines());
    List<String> won = memberIds(it.winners(), _ -> true);
    List<String> win = memberIds(left.winners(), _ -> true);
    return Change.of(
        left,
        step.key(),
        new StarCandidateDropped(
            it.id(),
            it.unionId(),
            it.kind(),
            it.title(),
            gone.memberId(),
            step == DISQUALIFICATION,
            win.stream().filter(one -> !won.contains(one)).toList(),
            today()));
  }

  private static List<String> memberIds(List<Candidate> of, Predicate<Candidate> those) {
    return of.stream().filter(those).map(Candidate::memberId).toList();
  }

  private LocalDate today() {
    return WorkingDays.dateOf(now);
  }

  /** The result is frozen; told twice, it is the same. */
  Change<StarSelection> count(StarSelection it, Map<String, Long> votes) {
    if (!COUNT.allowed(it.status())) {
      return Change.none(it);
    }
    List<Candidate> all =
        it.candidates().stream().map(one -> one.counted(votes.getOrDefault(one.id(), 0L))).toList();
    Deadlines periods = law.start(it.deadlines(), StarSelection.NOTICE, NOTICE_RULE, now, null);
    long sum = votes.values().stream().mapToLong(one -> one).sum();
    StarSelection counted = it.with(COUNT.take(it.status()), all, periods);
    List<String> winners = memberIds(counted.winners(), _ -> true);
    return Change.of(
        counted,
        COUNT.key(),
        new StarCounted(
            it.id(),
            it.unionId(),
            Math.toIntExact(sum),
            today(),
            it.kind(),
            it.title(),
            winners,
            memberIds(
                all,
                one -> one.shortlisted() && one.stands() && !winners.contains(one.memberId()))));
  }

  Change<StarSelection> award(StarSelection it, String document) {
    StarStatus next = AWARD.take(it.status());
    List<String> winners = it.winners().stream().map(Candidate::memberId).toList();
    if (winners.isEmpty()) {
      throw new RuleBroken("star.nobody");
    }
    return Change.of(
        it.with(next, it.candidates(), it.deadlines()).by(document),
        AWARD.key(),
        new StarAwarded(it.id(), it.unionId(), it.kind(), winners, today(), it.title()));
  }
}
