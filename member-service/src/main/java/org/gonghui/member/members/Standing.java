package org.gonghui.member.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.RetentionCause;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a membership since it began.
 *
 * @param retention why and since when it is retained; null while it is not
 * @param withdrawalAskedOn when the member asked to leave; null where they did not
 * @param participation what is known of dues and taking part; null where nobody keeps record of it
 * @param lastTransfer id of the transfer that brought it here; null where none did
 * @param ending how it ended; null while it lasts
 * @param diedOn when the member died after it had ended otherwise; null where that is not known
 * @param rescission the last record of a death that was entered in error; null where none was
 * @param corrections every correction of the day of joining, oldest first
 */
public record Standing(
    @Nullable Retention retention,
    @Nullable LocalDate withdrawalAskedOn,
    @Nullable Participation participation,
    @Nullable String lastTransfer,
    @Nullable Ending ending,
    @Nullable LocalDate diedOn,
    @Nullable Rescission rescission,
    List<JoiningCorrection> corrections) {

  static final Standing NEW = new Standing(null, null, null, null, null, null, null, List.of());

  public Standing {
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
  }

  /**
   * The day of joining was put right 更正入会日期.
   *
   * @param before the day that was on file
   * @param after the day that is right
   * @param by the officer who corrected it
   * @param reason what shows it, without personal data
   */
  public record JoiningCorrection(
      LocalDate before, LocalDate after, String by, Instant at, String reason) {}

  /**
   * A death was recorded in error, and the record taken back 撤销死亡登记.
   *
   * @param diedOn the day that was on file
   * @param by the officer who took it back
   * @param document by which the union above decided so
   * @param reason what shows it, without personal data
   */
  public record Rescission(
      LocalDate diedOn, String by, Instant at, String document, String reason) {}

  /** Retained 保留会籍. */
  public record Retention(RetentionCause cause, LocalDate since) {}

  /**
   * Dues paid and activities joined.
   *
   * @param lastSeenOn when the member last paid or took part
   * @param proposed true once six months have passed without either: an officer has to look
   * @param talkedOn when the union talked to the member about it; null where it has not
   * @param talkNote what came of it; free text that may name persons, so it is sealed
   * @param source the record that the day is taken from; null where somebody entered it
   * @param enteredOn the last day that somebody entered, where a record gives a later one
   */
  public record Participation(
      LocalDate lastSeenOn,
      boolean proposed,
      @Nullable LocalDate talkedOn,
      @Nullable SealedField talkNote,
      @Nullable String source,
      @Nullable LocalDate enteredOn) {

    static Participation on(LocalDate day) {
      return new Participation(day, false, null, null, null, null);
    }

    /** Of a record, besides what somebody entered. */
    static Participation of(Deed deed, @Nullable LocalDate entered) {
      return new Participation(deed.on(), false, null, null, deed.source(), entered);
    }

    /** The last day that somebody entered; null where only records know of any. */
    @Nullable LocalDate entered() {
      return source == null ? lastSeenOn : enteredOn;
    }

    Participation entered(LocalDate day) {
      return new Participation(lastSeenOn, proposed, talkedOn, talkNote, source, day);
    }

    Participation asProposal() {
      return new Participation(lastSeenOn, true, null, null, source, enteredOn);
    }

    Participation talked(LocalDate day, SealedField note) {
      return new Participation(lastSeenOn, proposed, day, note, source, enteredOn);
    }
  }

  /**
   * The end.
   *
   * @param document the committee's decision, where one is demanded
   * @param reason free text that may name persons, so it is sealed
   */
  public record Ending(
      EndCause cause, LocalDate on, @Nullable String document, @Nullable SealedField reason) {}

  /** When the member died, as a member or after; null where that is not known, or was an error. */
  public @Nullable LocalDate death() {
    if (ending == null || ending.cause() != EndCause.DEATH || rescission != null) {
      return diedOn;
    }
    return ending.on();
  }

  /** The member lives; that the membership has ended stays. */
  Standing lives(Rescission error) {
    return new Standing(
        retention,
        withdrawalAskedOn,
        participation,
        lastTransfer,
        ending,
        null,
        error,
        corrections);
  }

  /** The first day of which something is recorded since it began; null where nothing is. */
  @Nullable LocalDate firstRecorded() {
    List<LocalDate> days = new ArrayList<>();
    if (retention != null) {
      days.add(retention.since());
    }
    if (participation != null) {
      days.add(participation.lastSeenOn());
      LocalDate entered = participation.enteredOn();
      if (entered != null) {
        days.add(entered);
      }
    }
    return days.stream().min(LocalDate::compareTo).orElse(null);
  }

  Standing corrected(JoiningCorrection correction) {
    List<JoiningCorrection> all = new ArrayList<>(corrections);
    all.add(correction);
    return new Standing(
        retention, withdrawalAskedOn, participation, lastTransfer, ending, diedOn, rescission, all);
  }

  Standing died(LocalDate on) {
    return new Standing(
        retention,
        withdrawalAskedOn,
        participation,
        lastTransfer,
        ending,
        on,
        rescission,
        corrections);
  }

  Standing retained(@Nullable Retention next) {
    return new Standing(
        next,
        withdrawalAskedOn,
        participation,
        lastTransfer,
        ending,
        diedOn,
        rescission,
        corrections);
  }

  Standing seen(@Nullable Participation next) {
    return new Standing(
        retention, withdrawalAskedOn, next, lastTransfer, ending, diedOn, rescission, corrections);
  }

  Standing ended(Ending next) {
    return new Standing(
        retention, null, participation, lastTransfer, next, diedOn, rescission, corrections);
  }

  Standing askedToLeave(@Nullable LocalDate day) {
    return new Standing(
        retention, day, participation, lastTransfer, ending, diedOn, rescission, corrections);
  }

  Standing broughtBy(String transfer) {
    return new Standing(null, null, null, transfer, ending, diedOn, rescission, corrections);
  }
}
