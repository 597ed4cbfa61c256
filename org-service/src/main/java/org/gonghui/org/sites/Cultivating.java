package org.gonghui.org.sites;

import static org.gonghui.org.sites.DemonstrationSiteStep.AWARD;
import static org.gonghui.org.sites.DemonstrationSiteStep.CLOSING;
import static org.gonghui.org.sites.DemonstrationSiteStep.ENDING;
import static org.gonghui.org.sites.DemonstrationSiteStep.NAMING;
import static org.gonghui.org.sites.DemonstrationSiteStep.PLAQUE_WITHDRAWAL;
import static org.gonghui.org.sites.DemonstrationSiteStep.STANDARDS_LOST;
import static org.gonghui.org.sites.DemonstrationSiteStep.STEP;
import static org.gonghui.org.sites.DemonstrationSiteStep.STEP_CHANGE;
import static org.gonghui.org.sites.DemonstrationSiteStep.STEP_DONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.DemonstrationSiteEvent;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteAwarded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteEnded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteNamed;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteStepDone;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteWithdrawn;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** The way of a union along its path to the plaque, and how the plaque is lost. */
final class Cultivating {

  static final int MOST = 30;

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Cultivating(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<DemonstrationSite> name(
      String id,
      String unionId,
      SiteLevel level,
      String authorityId,
      List<Target> targets,
      String person) {
    DemonstrationSite site =
        new DemonstrationSite(
            id,
            unionId,
            level,
            authorityId,
            NAMING.to().orElseThrow(),
            today,
            Set.of(person),
            List.of(),
            false,
            null,
            null,
            null,
            Deadlines.none());
    for (Target target : targets) {
      site = added(site, target);
    }
    return Change.of(site, NAMING.key(), new SiteNamed(id, unionId, level, today));
  }

  Change<DemonstrationSite> add(DemonstrationSite it, Target target) {
    STEP.check(it.status());
    return Change.of(added(it, target), STEP.key());
  }

  private DemonstrationSite added(DemonstrationSite it, Target target) {
    if (it.path().size() >= MOST) {
      throw new RuleBroken("site.too-many-steps", MOST);
    }
    notPast(target.dueOn());
    PathStep step = PathStep.of(it.path().size() + 1, target);
    List<PathStep> all = new ArrayList<>(it.path());
    all.add(step);
    return it.with(all, it.hands(), started(it.deadlines(), step));
  }

  /** Another wording or day for what is still to be done; the history holds what it was. */
  Change<DemonstrationSite> change(DemonstrationSite it, int number, Target target) {
    STEP_CHANGE.check(it.status());
    PathStep before = notDone(it, number);
    notPast(target.dueOn());
    PathStep next = PathStep.of(number, target);
    return next.equals(before)
        ? Change.none(it)
        : Change.of(
            it.with(
                it.replaced(number, _ -> next),
                it.hands(),
                started(it.deadlines().makeRoom(next.deadline()), next)),
            STEP_CHANGE.key());
  }

  Change<DemonstrationSite> done(DemonstrationSite it, int number, PathStep.Done how) {
    STEP_DONE.check(it.status());
    PathStep step = notDone(it, number);
    Dates.notFuture(how.on(), today);
    if (how.on().isBefore(it.namedOn())) {
      throw new RuleBroken("site.done-before-naming", how.on(), it.namedOn());
    }
    Set<String> hands = new HashSet<>(it.hands());
    hands.add(how.by());
    return Change.of(
        it.with(
            it.replaced(number, one -> one.done(how)), hands, it.deadlines().meet(step.deadline())),
        STEP_DONE.key(),
        new SiteStepDone(it.id(), it.unionId(), number, how.on()));
  }

  /**
   * The plaque, once the whole path is gone and the five standards were found met on it.
   *
   * @param met the accepted appraisal of the union by the five standards; null where there is none
   */
  Change<DemonstrationSite> award(
      DemonstrationSite it, String number, @Nullable Accepted met, String person) {
    SiteStatus next = AWARD.take(it.status());
    LegalRule rule = law.rule(Rules.AWARD, now);
    if (it.hands().contains(person)) {
      throw new Forbidden("site.awarded-by-own-hand");
    }
    it.path().stream()
        .filter(one -> !one.isDone())
        .findFirst()
        .ifPresent(one -> {
          throw RuleBroken.of(rule, "site.step-open", one.number());
        });
    if (met == null || met.inspectedOn().isBefore(it.namedOn())) {
      throw RuleBroken.of(rule, "site.standards-not-met", it.namedOn());
    }
    AppliedRule version = AppliedRule.of(rule);
    return Change.of(
        it.awarded(next, new Plaque(number, today, person, met.appraisalId(), version)),
        AWARD.key(),
        new SiteAwarded(it.id(), it.unionId(), it.level(), number, today));
  }

  /** Ends it on its path, or takes the plaque away. */
  Change<DemonstrationSite> withdraw(DemonstrationSite it, String reason) {
    DemonstrationSiteStep step = it.status() == SiteStatus.AWARDED ? PLAQUE_WITHDRAWAL : ENDING;
    return Change.of(it.ended(step.take(it.status()), today, reason), step.key(), over(it, today));
  }

  /** The five standards are met no more: no plaque without them. */
  static Change<DemonstrationSite> lose(DemonstrationSite it, String appraisalId, LocalDate on) {
    Plaque plaque = it.plaque();
    if (!STANDARDS_LOST.allowed(it.status())
        || plaque == null
        || !plaque.appraisalId().equals(appraisalId)) {
      return Change.none(it);
    }
    return Change.of(
        it.ended(STANDARDS_LOST.take(it.status()), on, appraisalId),
        STANDARDS_LOST.key(),
        over(it, on));
  }

  /**
   * Looks again, once it has the plaque, whether that rests on an appraisal that still holds.
   *
   * @param met the appraisal that holds; empty where none does
   */
  static Change<DemonstrationSite> recheck(DemonstrationSite it, String met, LocalDate on) {
    Plaque plaque = it.plaque();
    return plaque == null || plaque.appraisalId().equals(met)
        ? Change.none(it)
        : lose(it, plaque.appraisalId(), on);
  }

  /** The union is gone. */
  static Change<DemonstrationSite> close(DemonstrationSite it, LocalDate on) {
    return CLOSING.allowed(it.status())
        ? Change.of(it.ended(CLOSING.take(it.status()), on, null), CLOSING.key(), over(it, on))
        : Change.none(it);
  }

  private static DemonstrationSiteEvent over(DemonstrationSite it, LocalDate on) {
    return it.status() == SiteStatus.AWARDED
        ? new SiteWithdrawn(it.id(), it.unionId(), it.level(), on)
        : new SiteEnded(it.id(), it.unionId(), it.level(), on);
  }

  private static PathStep notDone(DemonstrationSite it, int number) {
    PathStep step = it.step(number);
    if (step.isDone()) {
      throw new RuleBroken("site.step-done", number);
    }
    return step;
  }

  private void notPast(LocalDate day) {
    if (day.isBefore(today)) {
      throw new RuleBroken("site.day-past", day);
    }
  }

  private Deadlines started(Deadlines running, PathStep it) {
    return running.startUntil(it.deadline(), law.rule(Rules.STEP, now), now, it.dueOn());
  }
}
