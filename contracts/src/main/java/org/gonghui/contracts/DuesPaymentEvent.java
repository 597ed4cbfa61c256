package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to dues that the tax office collected 税务代收工会经费. */
@Topic(Topics.DUES_PAYMENT)
public sealed interface DuesPaymentEvent extends Event {

  /** Id of the payment. */
  String paymentId();

  /** The union that it belongs to; that of the collection file while the payer is not known. */
  String unionId();

  /**
   * A payment was imported from a collection file.
   *
   * @param period the month that it is for, for example 2023-08
   * @param fen how much, in CNY fen
   */
  @EventType("dues-payment.received.v1")
  record DuesReceived(
      String paymentId, String unionId, String period, long fen, LocalDate receivedOn)
      implements DuesPaymentEvent {}

  /** It differs from what is on file and waits to be settled by two persons. */
  @EventType("dues-payment.differed.v1")
  record DuesDiffered(
      String paymentId, String unionId, String period, long fen, LocalDate differedOn)
      implements DuesPaymentEvent {}

  /**
   * It was split between the levels; all amounts in CNY fen, together what was paid.
   *
   * @param grassrootsFen for the union, or held for the one to be founded
   * @param rule id of the rule that sets the shares
   */
  @EventType("dues-payment.split.v1")
  record DuesSplit(
      String paymentId,
      String unionId,
      String period,
      long grassrootsFen,
      long streetFen,
      long districtFen,
      long cityFen,
      String rule,
      LocalDate splitOn)
      implements DuesPaymentEvent {}

  /**
   * What was posted was taken back by a posting the other way.
   *
   * @param fen how much, in CNY fen
   * @param refunded true where the payer has it again; false where it waits to be split anew
   */
  @EventType("dues-payment.reversed.v1")
  record DuesReversed(
      String paymentId,
      String unionId,
      String period,
      long fen,
      boolean refunded,
      LocalDate reversedOn)
      implements DuesPaymentEvent {}

  /**
   * A preparatory fee was handed to the union that was founded, or covers the employer now.
   *
   * @param fen what was held, in CNY fen
   */
  @EventType("dues-payment.returned.v1")
  record DuesReturned(
      String paymentId, String unionId, String period, long fen, LocalDate returnedOn)
      implements DuesPaymentEvent {}

  /** A difference or a reversal was not settled in time. */
  @EventType("dues-payment.overdue.v1")
  record DuesOverdue(String paymentId, String unionId, String period, LocalDate overdueOn)
      implements DuesPaymentEvent {}
}
