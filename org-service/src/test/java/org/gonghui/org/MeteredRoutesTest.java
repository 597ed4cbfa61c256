package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Alerts see a route only while there is room for its meter. */
@OrgLive
class MeteredRoutesTest {

  @Test
  void there_is_room_for_the_meters_of_twice_as_many_routes(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      @Value("${management.metrics.web.server.max-uri-tags}") int room) {
    assertThat(routes.getHandlerMethods()).hasSizeBetween(300, room / 2);
  }
}
