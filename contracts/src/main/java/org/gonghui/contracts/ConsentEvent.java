package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What a person says about the use of their sensitive data 单独同意. */
@Topic(Topics.CONSENT)
public sealed interface ConsentEvent extends Event {

  /** Id of the consent: one for each person, purpose and kind of data. */
  String consentId();

  /** Id of the person who says it. */
  String personId();

  /** The union that keeps the membership. */
  String unionId();

  /** What the data may be used for. */
  ConsentPurpose purpose();

  /** The kind of sensitive data. */
  SensitiveData kind();

  /**
   * The person consents, for the first time or again.
   *
   * @param textVersion of the text that they agree to
   */
  @EventType("consent.given.v1")
  record ConsentGiven(
      String consentId,
      String personId,
      String unionId,
      ConsentPurpose purpose,
      SensitiveData kind,
      int textVersion,
      LocalDate givenOn)
      implements ConsentEvent {}

  /** The person consents no more 撤回同意: from now on the data is not used for the purpose. */
  @EventType("consent.withdrawn.v1")
  record ConsentWithdrawn(
      String consentId,
      String personId,
      String unionId,
      ConsentPurpose purpose,
      SensitiveData kind,
      LocalDate withdrawnOn)
      implements ConsentEvent {}
}
