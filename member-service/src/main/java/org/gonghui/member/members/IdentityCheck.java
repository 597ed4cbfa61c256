package org.gonghui.member.members;

import java.time.Instant;
import org.gonghui.contracts.VerificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * One look at a member's identity, and what came of it.
 *
 * @param source who looked
 * @param outcome what came of it
 * @param at when
 * @param by who confirmed it: a person, or the part of the system that asked
 * @param occasion what makes a repetition recognisable: id of the request or review
 * @param evidence what can be shown for it: the authority's reference, the roster's title, the
 *     kinds of papers that a review saw
 */
public record IdentityCheck(
    Source source,
    Outcome outcome,
    Instant at,
    String by,
    @Nullable String occasion,
    @Nullable String evidence) {

  /** Who looked, with the level that their «yes» gives. */
  public enum Source {
    /** The number itself: well-formed, by GB 11643. */
    FORMAT(VerificationLevel.FORMAT),
    /** 更正: another number, well-formed, or another name. */
    CORRECTION(VerificationLevel.FORMAT),
    /** 花名册: the roster of the employer or union. */
    ROSTER(VerificationLevel.ROSTER),
    /** The public identity authority. */
    AUTHORITY(VerificationLevel.AUTHORITATIVE),
    /** 人工核查: an officer who saw the papers after the authority had said no. */
    REVIEW(VerificationLevel.AUTHORITATIVE);

    private final VerificationLevel level;

    Source(VerificationLevel level) {
      this.level = level;
    }
  }

  /** What came of it. */
  public enum Outcome {
    MATCH,
    /** Name and number do not belong together. */
    NO_MATCH,
    /** The number is not known. */
    NOT_FOUND,
    /** The authority would not take the question as it is. */
    NOT_ACCEPTED,
    /** The review did not confirm the person. */
    REJECTED
  }

  /** A «yes» that nobody says twice. */
  public static IdentityCheck matched(
      Source source, Instant at, String by, @Nullable String evidence) {
    return new IdentityCheck(source, Outcome.MATCH, at, by, null, evidence);
  }

  /** True where the authority did not confirm the person, so that somebody has to look. */
  public boolean isDispute() {
    return source == Source.AUTHORITY && outcome != Outcome.MATCH;
  }

  /** The level that it proves; NONE where it proves nothing. */
  public VerificationLevel proves() {
    return outcome == Outcome.MATCH ? source.level : VerificationLevel.NONE;
  }
}
