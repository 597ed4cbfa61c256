package org.gonghui.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Kafka topic that carries the events of one kind of aggregate, keyed by the aggregate's id.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

  /** Name of the topic. */
  String value();

  /** True where only the newest event of each key is kept, so that a reader rebuilds the state. */
  boolean compacted() default false;
}
