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
import org.gonghui.contracts.ContestEvent.ContestEntryCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntryClosed;
import org.gonghui.contracts.ContestEvent.ContestEntryRetracted;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestOpened;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.DegreeEvent;
import org.gonghui.contracts.DegreeEvent.DegreeApplied;
import org.gonghui.contracts.DegreeEvent.DegreeCleared;
import org.gonghui.contracts.DegreeEvent.DegreeConfirmed;
import org.gonghui.contracts.DegreeEvent.DegreeDoubted;
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
 * @param reading counts periods
 * @param received the event with its circumstances
 */
record JoiningReading(Reading reading, Received<? extends Event> received) {

  private static final String ANSWER_RULE = "group.answer";
  private static final String CHECK_RULE = "degree.check";
  private static final String NOTICE_RULE = "degree.notice";

  private static final String EXPORT_FILE_RULE = "personal-information.export-file";

  Told group(GroupMembershipEvent event) {
    Fact fact = Fact.of(received, GROUP, event.groupMembershipId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case GroupMembershipApplied it ->
              fact.stage(Stage.APPLIED)
                  .running(reading.owed("answer", ANSWER_RULE, received))
                  .called(Label.of(it.groupName(), it.kind(), null));
          case GroupMembershipAccepted _ -> fact.stage(Stage.ACTIVE).running(List.of());
          case GroupMembershipRefused _ -> fact.stage(Stage.REFUSED).running(List.of());
          case GroupMembershipEnded _ -> fact.stage(Stage.ENDED).running(List.of());
        };
    return Told.ofMember(event.memberId(), told);
  }

  Told degree(DegreeEvent event) {
    Fact fact = Fact.of(received, DEGREE, event.applicationId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case DegreeApplied it ->
              fact.stage(Stage.APPLIED)
                  .running(reading.owed("check", CHECK_RULE, received))
                  .called(Label.of(it.title(), null, null));
          case DegreeRecommended _ -> fact.stage(Stage.NOMINATED).running(List.of());
          case DegreeRefused _ -> fact.stage(Stage.REFUSED).running(List.of());
          case DegreeSelected _ ->
              fact.stage(Stage.ON_NOTICE).running(reading.owed("notice", NOTICE_RULE, received));
          case DegreeConfirmed _ -> fact.stage(Stage.ACCEPTED).running(List.of());
          case DegreeEnrolled _ -> fact.stage(Stage.ACTIVE).running(List.of());
          case DegreeGraduated _ -> fact.stage(Stage.COMPLETED).running(List.of());
          case DegreeLeft _ -> fact.stage(Stage.WITHDRAWN).running(List.of());
          case DegreeDoubted it -> fact.running(it.periods()).remark(Remarks.IN_DOUBT);
          case DegreeCleared it -> fact.running(it.periods()).remark(Remarks.CLEARED);
        };
    return Told.ofMember(event.memberId(), told);
  }

  Told contest(ContestEvent event) {
    return switch (event) {
      case ContestEntered it ->
          Told.ofMembers(
              it.memberIds(),
              entry(it.entryId(), event, Stage.ENTERED)
                  .called(Label.of(it.title(), it.kind(), null))
                  .on(it.heldOn()));
      case ContestEntryRetracted it ->
          Told.ofMembers(it.memberIds(), entry(it.entryId(), event, Stage.WITHDRAWN));
      case ContestEntryCancelled it ->
          Told.ofMembers(it.memberIds(), entry(it.entryId(), event, Stage.CANCELLED));
      case ContestEntryClosed it -> Told.ofMembers(it.memberIds(), closed(it));
      case ContestHonoured it ->
          Told.ofMembers(
              it.memberIds(),
              entry(it.entryId(), event, Stage.AWARDED)
                  .called(Label.of(it.title(), it.kind(), null))
                  .remark(it.award().name()));
      // the prize is gone, and they took part as before
      case ContestHonourWithdrawn it ->
          Told.ofMembers(it.memberIds(), entry(it.entryId(), event, Stage.COMPLETED));
      // said by the contest itself, in the order of its events: the entry follows at the same
      // moment
      case ContestResultWithdrawn it ->
          Told.ofMembers(it.memberIds(), entry(it.entryId(), event, Stage.ENDED));
      // of the contest as a whole, which the entry leads to; that it is called off, or that a score
      // was added, is told of each entry
      case ContestOpened _,
          ContestHeld _,
          ContestResultCorrected _,
          ContestResultAdded _,
          ContestCancelled _ ->
          Told.NOTHING;
    };
  }

  /** A prize is told by itself and stays; who did not come sees that it is over. */
  private Fact closed(ContestEntryClosed it) {
    Fact fact = Fact.of(received, CONTEST_ENTRY, it.entryId()).keptBy(it.unionId());
    if (it.award() != null) {
      return fact;
    }
    return fact.stage(it.tookPart() ? Stage.COMPLETED : Stage.ENDED);
  }

  private Fact entry(String entry, ContestEvent event, Stage stage) {
    return Fact.of(received, CONTEST_ENTRY, entry).keptBy(event.unionId()).stage(stage);
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
