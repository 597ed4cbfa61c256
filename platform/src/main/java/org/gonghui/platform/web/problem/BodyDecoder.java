package org.gonghui.platform.web.problem;

import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.support.WebExchangeDataBinder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies. Jackson ends at the first mistake; where there is one the body is read once
 * more for the others, so that a client learns of all of them at once.
 */
public final class BodyDecoder extends JacksonJsonDecoder {

  private final JsonMapper mapper;
  private final Supplier<Validator> validator;

  /** The validator is asked for when the first body is wrong. */
  public BodyDecoder(JsonMapper mapper, Supplier<Validator> validator) {
    super(mapper);
    this.mapper = mapper;
    this.validator = validator;
  }

  @Override
  public Object decode(
      DataBuffer body,
      ResolvableType type,
      @Nullable MimeType mime,
      @Nullable Map<String, Object> hints) {
    int start = body.readPosition();
    DataBufferUtils.retain(body);
    try {
      return super.decode(body, type, mime, hints);
    } catch (DecodingException unread) {
      if (unread.getCause() instanceof JacksonException first) {
        body.readPosition(start);
        throw new FlawedBody(unread, flaws(body.asInputStream(), type, first));
      }
      throw unread;
    } finally {
      DataBufferUtils.release(body);
    }
  }

  private List<Flaw> flaws(InputStream body, ResolvableType type, JacksonException first) {
    JavaType wanted = mapper.constructType(type.getType());
    return new BodyReview(mapper, wanted, this::broken).flaws(body, first);
  }

  /** The constraints that a value breaks which could be read. */
  private List<Flaw> broken(Object value) {
    WebExchangeDataBinder binder = new WebExchangeDataBinder(value);
    binder.setValidator(new SpringValidatorAdapter(validator.get()));
    binder.validate();
    return InputRefusals.flaws(binder.getBindingResult(), true, "");
  }
}
