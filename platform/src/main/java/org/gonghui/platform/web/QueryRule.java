package org.gonghui.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;

/** What one handler method takes of the query: what it declares as parameters and filters. */
final class QueryRule {

  private final Map<String, Form> forms;

  private QueryRule(Map<String, Form> forms) {
    this.forms = Map.copyOf(forms);
  }

  static QueryRule of(Method handler) {
    Map<String, Form> forms = new HashMap<>();
    Listed listed = handler.getAnnotation(Listed.class);
    if (listed != null) {
      forms.put(PageRequest.LIMIT, Form.RANGE);
      forms.put(PageRequest.CURSOR, Form.RANGE);
      for (Filter it : listed.value()) {
        forms.put(it.name(), Form.of(it));
      }
    }
    for (Parameter it : handler.getParameters()) {
      if (it.isAnnotationPresent(RequestParam.class)) {
        forms.put(name(it), Form.of(it.getType()));
      }
    }
    return new QueryRule(forms);
  }

  private static String name(Parameter parameter) {
    RequestParam declared = parameter.getAnnotation(RequestParam.class);
    String name = declared.name().isEmpty() ? declared.value() : declared.name();
    return name.isEmpty() ? parameter.getName() : name;
  }

  void check(MultiValueMap<String, String> query) {
    List<Flaw> flaws = new ArrayList<>(0);
    for (Map.Entry<String, List<String>> it : query.entrySet()) {
      Flaw flaw = flaw(it.getKey(), it.getValue());
      if (flaw != null) {
        flaws.add(flaw);
      }
    }
    if (!flaws.isEmpty()) {
      throw HttpRefusal.invalid(flaws);
    }
  }

  private @Nullable Flaw flaw(String name, List<String> given) {
    Form form = forms.get(name);
    if (form == null) {
      return Flaw.in(name, "filter.unknown");
    }
    if (given.size() > 1 && !form.several) {
      return Flaw.in(name, "parameter.repeated");
    }
    return switch (form) {
      case FLAG -> given.stream().allMatch(QueryRule::isFlag) ? null : notAFlag(name);
      case FILLED, ALL_FILLED ->
          given.stream().anyMatch(QueryRule::isEmpty) ? Flaw.in(name, "parameter.empty") : null;
      case FILTER, RANGE -> null;
    };
  }

  private static Flaw notAFlag(String name) {
    return Flaw.in(name, "parameter.type").with(Map.of("expected", "true | false"));
  }

  private static boolean isFlag(@Nullable String value) {
    return "true".equals(value) || "false".equals(value);
  }

  /** A name alone has no value either. */
  private static boolean isEmpty(@Nullable String value) {
    return value == null || value.isBlank();
  }

  /** How a parameter can be given. */
  private enum Form {
    /** Says itself what its values may be. */
    FILTER(true),
    /** Says itself what its value may be. */
    RANGE(false),
    /** Left empty, its reader would take it as not given, or look for an empty text. */
    FILLED(false),
    ALL_FILLED(true),
    /** Only in so many letters: a trial is not to be taken for the thing itself. */
    FLAG(false);

    private final boolean several;

    Form(boolean several) {
      this.several = several;
    }

    static Form of(Filter filter) {
      return filter.compare() == Filter.Compare.EQUALS ? FILTER : RANGE;
    }

    static Form of(Class<?> type) {
      if (Collection.class.isAssignableFrom(type)) {
        return ALL_FILLED;
      }
      return type == boolean.class || type == Boolean.class ? FLAG : FILLED;
    }
  }
}
