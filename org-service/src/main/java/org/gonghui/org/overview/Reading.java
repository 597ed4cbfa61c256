package org.gonghui.org.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.CoverEvent;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.contracts.HospitalVisitEvent;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitCancelled;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitMade;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.LegalAidEvent.LegalAidWithdrawn;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StationEvent;
import org.gonghui.contracts.StationEvent.StationClosed;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/** Reads events of other services: a pure function of them. */
final class Reading {

  private Reading() {}

  /** What an event says; empty where nothing of it is kept here. */
  static Optional<Told> of(Received<? extends Event> received) {
    return Optional.ofNullable(
        switch (received.event()) {
          case MemberEvent it -> member(received, it);
          case StationEvent it -> station(received, it);
          case CoverEvent it -> cover(received, it);
          case HospitalVisitEvent it -> visit(received, it);
          case LegalAidEvent it -> aid(received, it);
          default -> null;
        });
  }

  /** Who applied is no member before having joined; a retained membership is one all the same. */
  private static Told member(Received<? extends Event> received, MemberEvent event) {
    Told told = Told.of(Subject.MEMBERS, received, event.unionId());
    return switch (event) {
      case MemberJoined _ -> told.stands(Standing.ACTIVE);
      case MemberRetained _ -> told.stands(Standing.ACTIVE);
      case MemberEnded _ -> told.stands(Standing.CLOSED);
      case MemberVerified it -> told.and(Told.LEVEL, it.level().name());
      case MemberCorrected it -> told.and(Told.LEVEL, it.level().name());
      default -> told;
    };
  }

  private static Told station(Received<? extends Event> received, StationEvent event) {
    return switch (event) {
      case StationOpened it ->
          Told.of(Subject.STATIONS, received, it.unionId()).stands(Standing.OPEN);
      case StationClosed it ->
          Told.of(Subject.STATIONS, received, it.unionId()).stands(Standing.CLOSED);
    };
  }

  private static Told cover(Received<? extends Event> received, CoverEvent event) {
    return switch (event) {
      case AccidentCoverGiven it ->
          Told.of(Subject.COVERS, received, it.unionId())
              .stands(Standing.GIVEN)
              .and(Told.UNTIL, it.until().toString());
    };
  }

  private static Told visit(Received<? extends Event> received, HospitalVisitEvent event) {
    Told told = Told.of(Subject.HOSPITAL_VISITS, received, event.unionId());
    return switch (event) {
      case HospitalVisitOpened _ -> told.stands(Standing.OPEN);
      case HospitalVisitMade _ -> told.stands(Standing.MADE);
      case HospitalVisitCancelled _ -> told.stands(Standing.CLOSED);
    };
  }

  private static Told aid(Received<? extends Event> received, LegalAidEvent event) {
    Told told = Told.of(Subject.LEGAL_AID, received, event.unionId());
    return switch (event) {
      case LegalAidApplied it -> open(told, it.periods());
      case LegalAidAccepted it -> open(told, it.periods());
      case LegalAidAssigned it -> open(told, it.periods());
      case LegalAidEscalated _ -> told.and(Told.ESCALATED, true);
      case LegalAidRefused _ -> told.stands(Standing.CLOSED).and(Told.DUE, null);
      case LegalAidWithdrawn _ -> told.stands(Standing.CLOSED).and(Told.DUE, null);
    };
  }

  private static Told open(Told told, List<RunningPeriod> periods) {
    return told.stands(Standing.OPEN).and(Told.DUE, first(periods));
  }

  private static @Nullable String first(List<RunningPeriod> periods) {
    return periods.stream()
        .map(RunningPeriod::lastDay)
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }
}
