package org.gonghui.services;

import org.gonghui.platform.security.Routes;
import org.gonghui.platform.testing.CommittedApi;
import org.gonghui.platform.testing.QueryWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@LiveServices
class ApiTest {

  @Autowired WebTestClient web;
  @Autowired Routes routes;

  @Test
  void the_service_describes_itself_as_it_is_committed() {
    CommittedApi.compare(web, "services");
  }

  @Test
  void a_query_parameter_that_is_not_described_is_refused_on_every_route() {
    QueryWalk.assertRefused(web, routes);
  }
}
