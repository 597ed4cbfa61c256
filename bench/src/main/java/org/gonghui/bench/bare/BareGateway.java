package org.gonghui.bench.bare;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Cloud Gateway as it comes, with one route. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareGateway {

  /** Takes the port and the address of the service. */
  public static void main(String[] arguments) {
    String routes = "spring.cloud.gateway.server.webflux.routes[0].";
    SpringApplication application = new SpringApplication(BareGateway.class);
    application.setWebApplicationType(WebApplicationType.REACTIVE);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            arguments[0],
            routes + "id",
            "all",
            routes + "uri",
            arguments[1],
            routes + "predicates[0]",
            "Path=/**"));
    application.run();
  }
}
