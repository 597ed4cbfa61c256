package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.CampaignActivityEvent;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityHeld;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityWithdrawn;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteAwarded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteWithdrawn;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.InnovationProjectEvent.InnovationApproved;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;

/** What the events of one record count for: a pure function of them. */
final class Folding {

  private Folding() {}

  /** True for events that can count for something. */
  static boolean matters(Event event) {
    return switch (event) {
      case EnterpriseEvent _,
          AccidentCoverGiven _,
          CampaignActivityEvent _,
          ContestHeld _,
          ActivistEvent _,
          StudioCreated _,
          AppraisalAccepted _,
          StarAwarded _ ->
          true;
      case SiteAwarded _, SiteWithdrawn _, InnovationApproved _, InnovationEnded _ -> true;
      case MemberJoined _, MemberJoiningCorrected _, MemberTransferred _, MemberEnded _ -> true;
      case MemberVerified it -> it.level() == VerificationLevel.AUTHORITATIVE;
      case StationOpened it -> it.kind() == StationKind.WARM_BEE_STATION;
      default -> false;
    };
  }

  /** The facts that follow from all events of one record, in whatever order they are given. */
  static List<Fact> facts(List<Seen> events) {
    List<Seen> ordered =
        JoiningDays.corrected(
            events.stream().filter(it -> matters(it.event())).sorted(Seen.ORDER).toList());
    List<Fact> facts = new ArrayList<>(EnterpriseFolding.facts(ordered));
    facts.addAll(ShareFolding.facts(ordered));
    ReformFolding.fact(ordered).ifPresent(facts::add);
    first(ordered, MemberJoined.class)
        .filter(it -> ((MemberJoined) it.event()).employmentForm().isNewForm())
        .ifPresent(it -> facts.add(joined(it)));
    first(ordered, MemberVerified.class).ifPresent(it -> facts.add(verified(it)));
    first(ordered, StationOpened.class).ifPresent(it -> facts.add(opened(it)));
    first(ordered, AccidentCoverGiven.class).ifPresent(it -> facts.add(given(it)));
    first(ordered, StudioCreated.class).ifPresent(it -> facts.add(created(it)));
    first(ordered, AppraisalAccepted.class).flatMap(Folding::accepted).ifPresent(facts::add);
    first(ordered, StarAwarded.class).ifPresent(it -> facts.add(awarded(it)));
    first(ordered, ContestHeld.class).ifPresent(it -> facts.add(contest(it)));
    if (first(ordered, CampaignActivityWithdrawn.class).isEmpty()) {
      first(ordered, CampaignActivityHeld.class).flatMap(Folding::held).ifPresent(facts::add);
    }
    return facts;
  }

  private static Optional<Seen> first(List<Seen> ordered, Class<? extends Event> kind) {
    return ordered.stream().filter(it -> kind.isInstance(it.event())).findFirst();
  }

  private static Fact created(Seen seen) {
    StudioCreated it = (StudioCreated) seen.event();
    return happened(
        Metric.INNOVATION_STUDIOS_CREATED, seen, it.studioId(), it.unionId(), it.createdOn());
  }

  /** Standards of the federation reform are no target of their own: what is built on them is. */
  private static Optional<Fact> accepted(Seen seen) {
    AppraisalAccepted it = (AppraisalAccepted) seen.event();
    Optional<Metric> metric =
        switch (it.kind()) {
          case SIX_HAVES -> Optional.of(Metric.SIX_HAVES_UNIONS);
          case STAR_UNION -> Optional.of(Metric.STAR_UNIONS);
          case WORKER_HOME -> Optional.of(Metric.WORKER_HOMES_ACCEPTED);
          case DEMONSTRATION_SITE, FEDERATION_GRADE, BOUTIQUE_FEDERATION -> Optional.empty();
        };
    return metric.map(one -> happened(one, seen, it.appraisalId(), it.unionId(), it.acceptedOn()));
  }

  private static Fact awarded(Seen seen) {
    StarAwarded it = (StarAwarded) seen.event();
    return happened(
        Metric.STAR_AWARD_PROJECTS, seen, it.selectionId(), it.unionId(), it.awardedOn());
  }

  private static Fact joined(Seen seen) {
    MemberJoined it = (MemberJoined) seen.event();
    return happened(
        Metric.NEW_FORM_MEMBERS_JOINED, seen, it.memberId(), it.unionId(), it.joinedOn());
  }

  private static Fact verified(Seen seen) {
    MemberVerified it = (MemberVerified) seen.event();
    return happened(Metric.MEMBERS_VERIFIED, seen, it.memberId(), it.unionId(), it.verifiedOn());
  }

  private static Fact opened(Seen seen) {
    StationOpened it = (StationOpened) seen.event();
    return happened(Metric.STATIONS_OPENED, seen, it.stationId(), it.unionId(), it.openedOn());
  }

  private static Fact given(Seen seen) {
    AccidentCoverGiven it = (AccidentCoverGiven) seen.event();
    // a cover begins on the day after it was given
    LocalDate given = it.from().minusDays(1);
    return happened(Metric.ACCIDENT_COVER_GIFTS, seen, it.coverId(), it.unionId(), given);
  }

  private static Fact contest(Seen seen) {
    ContestHeld it = (ContestHeld) seen.event();
    Metric metric =
        switch (it.kind()) {
          case CONTEST -> Metric.SKILL_CONTESTS;
          case DRILL -> Metric.SKILL_DRILLS;
        };
    return happened(metric, seen, it.contestId(), it.unionId(), it.heldOn());
  }

  /** The plan's point 31 counts member days, and the trainings for real-name verification. */
  private static Optional<Fact> held(Seen seen) {
    CampaignActivityHeld it = (CampaignActivityHeld) seen.event();
    Metric metric =
        switch (it.kind()) {
          case MEMBER_DAY -> Metric.MEMBER_DAYS;
          case TRAINING -> Metric.VERIFICATION_TRAININGS;
        };
    boolean counts = metric == Metric.MEMBER_DAYS || it.campaignKind() == CampaignKind.VERIFICATION;
    return counts
        ? Optional.of(happened(metric, seen, it.activityId(), it.unionId(), it.heldOn()))
        : Optional.empty();
  }

  static Fact happened(Metric metric, Seen by, String recordId, String unionId, LocalDate on) {
    return Fact.of(metric, by, recordId, unionId, on, true);
  }
}
