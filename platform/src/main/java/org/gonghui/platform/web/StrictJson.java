package org.gonghui.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Validator;
import org.gonghui.platform.web.problem.BodyDecoder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads request bodies to the letter: no unknown or repeated properties, no number for a text, no
 * text for a number, nothing unseen in a {@link BodyText}. Only what comes in by HTTP is read so;
 * from events and other systems whatever is new must be ignored.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebFluxConfigurer {

  private final JsonMapper mapper;
  private final ObjectProvider<Validator> validator;

  StrictJson(JsonMapper mapper, ObjectProvider<Validator> validator) {
    this.mapper = strict(mapper);
    this.validator = validator;
  }

  @Override
  public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
    configurer.defaultCodecs().jacksonJsonDecoder(new BodyDecoder(mapper, validator::getObject));
  }

  private static JsonMapper strict(JsonMapper lenient) {
    return lenient
        .rebuild()
        .addModule(new SimpleModule("texts").addDeserializer(String.class, new BodyText()))
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        // a list with holes in it is a mistake of the client's
        .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .withCoercionConfig(
            LogicalType.Textual,
            it -> {
              it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              it.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              it.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .build();
  }
}
