package org.gonghui.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kernel.Event;

/** One event of each kind, with the same values every time. */
final class Samples {

  private Samples() {}

  static Event of(Class<? extends Event> kind) {
    return (Event) sample(kind);
  }

  private static Object sample(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(Samples::value).toArray();
    try {
      return kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + kind, e);
    }
  }

  private static Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return component.getName() + "-1";
    }
    if (type == int.class) {
      return 25;
    }
    if (type == long.class) {
      return 3_000_000L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2023, 9, 28);
    }
    if (type == Instant.class) {
      return Instant.parse("2023-09-28T01:30:00Z");
    }
    if (type == List.class && record(component) instanceof Class<?> item) {
      return List.of(sample(item));
    }
    if (type == List.class) {
      return List.of(component.getName() + "-1", component.getName() + "-2");
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    throw new IllegalStateException("no sample value for " + component);
  }

  /** What the list holds, where that is a record. */
  private static Class<?> record(RecordComponent component) {
    Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    return item instanceof Class<?> it && it.isRecord() ? it : null;
  }
}
