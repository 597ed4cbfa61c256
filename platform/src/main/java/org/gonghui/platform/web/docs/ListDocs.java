package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** The query parameters of lists: declared filters, limit and cursor. */
final class ListDocs implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Listed listed = handler.getMethod().getAnnotation(Listed.class);
    if (listed == null) {
      return operation;
    }
    for (Filter filter : listed.value()) {
      Parameter parameter = query(filter.name(), filter.description(), schema(filter));
      operation.addParametersItem(parameter.explode(true));
      if (!filter.example().isEmpty()) {
        ParameterExamples.show(parameter, example(filter));
      }
    }
    operation.addParametersItem(query(PageRequest.LIMIT, "一页最多几条 / items a page", limit(listed)));
    operation.addParametersItem(
        query(
                PageRequest.CURSOR,
                "上一页的 next / next of the page before",
                new StringSchema().maxLength(512))
            .example(Page.CURSOR_EXAMPLE));
    return operation;
  }

  private static Object example(Filter filter) {
    boolean isNumber = filter.type() == Integer.class || filter.type() == Long.class;
    return isNumber ? (Object) Long.valueOf(filter.example()) : filter.example();
  }

  private static Schema<?> limit(Listed listed) {
    Schema<?> schema = new IntegerSchema().format("int32").minimum(BigDecimal.ONE);
    schema.setMaximum(BigDecimal.valueOf(listed.max()));
    schema.setDefault(listed.usual());
    return schema;
  }

  private static Schema<?> schema(Filter filter) {
    Schema<?> one = schema(filter.type());
    if (!filter.pattern().isEmpty()) {
      one.setPattern("^" + filter.pattern() + "$");
    }
    return filter.compare() == Filter.Compare.EQUALS ? new ArraySchema().items(one) : one;
  }

  private static Schema<?> schema(Class<?> type) {
    if (type.isEnum()) {
      StringSchema names = new StringSchema();
      Stream.of(type.getEnumConstants()).forEach(it -> names.addEnumItem(((Enum<?>) it).name()));
      return names;
    }
    if (type == Boolean.class) {
      return new BooleanSchema();
    }
    if (type == Integer.class || type == Long.class) {
      return new IntegerSchema().format(type == Integer.class ? "int32" : "int64");
    }
    if (type == LocalDate.class) {
      return new DateSchema();
    }
    return type == Instant.class
        ? new DateTimeSchema()
        : new StringSchema().minLength(1).maxLength(200);
  }

  private static Parameter query(String name, String description, Schema<?> schema) {
    return new Parameter()
        .in("query")
        .name(name)
        .description(description.isEmpty() ? null : description)
        .required(false)
        .schema(schema);
  }
}
