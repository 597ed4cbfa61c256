package org.gonghui.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What a person's rights in their data 个人信息权利 ask of every service. */
@Topic(Topics.PRIVACY)
public sealed interface PrivacyEvent extends Event {

  /** Id of the request; each service answers it once. */
  String requestId();

  /** Id of the person whose data it is, as tokens name them. */
  String personId();

  /** The union that sees to the request. */
  String unionId();

  /**
   * A person asked for a copy of all that is held on them 查阅、复制.
   *
   * @param replyKey public key of this request alone: what a service answers is sealed with it
   */
  @EventType("privacy.export-asked.v1")
  record PersonalDataExportAsked(
      String requestId, String personId, String unionId, String replyKey, LocalDate askedOn)
      implements PrivacyEvent {}

  /**
   * What is held on a person is to be erased 删除, save what the law makes a service keep.
   *
   * @param round counts how often it was ordered: what had to stay is looked at again
   * @param askedAt when it was asked for: what was recorded later, of a person who came back, is
   *     not meant; null in orders from before there was this
   */
  @EventType("privacy.erasure-ordered.v1")
  record PersonalDataErasureOrdered(
      String requestId,
      String personId,
      String unionId,
      int round,
      LocalDate orderedOn,
      @Nullable Instant askedAt)
      implements PrivacyEvent {}

  /**
   * What is known of a person was corrected 更正: a service that holds it too asks for it, with a key
   * of its own.
   *
   * @param round counts how often, for this person: what was asked before is void
   * @param items what was corrected: NAME, IDENTITY_NUMBER, PHONE
   */
  @EventType("privacy.correction-asked.v1")
  record PersonalDataCorrectionAsked(
      String requestId,
      String personId,
      String unionId,
      int round,
      List<String> items,
      LocalDate askedOn)
      implements PrivacyEvent {

    public PersonalDataCorrectionAsked {
      items = List.copyOf(items);
    }
  }

  /**
   * What is right, for a service that asked for it.
   *
   * @param round that it belongs to
   * @param service that can read it, and nobody else
   * @param sealed what was corrected, sealed with the key that the service asked with, in base64
   */
  @EventType("privacy.correction-handed.v1")
  record PersonalDataCorrectionHanded(
      String requestId, String personId, String unionId, int round, String service, String sealed)
      implements PrivacyEvent {}

  /**
   * A copy is ready to be downloaded 备妥, by the person alone.
   *
   * @param lastDay the last day on which it can be downloaded; then it is destroyed
   */
  @EventType("privacy.export-ready.v1")
  record PersonalDataExportReady(
      String requestId, String personId, String unionId, LocalDate readyOn, LocalDate lastDay)
      implements PrivacyEvent {}

  /** The time to download a copy has passed: it and its key are destroyed. */
  @EventType("privacy.export-ended.v1")
  record PersonalDataExportEnded(
      String requestId, String personId, String unionId, LocalDate endedOn)
      implements PrivacyEvent {}
}
