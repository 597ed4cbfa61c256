package org.gonghui.member.sms;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of short messages, and how it is used.
 *
 * @param url where it answers
 * @param keyId id of the access key; without it nothing is sent
 * @param keySecret its secret
 * @param signName the registered signature 短信签名
 * @param template code of the registered template 短信模板, with one variable, {@code title}
 * @param rate how many a second the provider permits
 * @param perDay how many a person gets in a day at most
 * @param quietFrom from when in the evening nothing is sent, in Asia/Shanghai
 * @param quietUntil until when in the morning
 * @param timeout how long an answer is waited for
 * @param retryFirst how long after the first failure it is tried again
 */
@ConfigurationProperties("gonghui.sms")
record SmsSettings(
    @DefaultValue("https://dysmsapi.aliyuncs.com") URI url,
    @Nullable String keyId,
    @Nullable String keySecret,
    @DefaultValue("龙岗区总工会") String signName,
    @DefaultValue("") String template,
    @DefaultValue("10") double rate,
    @DefaultValue("5") int perDay,
    @DefaultValue("22:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietUntil,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("30s") Duration retryFirst) {

  SmsSettings {
    if (rate <= 0 || perDay < 1) {
      throw new IllegalArgumentException("gonghui.sms.rate and per-day must be above 0");
    }
    if (isGiven(keyId) != isGiven(keySecret)) {
      throw new IllegalArgumentException("gonghui.sms.key-id and key-secret go together");
    }
    if (isGiven(keyId) && template.isBlank()) {
      throw new IllegalArgumentException("gonghui.sms.template is needed to send short messages");
    }
  }

  boolean isConfigured() {
    return isGiven(keyId);
  }

  QuietHours quietHours() {
    return new QuietHours(quietFrom, quietUntil);
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  @Override
  public String toString() {
    return "SmsSettings[" + url + "]";
  }
}
