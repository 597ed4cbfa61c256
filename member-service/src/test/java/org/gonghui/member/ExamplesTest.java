package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the described API, where a rule ties several fields together, can be sent. */
class ExamplesTest {

  private final JsonNode schemas =
      JsonMapper.builder()
          .build()
          .readTree(Path.of("../docs/openapi/member.json").toFile())
          .at("/components/schemas");

  @ParameterizedTest
  @ValueSource(strings = {"CampaignRequest", "CampaignTargets"})
  void the_targets_of_a_campaign_come_to_its_total(String schema) {
    JsonNode properties = schemas.path(schema).path("properties");
    JsonNode targets = properties.path("targets").path("example");
    assertThat(targets.findValuesAsString("unionId")).doesNotHaveDuplicates();
    assertThat(targets.valueStream().mapToInt(it -> it.path("target").asInt()).sum())
        .isPositive()
        .isEqualTo(properties.path("total").path("example").asInt());
  }

  @Test
  void members_are_looked_up_by_one_thing() {
    assertThat(schemas.path("LookupRequest").path("example").propertyNames()).hasSize(1);
  }
}
