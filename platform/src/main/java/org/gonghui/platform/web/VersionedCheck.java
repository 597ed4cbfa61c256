package org.gonghui.platform.web;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with a handler that demands a version and then does not look at it. */
@Component
final class VersionedCheck implements SmartInitializingSingleton {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  VersionedCheck(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.stream()
        .flatMap(it -> it.getHandlerMethods().values().stream())
        .filter(it -> it.getMethod().isAnnotationPresent(Versioned.class))
        .forEach(VersionedCheck::check);
  }

  private static void check(HandlerMethod handler) {
    if (Stream.of(handler.getMethodParameters())
        .noneMatch(it -> it.getParameterType() == Command.class)) {
      throw new IllegalStateException(
          handler.getShortLogMessage() + " is @Versioned and must take a Command");
    }
  }
}
