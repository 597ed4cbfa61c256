package org.gonghui.member.testing;

import java.time.Instant;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.core.KafkaTemplate;

/** What the running service is given in tests: a clock that stands, the authority, the unions. */
@TestConfiguration(proxyBeanMethods = false)
public class LiveParts {

  /** Wednesday, 20 September 2023, ten o'clock in Shenzhen. */
  public static final Instant START = Instant.parse("2023-09-20T02:00:00Z");

  public static final ScriptedAuthority AUTHORITY = new ScriptedAuthority();

  public static final int RATE = 40;

  /**
   * How many questions to the authority are open at once at most: what comes in until a timeout.
   */
  public static final int OPEN = 28;

  public static final ScriptedSms SMS = new ScriptedSms();

  /** Points the service at the authority. */
  public static final class Authority
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "authority",
                  Map.ofEntries(
                      Map.entry("gonghui.authority.url", AUTHORITY.url()),
                      Map.entry("gonghui.authority.rate", RATE),
                      Map.entry("gonghui.authority.timeout", "700ms"),
                      Map.entry("gonghui.webhooks.unguarded", true),
                      Map.entry("gonghui.webhooks.timeout", "700ms"),
                      Map.entry("gonghui.sms.url", SMS.url()),
                      Map.entry("gonghui.sms.key-id", "test-key"),
                      Map.entry("gonghui.sms.key-secret", "test-secret"),
                      Map.entry("gonghui.sms.template", "SMS_1"),
                      Map.entry("gonghui.sms.rate", 200),
                      Map.entry("gonghui.sms.per-day", 3),
                      Map.entry("gonghui.sms.timeout", "700ms"),
                      // nobody's messages wait for another test's clock
                      Map.entry("gonghui.sms.quiet-from", "00:00"),
                      Map.entry("gonghui.sms.quiet-until", "00:00"),
                      Map.entry("gonghui.sms.retry-first", "50ms"))));
    }
  }

  @Bean
  TestClock clock() {
    return new TestClock(START);
  }

  @Bean
  OtherServices otherServices(KafkaTemplate<String, byte[]> kafka, EventJson json) {
    return new OtherServices(kafka, json);
  }

  @Bean
  Unions unions(UnionDirectory directory) {
    return new Unions(directory);
  }

  /** A part of Longgang's tree, and a neighbour. */
  public static final class Unions {

    Unions(UnionDirectory directory) {
      list(directory, "u-longgang", null, UnionKind.DISTRICT_FEDERATION, "龙岗区总工会");
      list(directory, "u-nanshan", null, UnionKind.DISTRICT_FEDERATION, "南山区总工会");
      list(directory, "u-bantian", "u-longgang", UnionKind.STREET_FEDERATION, "坂田街道总工会");
      list(directory, "u-buji", "u-longgang", UnionKind.STREET_FEDERATION, "布吉街道总工会");
      list(directory, "u-xiangjiaotang", "u-bantian", UnionKind.COMMUNITY_FEDERATION, "象角塘社区工会联合会");
      list(directory, "u-tianan", "u-bantian", UnionKind.PARK_FEDERATION, "天安云谷园区工会联合会");
      list(directory, "u-hangjia", "u-xiangjiaotang", UnionKind.ENTERPRISE_UNION, "航嘉工会");
      directory.apply(
          new UnionListed(
              "u-gone",
              "u-bantian",
              UnionKind.COMMUNITY_FEDERATION,
              "已撤销的联合会",
              UnionStatus.DISSOLVED,
              "u-xiangjiaotang"),
          1);
    }

    private static void list(
        UnionDirectory directory, String id, @Nullable String parent, UnionKind kind, String name) {
      directory.apply(new UnionListed(id, parent, kind, name, UnionStatus.ACTIVE, null), 1);
    }
  }
}
