package org.gonghui.platform.web.routes;

import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Puts the mapping that knows its routes by their segments in the place of the usual one. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration implements WebFluxRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new IndexedMapping();
  }
}
