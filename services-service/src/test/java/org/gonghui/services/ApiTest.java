package org.gonghui.services;

import org.gonghui.platform.testing.CommittedApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@LiveServices
class ApiTest {

  @Autowired WebTestClient web;

  @Test
  void the_service_describes_itself_as_it_is_committed() {
    CommittedApi.compare(web, "services");
  }
}
