package org.gonghui.member;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gonghui.platform.web.problem.FreeTextForm;

/**
 * A note that is stored as it is written: up to 200 characters, without a number as long as a phone
 * or identity number.
 */
@Documented
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(max = 200)
@Pattern(regexp = FreeTextForm.PATTERN)
@ReportAsSingleViolation
public @interface FreeText {

  /** Code of the refusal. */
  String message() default "{field.free-text}";

  /** As Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** As Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
