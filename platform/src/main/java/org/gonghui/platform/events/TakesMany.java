package org.gonghui.platform.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * The listener takes many events at once where many come, and has them taken by {@link
 * EventRecords#takeTogether}; it begins a moment later than who takes them one by one, so that what
 * somebody waits for is done first.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@KafkaListener(batch = "true", containerPostProcessor = BatchGathering.NAME)
public @interface TakesMany {

  /** What it hears. */
  @AliasFor(annotation = KafkaListener.class)
  String[] topics();

  /** Its consumer group. */
  @AliasFor(annotation = KafkaListener.class)
  String groupId();

  /** How many threads take; one where nothing is said. */
  @AliasFor(annotation = KafkaListener.class)
  String concurrency() default "";
}
