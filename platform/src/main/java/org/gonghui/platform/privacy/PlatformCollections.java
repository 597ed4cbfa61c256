package org.gonghui.platform.privacy;

import org.gonghui.platform.privacy.NotHeld.Because;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Why what every service keeps for itself is no part of a copy or an erasure. */
@Configuration(proxyBeanMethods = false)
class PlatformCollections {

  @Bean
  NotHeld workings() {
    return NotHeld.of(
        Because.NO_PERSON,
        "keys, leases, the directory of unions and how far something has come",
        "keys",
        "leases",
        "readNotePosition");
  }

  @Bean
  NotHeld passing() {
    return NotHeld.of(
        Because.PASSING,
        "jobs with their sealed files and rows for 90 days, notes of readings until they are told,"
            + " dead letters until somebody has dealt with them, answers to requests by their"
            + " ids, with the key of a correction until it is carried out",
        "privacyAnswers",
        "jobs",
        "jobs.files",
        "jobs.chunks",
        "importBatches",
        "readNotes",
        "deadLetters");
  }

  @Bean
  NotHeld papers() {
    return NotHeld.of(
        Because.OFFICE,
        "papers that unions file as evidence, sealed, about the union's own standing",
        "evidence.files",
        "evidence.chunks");
  }

  @Bean
  NotHeld bindings() {
    return NotHeld.of(
        Because.PASSING,
        "whose account is whose, for as long as member-service says so",
        "boundAccounts");
  }

  @Bean
  NotHeld trail() {
    return NotHeld.of(
        Because.PROOF,
        "the audit trail, whose chain would break (网络安全法 第二十一条, 个人信息保护法 第五十六条)",
        "audit",
        "audit_head");
  }
}
