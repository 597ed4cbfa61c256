package org.gonghui.gateway;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Each gateway of these tests serves on event loops of its own: with the global ones, the end of
 * one gateway would take the loops of the others away.
 */
@TestConfiguration(proxyBeanMethods = false)
class OwnLoops {

  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    return resources;
  }
}
