package org.gonghui.member.sms;

import org.gonghui.member.notices.SmsChannel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known, and whether there is a provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

  @Bean
  SmsChannel smsChannel(SmsSettings settings) {
    return settings::isConfigured;
  }
}
