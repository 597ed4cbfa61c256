package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.CONSENT;
import static org.gonghui.member.overview.MatterKind.CONTEST_ENTRY;
import static org.gonghui.member.overview.MatterKind.DATA_EXPORT;
import static org.gonghui.member.overview.MatterKind.DEGREE;
import static org.gonghui.member.overview.MatterKind.GROUP;

import java.util.List;
import org.gonghui.contracts.ConsentEvent;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentEvent.ConsentWithdrawn;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestEntryRetracted;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestOpened;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.DegreeEvent;
import org.gonghui.contracts.DegreeEvent.DegreeApplied;
import org.gonghui.contracts.DegreeEvent.DegreeConfirmed;
import org.gonghui.contracts.DegreeEvent.DegreeEnrolled;
import org.gonghui.contracts.DegreeEvent.DegreeGraduated;
import org.gonghui.contracts.DegreeEvent.DegreeLeft;
import org.gonghui.contracts.DegreeEvent.DegreeRecommended;
import org.gonghui.contracts.DegreeEvent.DegreeRefused;
import org.gonghui.contracts.DegreeEvent.DegreeSelected;
import org.gonghui.contracts.GroupMembershipEvent;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipAccepted;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipApplied;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipEnded;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipRefused;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Reads what a person takes part in and asks of their data: groups, degrees, contests, consents,
 * copies.
 *
 * @param received the event with its circumstances
 */
record JoiningReading(Received<? extends Event> received) {

  private static final String EXPORT_FILE_RULE = "personal-information.export-file";

  Told group(GroupMembershipEvent event) {
    Fact fact = Fact.of(received, GROUP, event.groupMembershipId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case GroupMembershipApplied _ -> fact.stage(Stage.APPLIED);
          case GroupMembershipAccepted _ -> fact.stage(Stage.ACTIVE);
          case GroupMembershipRefused _ -> fact.stage(Stage.REFUSED);
          case GroupMembershipEnded _ -> fact.stage(Stage.ENDED);
        };
    return Told.ofMember(event.memberId(), told);
  }

  Told degree(DegreeEvent event) {
    Fact fact = Fact.of(received, DEGREE, event.applicationId()).keptBy(event.unionId());
    Stage stage =
        switch (event) {
          case DegreeApplied _ -> Stage.APPLIED;
          case DegreeRecommended _ -> Stage.NOMINATED;
          case DegreeRefused _ -> Stage.REFUSED;
          case DegreeSelected _ -> Stage.ON_NOTICE;
          case DegreeConfirmed _ -> Stage.ACCEPTED;
          case DegreeEnrolled _ -> Stage.ACTIVE;
          case DegreeGraduated _ -> Stage.COMPLETED;
          case DegreeLeft _ -> Stage.WITHDRAWN;
        };
    return Told.ofMember(event.memberId(), fact.stage(stage));
  }

  Told contest(ContestEvent event) {
    return switch (event) {
      case ContestEntered it -> entry(it.entryId(), event, it.memberIds(), Stage.ENTERED);
      case ContestEntryRetracted it -> entry(it.entryId(), event, it.memberIds(), Stage.WITHDRAWN);
      case ContestHonoured it -> entry(it.entryId(), event, it.memberIds(), Stage.AWARDED);
      case ContestHonourWithdrawn it -> entry(it.entryId(), event, it.memberIds(), Stage.REVOKED);
      // of the contest as a whole, which the entry leads to
      case ContestOpened _, ContestHeld _, ContestResultCorrected _, ContestCancelled _ ->
          Told.NOTHING;
    };
  }

  private Told entry(String entry, ContestEvent event, List<String> members, Stage stage) {
    Fact fact = Fact.of(received, CONTEST_ENTRY, entry).keptBy(event.unionId());
    return Told.ofMembers(members, fact.stage(stage));
  }

  Told consent(ConsentEvent event) {
    Fact fact = Fact.of(received, CONSENT, event.consentId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case ConsentGiven it -> fact.stage(Stage.GIVEN).remark(it.purpose().name());
          case ConsentWithdrawn it -> fact.stage(Stage.WITHDRAWN).remark(it.purpose().name());
        };
    return Told.of(event.personId(), told);
  }

  Told asked(PersonalDataExportAsked it) {
    Fact fact = Fact.of(received, DATA_EXPORT, it.requestId()).keptBy(it.unionId());
    return Told.of(it.personId(), fact.stage(Stage.ASKED));
  }

  /** Who lets the days pass loses the copy. */
  Told ready(PersonalDataExportReady it) {
    RunningPeriod download =
        new RunningPeriod("download", EXPORT_FILE_RULE, it.readyOn(), it.lastDay(), true);
    Fact fact = Fact.of(received, DATA_EXPORT, it.requestId()).keptBy(it.unionId());
    return Told.of(it.personId(), fact.stage(Stage.READY).running(List.of(download)));
  }

  Told ended(PersonalDataExportEnded it) {
    Fact fact = Fact.of(received, DATA_EXPORT, it.requestId()).keptBy(it.unionId());
    return Told.of(it.personId(), fact.stage(Stage.COMPLETED).running(List.of()));
  }
}
