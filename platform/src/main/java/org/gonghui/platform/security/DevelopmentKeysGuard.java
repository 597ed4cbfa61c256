package org.gonghui.platform.security;

import org.gonghui.platform.crypto.Keys;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps an application from starting outside profile {@code local} with a key that is missing or
 * well known: before any bean is made, so that nothing was sealed, signed or chained with it.
 */
@Component
final class DevelopmentKeysGuard implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    check(beans.getBean(Environment.class));
  }

  static void check(Environment environment) {
    for (Keys key : Keys.values()) {
      key.from(environment);
    }
  }
}
