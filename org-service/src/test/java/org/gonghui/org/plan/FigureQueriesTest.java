package org.gonghui.org.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mistyped parameter would show the figures of the whole district as those of a union. */
@OrgLive
class FigureQueriesTest {

  @Autowired Desk desk;

  @ParameterizedTest
  @CsvSource({
    "/work-plans/2023/board?within=u-bantian, within",
    "/work-plans/2023/wall-chart?unionid=u-bantian, unionid",
    "/work-plans/2023/wall-chart/export?unionId=u-bantian&day=2023-09-18, day",
    "/work-plans/2023/ranking?metric=new_form_members_joined&union=u-bantian, union",
    "/work-plans/2023/trend?metric=new_form_members_joined&union=u-bantian, union",
    "/coverage?unionId=u-bantian, unionId",
    "/coverage/by-union?unionId=u-bantian, unionId",
  })
  void a_parameter_that_there_is_not_is_refused_by_name(String path, String parameter) {
    JsonNode refusal = json(desk.get(organizing(), "/api/v1" + path), 400);
    assertThat(refusal.path("errors").path(0).path("parameter").asString()).isEqualTo(parameter);
    assertThat(refusal.path("errors").path(0).path("code").asString()).isEqualTo("filter.unknown");
  }
}
