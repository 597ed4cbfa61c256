package org.gonghui.platform.web.paging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler method answers a list: it takes a {@link PageRequest} and knows {@code limit}, {@code
 * cursor} and these filters besides its own request parameters.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {

  /** By what the list can be narrowed. */
  Filter[] value() default {};

  /** The largest limit that may be asked for. */
  int max() default 100;

  /** The limit where none is asked for. */
  int usual() default 20;
}
