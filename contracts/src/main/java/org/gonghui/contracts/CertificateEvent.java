package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the certificate of a union as a legal person 工会法人资格证书. */
@Topic(Topics.CERTIFICATE)
public sealed interface CertificateEvent extends Event {

  /** Id of the certificate. */
  String certificateId();

  /** The union that is the legal person. */
  String unionId();

  /** The union asked the registrar: for registration, renewal or a change. */
  @EventType("certificate.asked.v1")
  record CertificateAsked(String certificateId, String unionId, LocalDate askedOn)
      implements CertificateEvent {}

  /**
   * The union was registered and is a legal person.
   *
   * @param number of the certificate
   * @param validUntil its last day, that of the term
   */
  @EventType("certificate.issued.v1")
  record CertificateIssued(
      String certificateId, String unionId, String number, LocalDate validUntil)
      implements CertificateEvent {}

  /** The certificate was issued anew for the next term. */
  @EventType("certificate.renewed.v1")
  record CertificateRenewed(String certificateId, String unionId, LocalDate validUntil)
      implements CertificateEvent {}

  /** The term was extended, and the certificate with it. */
  @EventType("certificate.prolonged.v1")
  record CertificateProlonged(String certificateId, String unionId, LocalDate validUntil)
      implements CertificateEvent {}

  /** Name, address or chair were entered anew. */
  @EventType("certificate.changed.v1")
  record CertificateChanged(String certificateId, String unionId, LocalDate changedOn)
      implements CertificateEvent {}

  /** The registrar refused what was asked, with a reason that the file holds. */
  @EventType("certificate.refused.v1")
  record CertificateRefused(String certificateId, String unionId, LocalDate refusedOn)
      implements CertificateEvent {}

  /** The union was merged or dissolved: its registration ended with it. */
  @EventType("certificate.cancelled.v1")
  record CertificateCancelled(String certificateId, String unionId, LocalDate cancelledOn)
      implements CertificateEvent {}

  /** The certificate ended with its term, and no new one was issued. */
  @EventType("certificate.expired.v1")
  record CertificateExpired(String certificateId, String unionId, LocalDate expiredOn)
      implements CertificateEvent {}
}
