package org.gonghui.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running gateway with its world around it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gonghui.gateway.limits.anonymous.requests=100000",
      "gonghui.gateway.limits.member.requests=100000"
    })
abstract class GatewayTest {

  @LocalServerPort int port;

  Door door;

  @DynamicPropertySource
  static void world(DynamicPropertyRegistry registry) {
    World.describe(registry);
  }

  @BeforeEach
  void openDoor() {
    World.reset();
    door = Door.at(port);
  }
}
