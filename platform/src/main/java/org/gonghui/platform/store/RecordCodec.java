package org.gonghui.platform.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A record as a document with a field for each component. A component that is null is left out; a
 * field that the record does not know is passed over; a primitive that is missing is zero or false.
 */
final class RecordCodec<T> implements Codec<T> {

  private static final int UNKNOWN = -1;

  private final Class<T> type;
  private final Component[] components;
  private final Map<String, Integer> places = new HashMap<>();

  /** Made at the first use: each is a class or two that the JDK makes up, 760 in org-service. */
  private volatile @Nullable Handles handles;

  private record Component(
      String name, Codec<Object> codec, Method accessor, @Nullable Object missing) {}

  private record Handles(MethodHandle constructor, List<MethodHandle> accessors) {}

  RecordCodec(Class<T> type, CodecRegistry registry) {
    this.type = type;
    RecordComponent[] found = type.getRecordComponents();
    this.components =
        Arrays.stream(found).map(it -> component(it, registry)).toArray(Component[]::new);
    for (int i = 0; i < components.length; i++) {
      places.put(components[i].name(), i);
    }
  }

  @Override
  public void encode(BsonWriter writer, T value, EncoderContext context) {
    List<MethodHandle> accessors = handles().accessors();
    writer.writeStartDocument();
    for (int i = 0; i < components.length; i++) {
      Component it = components[i];
      Object part = read(it, accessors.get(i), value);
      if (part != null) {
        writer.writeName(it.name());
        it.codec().encode(writer, part, context);
      }
    }
    writer.writeEndDocument();
  }

  @Override
  public T decode(BsonReader reader, DecoderContext context) {
    @Nullable Object[] parts = new @Nullable Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = components[i].missing();
    }
    int next = 0;
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      int place = place(reader.readName(), next);
      if (place < 0) {
        reader.skipValue();
        continue;
      }
      next = place + 1;
      if (reader.getCurrentBsonType() == BsonType.NULL) {
        reader.readNull();
      } else {
        parts[place] = components[place].codec().decode(reader, context);
      }
    }
    reader.readEndDocument();
    return create(parts);
  }

  /** Fields come in the order in which they were written: seldom is one looked up by its name. */
  private int place(String name, int next) {
    if (next < components.length && components[next].name().equals(name)) {
      return next;
    }
    return places.getOrDefault(name, UNKNOWN);
  }

  @Override
  public Class<T> getEncoderClass() {
    return type;
  }

  @SuppressWarnings("unchecked")
  private static Component component(RecordComponent it, CodecRegistry registry) {
    Class<?> raw = boxed(it.getType());
    Codec<?> codec =
        it.getGenericType() instanceof ParameterizedType generic
            ? registry.get(raw, List.of(generic.getActualTypeArguments()))
            : registry.get(raw);
    Object missing = it.getType().isPrimitive() ? zero(it.getType()) : null;
    return new Component(name(it), (Codec<Object>) codec, it.getAccessor(), missing);
  }

  private static String name(RecordComponent it) {
    return it.getAccessor().isAnnotationPresent(BsonId.class) ? "_id" : it.getName();
  }

  /** Two threads may make them at the same time: they are the same. */
  private Handles handles() {
    Handles made = handles;
    if (made == null) {
      made =
          new Handles(
              constructor(type),
              Arrays.stream(components).map(it -> accessor(it.accessor())).toList());
      handles = made;
    }
    return made;
  }

  private static MethodHandle accessor(Method method) {
    try {
      method.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(method)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new CodecConfigurationException("no access to " + method, e);
    }
  }

  private static MethodHandle constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(canonical)
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new CodecConfigurationException("no constructor of " + type, e);
    }
  }

  private static @Nullable Object read(Component component, MethodHandle accessor, Object value) {
    try {
      return accessor.invokeExact(value);
    } catch (Throwable e) {
      throw new CodecConfigurationException("cannot read " + component.name(), e);
    }
  }

  /** What the record's own constructor refuses is refused as it says. */
  private T create(@Nullable Object[] parts) {
    try {
      return type.cast((Object) handles().constructor().invokeExact(parts));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new CodecConfigurationException("cannot make a " + type, e);
    }
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  private static Object zero(Class<?> primitive) {
    return Array.get(Array.newInstance(primitive, 1), 0);
  }
}
