package org.gonghui.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<String> FLAGS = Set.of("true", "false");
  private static final Map<String, Object> A_FLAG = Map.of("expected", "true | false");

  private final Map<String, Form> forms;

  private QueryRule(Map<String, Form> forms) {
    this.forms = Map.copyOf(forms);
  }

  static QueryRule of(Method handler) {
    Map<String, Form> forms = new HashMap<>();
    Listed listed = handler.getAnnotation(Listed.class);
    if (listed != null) {
      forms.put(PageRequest.LIMIT, Form.ONCE);
      forms.put(PageRequest.CURSOR, Form.ONCE);
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
    if (given.size() > 1) {
      return form == Form.SEVERAL ? null : Flaw.in(name, "parameter.repeated");
    }
    // a name alone has no value
    String value = Objects.requireNonNullElse(given.getFirst(), "");
    return switch (form) {
      case FLAG -> FLAGS.contains(value) ? null : Flaw.in(name, "parameter.type").with(A_FLAG);
      case FILLED -> value.isBlank() ? Flaw.in(name, "parameter.empty") : null;
      case SEVERAL, ONCE -> null;
    };
  }

  /** How a parameter can be given; what its value may be is for who reads it. */
  private enum Form {
    SEVERAL,
    ONCE,
    /** Left empty, its reader would take it as not given. */
    FILLED,
    /** Only in so many letters: a trial is not to be taken for the thing itself. */
    FLAG;

    static Form of(Filter filter) {
      return filter.compare() == Filter.Compare.EQUALS ? SEVERAL : ONCE;
    }

    static Form of(Class<?> type) {
      if (Collection.class.isAssignableFrom(type)) {
        return SEVERAL;
      }
      if (type == boolean.class || type == Boolean.class) {
        return FLAG;
      }
      return type == String.class ? ONCE : FILLED;
    }
  }
}
