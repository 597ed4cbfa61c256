package org.gonghui.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A running gateway with its world around it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gonghui.gateway.limits.anonymous.requests=100000",
      "gonghui.gateway.limits.member.requests=100000"
    })
@Import(OwnLoops.class)
@ContextConfiguration(initializers = World.Addresses.class)
abstract class GatewayTest {

  @LocalServerPort int port;

  Door door;

  @BeforeEach
  void openDoor() {
    World.reset();
    door = Door.at(port);
  }
}
