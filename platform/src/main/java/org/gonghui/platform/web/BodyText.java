package org.gonghui.platform.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.web.problem.FreeTextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads the texts of a request body and refuses what nobody can see in them, wherever they stand:
 * control characters, and what turns the direction of the text that follows. A name is one line;
 * what may have 500 characters or is a {@link FreeTextForm} may have several, and tabs.
 */
final class BodyText extends StdScalarDeserializer<String> {

  private static final int LONG = 500;

  private final boolean lines;

  BodyText() {
    this(false);
  }

  private BodyText(boolean lines) {
    super(String.class);
    this.lines = lines;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new BodyText(property != null && hasLines(property));
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && hasUnseen(text)) {
      String code = lines ? "field.lines" : "field.printable";
      throw context.instantiationException(String.class, new RuleBroken(code));
    }
    return text;
  }

  /** The elements of a list are one line each, however many they may be. */
  private static boolean hasLines(BeanProperty property) {
    return property.getType().hasRawClass(String.class)
        && property.getMember() != null
        && property.getMember().annotations().anyMatch(BodyText::givesLines);
  }

  private static boolean givesLines(Annotation constraint) {
    if (constraint instanceof Size it) {
      return it.max() >= LONG;
    }
    Pattern form =
        constraint instanceof Pattern it
            ? it
            : constraint.annotationType().getAnnotation(Pattern.class);
    return form != null && form.regexp().equals(FreeTextForm.PATTERN);
  }

  private boolean hasUnseen(String text) {
    return (lines ? text.replace("\r\n", "\n") : text).codePoints().anyMatch(this::isUnseen);
  }

  private boolean isUnseen(int sign) {
    return switch (sign) {
      case '\n', '\t' -> !lines;
      default ->
          switch (Character.getType(sign)) {
            case Character.CONTROL,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                // half of a sign: no database keeps it
                Character.SURROGATE ->
                true;
            default -> turns(sign);
          };
    };
  }

  /** Embeddings, overrides and isolates: what follows reads in another order than it has. */
  private static boolean turns(int sign) {
    return sign >= 0x202a && sign <= 0x202e || sign >= 0x2066 && sign <= 0x2069;
  }
}
