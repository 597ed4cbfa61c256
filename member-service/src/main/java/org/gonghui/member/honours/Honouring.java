package org.gonghui.member.honours;

import static org.gonghui.member.honours.HonourStep.AWARD;
import static org.gonghui.member.honours.HonourStep.BENEFIT;
import static org.gonghui.member.honours.HonourStep.NOMINATION;
import static org.gonghui.member.honours.HonourStep.NOTICE;
import static org.gonghui.member.honours.HonourStep.OBJECTION;
import static org.gonghui.member.honours.HonourStep.OBJECTION_DISMISSAL;
import static org.gonghui.member.honours.HonourStep.OBJECTION_UPHOLDING;
import static org.gonghui.member.honours.HonourStep.REFUSAL;
import static org.gonghui.member.honours.HonourStep.REVIEW;
import static org.gonghui.member.honours.HonourStep.REVOCATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourObjected;
import org.gonghui.contracts.HonourEvent.HonourObjectionDecided;
import org.gonghui.contracts.HonourEvent.HonourRefused;
import org.gonghui.contracts.HonourEvent.HonourReviewed;
import org.gonghui.contracts.HonourEvent.HonourRevoked;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Decides on honours, by the rules in force now. */
final class Honouring {

  private static final Duration REMIND_BEFORE = Duration.ofDays(2);

  private final LegalTime law;
  private final Instant now;

  Honouring(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
  }

  Change<Honour> nominate(
      String id,
      HonourCampaign campaign,
      Member member,
      String unionId,
      int slot,
      String merits,
      @Nullable Origin origin,
      Course course) {
    if (!member.status().isMember()
        || member.verification().level() != VerificationLevel.AUTHORITATIVE) {
      throw new RuleBroken("honour.not-verified");
    }
    Honour made =
        new Honour(
            id,
            campaign.id(),
            campaign.kind(),
            campaign.level(),
            campaign.year(),
            member.id(),
            member.personId(),
            unionId,
            slot,
            merits,
            origin,
            NOMINATION.to().orElseThrow(),
            course,
            List.of(),
            null,
            null,
            reviewed(Deadlines.none()));
    return Change.of(
        made,
        NOMINATION.key(),
        new HonourNominated(
            id,
            member.id(),
            made.unionId(),
            made.kind(),
            made.level(),
            today(),
            origin == null ? null : origin.proposalId()));
  }

  /** A union on the way up agrees. */
  Change<Honour> review(Honour it, Course.Review opinion) {
    if (it.course().isAtLast()) {
      REVIEW.check(it.status());
      throw new RuleBroken("honour.last-review");
    }
    Deadlines next = reviewed(it.deadlines().meet(Honour.REVIEW));
    return Change.of(
        it.with(REVIEW.take(it.status()), it.course().agreed(opinion), next),
        REVIEW.key(),
        new HonourReviewed(it.id(), it.memberId(), it.unionId(), opinion.unionId(), today()));
  }

  /** The last review agrees: the public notice begins. */
  Change<Honour> notice(Honour it, Course.Review opinion) {
    HonourStatus next = NOTICE.take(it.status());
    if (!it.course().isAtLast()) {
      throw new RuleBroken("honour.not-last-review");
    }
    requirePromised(it);
    Deadlines periods =
        law.start(
            it.deadlines().meet(Honour.REVIEW), Honour.NOTICE, Rules.NOTICE, now, REMIND_BEFORE);
    return Change.of(
        it.with(next, it.course().agreed(opinion), periods),
        NOTICE.key(),
        new HonourNoticed(it.id(), it.memberId(), it.unionId(), today(), it.kind(), it.level()));
  }

  Change<Honour> refuse(Honour it, Course.Review opinion) {
    Honour ended =
        it.with(
            REFUSAL.take(it.status()),
            it.course().refusedBy(opinion),
            it.deadlines().meet(Honour.REVIEW));
    return Change.of(ended, REFUSAL.key(), refused(ended));
  }

  /** Each person objects once, while the notice lasts. */
  Change<Honour> object(Honour it, Objection objection) {
    OBJECTION.check(it.status());
    if (it.objections().stream().anyMatch(one -> one.person().equals(objection.person()))) {
      throw new RuleBroken("honour.objected-already");
    }
    List<Objection> all = new ArrayList<>(it.objections());
    all.add(objection);
    Deadlines periods =
        law.start(
            it.deadlines(), Honour.OBJECTION + objection.id(), Rules.OBJECTION, now, REMIND_BEFORE);
    return Change.of(
        it.with(it.status(), it.course(), all, it.award(), null, periods),
        OBJECTION.key(),
        new HonourObjected(
            it.id(),
            it.unionId(),
            objection.id(),
            objection.person(),
            it.kind(),
            it.level(),
            today()));
  }

  Change<Honour> dismiss(Honour it, String objectionId, Viewer by, SealedField answer) {
    HonourStatus next = OBJECTION_DISMISSAL.take(it.status());
    Honour decided = decided(it, next, objectionId, by, false, answer);
    return Change.of(decided, OBJECTION_DISMISSAL.key(), answered(decided, objectionId));
  }

  Change<Honour> uphold(Honour it, String objectionId, Viewer by, SealedField answer) {
    HonourStatus next = OBJECTION_UPHOLDING.take(it.status());
    Honour decided = decided(it, next, objectionId, by, true, answer);
    Honour ended = decided.with(next, decided.course(), decided.deadlines().cancelAll());
    // the answer first: the end of the nomination ends objections that nobody has decided on
    return Change.of(
        ended, OBJECTION_UPHOLDING.key(), answered(ended, objectionId), refused(ended));
  }

  private HonourObjectionDecided answered(Honour it, String objectionId) {
    Objection decided =
        it.objections().stream()
            .filter(one -> one.id().equals(objectionId))
            .findFirst()
            .orElseThrow();
    return new HonourObjectionDecided(
        it.id(),
        it.unionId(),
        objectionId,
        decided.person(),
        it.kind(),
        it.level(),
        Boolean.TRUE.equals(decided.upheld()),
        today());
  }

  private static Honour decided(
      Honour it, HonourStatus next, String id, Viewer by, boolean upheld, SealedField why) {
    Objection open =
        it.objections().stream()
            .filter(one -> one.id().equals(id) && one.isOpen())
            .findFirst()
            .orElseThrow(() -> new RuleBroken("honour.no-open-objection", id));
    if (by.is(open.person())) {
      throw new Forbidden("honour.not-yours-to-decide");
    }
    List<Objection> all =
        it.objections().stream()
            .map(one -> one.equals(open) ? one.decided(by.person(), upheld, why) : one)
            .toList();
    Deadlines periods = it.deadlines().meet(Honour.OBJECTION + id);
    return it.with(next, it.course().goneUp(false), all, it.award(), null, periods);
  }

  /** Nobody is awarded while an objection waits for its decision. */
  Change<Honour> award(Honour it, String certificateNumber, String document) {
    HonourStatus next = AWARD.take(it.status());
    LegalRule notice = law.rule(Rules.NOTICE, now);
    if (it.hasOpenObjection()) {
      throw RuleBroken.of(notice, "honour.objections-open");
    }
    requirePromised(it);
    LegalRule benefits = law.rule(Rules.benefits(it.kind(), it.level()), now);
    Award given = Award.given(certificateNumber, document, today(), Award.Benefits.of(benefits));
    Deadlines periods =
        it.deadlines().start(Honour.YEAR, benefits, now, Honour.newYear(given.year() + 1), null);
    Honour awarded = it.with(next, it.course(), it.objections(), given, null, periods);
    return Change.of(
        awarded,
        AWARD.key(),
        new HonourAwarded(
            it.id(), it.memberId(), it.personId(), it.unionId(), it.kind(), it.level(), today()),
        awarded.entitled(given));
  }

  /** What a contest's result promised, it has to promise still. */
  private static void requirePromised(Honour it) {
    Origin origin = it.origin();
    if (origin != null && !origin.stands()) {
      throw new RuleBroken("honour.result-corrected", origin.contestId());
    }
  }

  /** The bearer has had one of the year's benefits. */
  Change<Honour> benefit(Honour it, Award.Taken taken) {
    BENEFIT.check(it.status());
    Award more = Objects.requireNonNull(it.award()).with(taken, today());
    return Change.of(it.with(more, it.deadlines()), BENEFIT.key());
  }

  Change<Honour> revoke(Honour it, String reason) {
    HonourStatus next = REVOCATION.take(it.status());
    Deadlines periods = it.deadlines().cancelAll();
    return Change.of(
        it.with(next, it.course(), it.objections(), it.award(), reason, periods),
        REVOCATION.key(),
        new HonourRevoked(
            it.id(), it.memberId(), it.personId(), it.unionId(), today(), it.kind(), it.level()));
  }

  private HonourRefused refused(Honour it) {
    return new HonourRefused(it.id(), it.memberId(), it.unionId(), today(), it.kind(), it.level());
  }

  private Deadlines reviewed(Deadlines running) {
    return law.start(running, Honour.REVIEW, Rules.REVIEW, now, REMIND_BEFORE);
  }

  private LocalDate today() {
    return WorkingDays.dateOf(now);
  }
}
