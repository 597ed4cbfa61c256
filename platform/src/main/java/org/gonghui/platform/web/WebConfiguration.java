package org.gonghui.platform.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Makes the platform's arguments known to handler methods. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  private final HandlerMethodArgumentResolver[] arguments;

  WebConfiguration(List<SyncHandlerMethodArgumentResolver> arguments) {
    this.arguments = arguments.toArray(HandlerMethodArgumentResolver[]::new);
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(arguments);
  }
}
