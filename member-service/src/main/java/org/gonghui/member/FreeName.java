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
 * A name or a title as people write it: up to 200 characters on one line, without a number as long
 * as a phone or identity number. What may have several lines is a {@link FreeText}.
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
@Pattern(regexp = FreeTextForm.LINE)
@ReportAsSingleViolation
public @interface FreeName {

  /** Code of the refusal. */
  String message() default "{field.free-text}";

  /** As Bean Validation asks for. */
  Class<?>[] groups() default {};

  /** As Bean Validation asks for. */
  Class<? extends Payload>[] payload() default {};
}
