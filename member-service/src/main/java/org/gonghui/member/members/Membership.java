package org.gonghui.member.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The bond between a worker and the union 会籍.
 *
 * @param status how it stands
 * @param appliedOn when the worker asked to join
 * @param decidedOn when the union accepted or refused
 * @param memberSince since when, by the paper that it was taken over from 入会日期; null where it began
 *     with the acceptance
 * @param cardNumber number of the membership card 会员证号, given with the acceptance
 * @param refusalReason why the union refused; free text may name the person, so it is sealed
 * @param escalated true once a union let the time for its decision pass
 * @param contest who refused, and the appeal against it; null where nobody did
 * @param standing what has happened since it began
 */
public record Membership(
    MemberStatus status,
    LocalDate appliedOn,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate memberSince,
    @Nullable String cardNumber,
    @Nullable SealedField refusalReason,
    boolean escalated,
    @Nullable Contest contest,
    Standing standing) {

  public Membership {
    standing = standing == null ? Standing.NEW : standing;
  }

  static Membership appliedFor(LocalDate day) {
    return new Membership(
        MemberStatus.APPLIED, day, null, null, null, null, false, null, Standing.NEW);
  }

  Membership accepted(MembershipStep step, LocalDate day, String newCardNumber) {
    return new Membership(
        step.take(status),
        appliedOn,
        day,
        memberSince,
        newCardNumber,
        null,
        escalated,
        contest,
        standing);
  }

  Membership refused(LocalDate day, SealedField reason, Viewer by, Instant now) {
    return new Membership(
        MembershipStep.REFUSAL.take(status),
        appliedOn,
        day,
        null,
        null,
        reason,
        escalated,
        new Contest(by.person(), by.unionId(), now, null),
        standing);
  }

  Membership contested(MembershipStep step, Contest next) {
    return new Membership(
        step.take(status),
        appliedOn,
        decidedOn,
        memberSince,
        cardNumber,
        refusalReason,
        step != MembershipStep.APPEAL && escalated,
        next,
        standing);
  }

  Membership with(Contest next) {
    return new Membership(
        status,
        appliedOn,
        decidedOn,
        memberSince,
        cardNumber,
        refusalReason,
        escalated,
        next,
        standing);
  }

  /** The same, an appeal being before this union. */
  Membership appealBefore(@Nullable String union) {
    Contest.Appeal appeal = appeal();
    return contest == null || appeal == null ? this : with(contest.with(appeal.before(union)));
  }

  Membership goneUp() {
    return new Membership(
        status,
        appliedOn,
        decidedOn,
        memberSince,
        cardNumber,
        refusalReason,
        true,
        contest,
        standing);
  }

  /** Takes a step of its life as a membership. */
  Membership lives(MembershipStep step, Standing next) {
    return new Membership(
        step.take(status),
        appliedOn,
        decidedOn,
        memberSince,
        cardNumber,
        refusalReason,
        escalated,
        contest,
        next);
  }

  /** Refuses a day that is still to come, or on which there was no membership yet. */
  void requireDuring(LocalDate on, LocalDate today) {
    Dates.notFuture(on, today);
    LocalDate joinedOn = joinedOn();
    if (joinedOn != null && on.isBefore(joinedOn)) {
      throw new RuleBroken("membership.before-joining", on, joinedOn);
    }
  }

  /** The same, of who is a member since this day by the paper; null where none says so. */
  Membership since(@Nullable LocalDate day) {
    return new Membership(
        status, appliedOn, decidedOn, day, cardNumber, refusalReason, escalated, contest, standing);
  }

  /** The first day of the membership; null where nobody has become a member. */
  public @Nullable LocalDate joinedOn() {
    LocalDate begun = memberSince == null ? decidedOn : memberSince;
    return cardNumber == null ? null : begun;
  }

  /** The appeal against the refusal, if there is one. */
  public Contest.@Nullable Appeal appeal() {
    return contest == null ? null : contest.appeal();
  }

  /** What is sealed in it, by the names under which it was sealed. */
  Map<String, SealedField> texts() {
    Map<String, @Nullable SealedField> all = new LinkedHashMap<>();
    all.put(PersonalFiles.REASON, refusalReason);
    Contest.Appeal appeal = appeal();
    all.put(PersonalFiles.APPEAL_GROUNDS, appeal == null ? null : appeal.grounds());
    all.put(PersonalFiles.APPEAL_ANSWER, appeal == null ? null : appeal.answer());
    Standing.Participation seen = standing.participation();
    all.put(PersonalFiles.TALK_NOTE, seen == null ? null : seen.talkNote());
    Standing.Ending ending = standing.ending();
    all.put(PersonalFiles.END_REASON, ending == null ? null : ending.reason());
    Map<String, SealedField> present = new LinkedHashMap<>();
    all.forEach((name, text) -> {
      if (text != null) {
        present.put(name, Objects.requireNonNull(text));
      }
    });
    return present;
  }
}
