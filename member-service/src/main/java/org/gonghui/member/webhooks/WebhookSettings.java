package org.gonghui.member.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partners are told.
 *
 * @param unguarded lets http and addresses of private networks through: for one machine and for
 *     tests, never where partners are let in
 * @param timeout how long an answer is waited for
 * @param parallel how many receivers are told at once
 */
@ConfigurationProperties("gonghui.webhooks")
record WebhookSettings(
    boolean unguarded, @DefaultValue("10s") Duration timeout, @DefaultValue("16") int parallel) {

  WebhookSettings {
    if (parallel < 1) {
      throw new IllegalArgumentException("gonghui.webhooks.parallel is at least 1");
    }
  }
}
