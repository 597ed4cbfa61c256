package org.gonghui.org.partylinks;

import static org.gonghui.org.partylinks.PartyLinkStep.ACTIVITY;
import static org.gonghui.org.partylinks.PartyLinkStep.END;
import static org.gonghui.org.partylinks.PartyLinkStep.OPENING;
import static org.gonghui.org.partylinks.PartyLinkStep.RESOURCE;
import static org.gonghui.org.partylinks.PartyLinkStep.RESOURCE_END;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkActed;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkEnded;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkOpened;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkShared;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;

/** The steps of a link. */
final class Linking {

  private static final Duration REMIND_BEFORE = Duration.ofDays(15);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Linking(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<PartyLink> open(
      String id, String unionId, PartyOrganisation organisation, LocalDate unionFoundedOn) {
    Dates.notFuture(organisation.foundedOn(), today);
    Dates.notFuture(unionFoundedOn, today);
    PartyLink made =
        new PartyLink(
            id,
            unionId,
            organisation,
            unionFoundedOn,
            today,
            LinkStatus.ACTIVE,
            List.of(),
            List.of(),
            false,
            null,
            null,
            List.of(setBy(OPENING, now)),
            law.start(Deadlines.none(), PartyLink.MEETING, Rules.MEETING, now, REMIND_BEFORE));
    return Change.of(made, OPENING.key(), new PartyLinkOpened(id, unionId, today));
  }

  /** Entered twice it counts once. A joint meeting sets the date for the next. */
  Change<PartyLink> act(PartyLink it, Joint done) {
    ACTIVITY.check(it.status());
    Dates.notFuture(done.heldOn(), today);
    if (done.heldOn().isBefore(it.organisation().foundedOn())) {
      throw new RuleBroken("party-link.before-founding", done.heldOn());
    }
    if (it.joint().contains(done)) {
      return Change.none(it);
    }
    List<Joint> all = Stream.concat(it.joint().stream(), Stream.of(done)).toList();
    PartyLink next =
        done.kind() == Joint.Kind.MEETING
            ? met(it, done.heldOn(), all)
            : it.with(all, it.shared(), it.meetingOverdue(), it.deadlines());
    return Change.of(
        next,
        ACTIVITY.key(),
        new PartyLinkActed(
            it.id(), it.unionId(), done.kind().name(), done.participants(), done.heldOn()));
  }

  /** One that is entered late does not move the date that a later one has set. */
  private PartyLink met(PartyLink it, LocalDate heldOn, List<Joint> all) {
    boolean isLast =
        it.joint().stream()
            .filter(one -> one.kind() == Joint.Kind.MEETING)
            .noneMatch(one -> one.heldOn().isAfter(heldOn));
    if (!isLast) {
      return it.with(all, it.shared(), it.meetingOverdue(), it.deadlines());
    }
    Instant held = heldOn.atStartOfDay(WorkingDays.ZONE).toInstant();
    Instant due = law.dueAt(Rules.MEETING, held);
    Deadlines met = it.deadlines().meet(PartyLink.MEETING);
    Deadlines running =
        met.start(
            PartyLink.MEETING,
            law.rule(Rules.MEETING, now),
            now,
            due.isAfter(now) ? due : now,
            REMIND_BEFORE);
    return it.with(all, it.shared(), false, running).by(setBy(ACTIVITY, held));
  }

  /** The version by which the next meeting is due, counted from then. */
  private StepRules setBy(PartyLinkStep step, Instant from) {
    AppliedRule rule = AppliedRule.of(law.counting(Rules.MEETING, from));
    return new StepRules(step.key(), today, List.of(rule));
  }

  Change<PartyLink> share(PartyLink it, Shared more) {
    RESOURCE.check(it.status());
    Dates.notFuture(more.from(), today);
    boolean already =
        it.shared().stream().anyMatch(one -> one.isNow() && one.is(more.kind(), more.name()));
    if (already) {
      throw new RuleBroken("party-link.shared-already", more.name());
    }
    List<Shared> all = Stream.concat(it.shared().stream(), Stream.of(more)).toList();
    return Change.of(
        it.with(it.joint(), all, it.meetingOverdue(), it.deadlines()),
        RESOURCE.key(),
        new PartyLinkShared(it.id(), it.unionId(), more.kind().name(), more.from()));
  }

  Change<PartyLink> stopSharing(PartyLink it, Shared.Kind kind, String name, LocalDate until) {
    RESOURCE_END.check(it.status());
    Dates.notFuture(until, today);
    Shared used =
        it.shared().stream()
            .filter(one -> one.isNow() && one.is(kind, name))
            .findFirst()
            .orElseThrow(() -> new RuleBroken("party-link.not-shared", name));
    if (until.isBefore(used.from())) {
      throw new RuleBroken("party-link.ended-before-it-began", until, used.from());
    }
    List<Shared> all =
        it.shared().stream().map(one -> one.equals(used) ? used.ended(until) : one).toList();
    return Change.of(
        it.with(it.joint(), all, it.meetingOverdue(), it.deadlines()), RESOURCE_END.key());
  }

  Change<PartyLink> end(PartyLink it, String reason) {
    PartyLink next = it.ended(END.take(it.status()), today, reason);
    return Change.of(next, END.key(), new PartyLinkEnded(it.id(), it.unionId(), today));
  }
}
