package org.gonghui.platform.web.docs;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import org.springdoc.core.customizers.PropertyCustomizer;

/**
 * A number, or a yes or no, of a primitive type has no way of being absent: it is refused where a
 * request leaves it out, and stands in every answer.
 */
final class RequiredPrimitives implements PropertyCustomizer {

  @Override
  public Schema<?> customize(Schema property, AnnotatedType type) {
    Schema<?> parent = type.getParent();
    if (parent != null && type.getPropertyName() != null && isPrimitive(type.getType())) {
      parent.addRequiredItem(type.getPropertyName());
    }
    return property;
  }

  private static boolean isPrimitive(Type type) {
    return type instanceof JavaType it
        ? it.isPrimitive()
        : type instanceof Class<?> raw && raw.isPrimitive();
  }
}
