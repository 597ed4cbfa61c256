package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a fund that subsidies are granted from 补助资金. */
@Topic(Topics.SUBSIDY_FUND)
public sealed interface SubsidyFundEvent extends Event {

  /** Id of the fund. */
  String fundId();

  /** The union whose fund it is. */
  String unionId();

  /**
   * A fund was set up.
   *
   * @param fen its amount, in CNY fen
   */
  @EventType("subsidy-fund.opened.v1")
  record SubsidyFundOpened(String fundId, String unionId, int year, long fen, LocalDate openedOn)
      implements SubsidyFundEvent {}

  /**
   * A subsidy was granted from it.
   *
   * @param recordId what it is granted for
   * @param fen how much, in CNY fen
   * @param grantedBy id of the person who decided
   */
  @EventType("subsidy-fund.granted.v1")
  record SubsidyGranted(
      String fundId,
      String unionId,
      String recordId,
      long fen,
      String grantedBy,
      LocalDate grantedOn)
      implements SubsidyFundEvent {}

  /** A subsidy that was granted will not be paid: the fund has it again. */
  @EventType("subsidy-fund.released.v1")
  record SubsidyReleased(
      String fundId, String unionId, String recordId, long fen, LocalDate releasedOn)
      implements SubsidyFundEvent {}

  /**
   * What was paid from it and not spent came back: the fund has it again.
   *
   * @param recordId what it was granted for
   * @param fen how much, in CNY fen
   */
  @EventType("subsidy-fund.returned.v1")
  record SubsidyReturned(
      String fundId, String unionId, String recordId, long fen, LocalDate returnedOn)
      implements SubsidyFundEvent {}
}
