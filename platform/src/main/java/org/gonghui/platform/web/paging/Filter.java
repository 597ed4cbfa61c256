package org.gonghui.platform.web.paging;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One query parameter by which a list can be narrowed. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Filter {

  /** The query parameter. */
  String name();

  /** The field of the stored document; indexed. */
  String field();

  /** What its values are: String, an enum, Boolean, Integer, Long, LocalDate or Instant. */
  Class<?> type() default String.class;

  /**
   * What a text must look like, as a regular expression; empty: any. Where it is given, {@link
   * #example} is what a refusal shows.
   */
  String pattern() default "";

  /** How the field is compared with the value. */
  Compare compare() default Compare.EQUALS;

  /** What it narrows to, in one sentence for the API's documentation. */
  String description() default "";

  /** A value, where no field of the same name in the answer shows one. */
  String example() default "";

  /** How a field is compared with the value of the query parameter. */
  enum Compare {
    /** Equal; a repeated parameter means any of its values. */
    EQUALS,
    /** This value or a greater one. */
    FROM,
    /** This value or a smaller one. */
    TO,
    /** Smaller than this value. */
    BEFORE
  }
}
