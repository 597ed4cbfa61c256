package org.gonghui.org.elections;

/** Ids of the rules that elections quote. */
final class Rules {

  /** How long a committee of a grassroots union is elected for (工会法 第十六条). */
  static final String GRASSROOTS_TERM = "union.term.grassroots";

  /** How long a committee of a local federation is elected for (工会法 第十六条). */
  static final String HIGHER_TERM = "union.term.higher";

  /** From how many members on delegates may meet in place of all members. */
  static final String CONGRESS = "union.meeting.congress";

  /** How many delegates a congress has; one rule for each range of members. */
  static final String DELEGATES = "union.election.delegates.";

  /** How many seats a committee has; one rule for each range of members. */
  static final String SEATS = "union.committee-seats.";

  /** From how many members on a union has a committee (工会法 第十一条). */
  static final String OWN_COMMITTEE = "union.establishment.committee";

  /** Seats and delegates of federations. */
  static final String FEDERATION = "union.election.federation";

  /** Seats and delegates of the congress of a district. */
  static final String DISTRICT = "union.election.district";

  /** Who has no right to be elected at all. */
  static final String RIGHTS = "union.election.rights";

  /** Who may not sit on a committee. */
  static final String COMMITTEE = "union.committee.eligibility";

  /** Who may not be chair. */
  static final String CHAIR = "union.chair.eligibility";

  /** How many more candidates than seats there must be. */
  static final String MORE_CANDIDATES = "union.election.more-candidates";

  /** How many must be present, and how many must agree. */
  static final String QUORUM = "union.meeting.quorum";

  /** Which ballots count. */
  static final String BALLOTS = "union.election.ballots";

  /** When seats may be given up in place of another ballot. */
  static final String FEWER_SEATS = "union.election.seat-reduction";

  /** How the committee elects its chair. */
  static final String OFFICERS = "union.election.officers";

  /** Within which time the superior decides on the list of candidates. */
  static final String LIST_APPROVAL = "union.election.list-approval";

  /** Within which time the result is reported. */
  static final String REPORT = "union.election.report";

  /** Within which time the superior decides on the result. */
  static final String APPROVAL = "union.election.approval";

  private Rules() {}
}
