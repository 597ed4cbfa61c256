package org.gonghui.platform.store;

import java.lang.reflect.Type;
import java.util.List;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Codecs of records, also of package-private ones: the driver's own codec demands that each record
 * that is stored be public, which would open every feature's package.
 */
final class RecordCodecs implements CodecProvider {

  @Override
  public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
    return type.isRecord() ? new RecordCodec<>(type, registry) : null;
  }

  @Override
  public <T> @Nullable Codec<T> get(
      Class<T> type, List<Type> typeArguments, CodecRegistry registry) {
    return get(type, registry);
  }
}
