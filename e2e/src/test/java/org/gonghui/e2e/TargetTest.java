package org.gonghui.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TargetTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String RATE =
      """
      {"metric": "establishment_rate_100plus", "atLeast": 98, "unit": "percent", "fedBy": "org",
       "value": 91.18, "numerator": 31, "denominator": 34, "status": "LATE", "records": "/records"}
      """;

  @Test
  void a_line_shows_the_value_the_target_and_the_status() {
    assertThat(Target.of(JSON.readTree(RATE)).line())
        .isEqualTo("establishment_rate_100plus: 91.18 (31/34) of at least 98 percent, LATE");
  }

  @Test
  void a_target_that_no_service_feeds_has_no_value() {
    JsonNode unfed =
        JSON.readTree("{'metric':'m','unit':'events','status':'NOT_YET_FED'}".replace('\'', '"'));
    assertThat(Target.of(unfed).line()).isEqualTo("m: - of no number set events, NOT_YET_FED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metric",
        "atLeast",
        "unit",
        "value",
        "numerator",
        "denominator",
        "status",
        "records"
      })
  void a_field_that_is_called_otherwise_is_missed(String field) {
    ObjectNode renamed = (ObjectNode) JSON.readTree(RATE);
    renamed.set("other", renamed.remove(field));
    assertThatThrownBy(() -> Target.of(renamed))
        .hasMessageContaining(field.equals("atLeast") ? "number" : field);
  }

  @Test
  void every_name_is_one_of_the_description_of_the_api() {
    JsonNode described =
        JSON.readTree(Path.of("../docs/openapi/org.json").toFile())
            .at("/components/schemas/PlanBoardTarget/properties");
    List<String> read =
        Arrays.stream(Target.class.getRecordComponents()).map(it -> it.getName()).toList();
    assertThat(described.propertyNames()).containsAll(read);
    assertThat(Stream.of("value", "atLeast", "status")).allMatch(described::has);
  }
}
