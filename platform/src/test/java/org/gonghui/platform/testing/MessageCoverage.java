package org.gonghui.platform.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds codes without words: reads the classes below a package for the refusals they throw and
 * checks that each code, and the rest of the bundles, says the same in both languages. A service's
 * test is one line: {@code assertThat(MessageCoverage.gaps("org.gonghui.org")).isEmpty()}.
 */
public final class MessageCoverage {

  private static final String KERNEL = "org/gonghui/kernel/";
  private static final String REFUSAL = "org/gonghui/platform/web/problem/HttpRefusal";
  private static final String FLAW = "org/gonghui/platform/web/problem/Flaw";
  private static final Set<String> CODED =
      Set.of(KERNEL + "RuleBroken", KERNEL + "Duplicate", KERNEL + "Forbidden");

  /** A class with one rule has a method of its own that takes the code. */
  private static final String HELPER = "refused";

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+|internal");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

  private MessageCoverage() {}

  /** What is missing, one sentence each; empty where every code has its words. */
  public static List<String> gaps(String basePackage) {
    Properties chinese = bundle("");
    Properties english = bundle("_en");
    List<String> gaps = new ArrayList<>();
    for (String code : codes(basePackage)) {
      if (!chinese.containsKey(code)) {
        gaps.add(code + " is thrown but has no words");
      }
    }
    for (String key : keys(chinese, english)) {
      String gap = gap(chinese.getProperty(key), english.getProperty(key));
      if (gap != null) {
        gaps.add(key + " " + gap);
      }
    }
    return gaps;
  }

  /** The workflow and those of its statuses and steps that have no name in Chinese. */
  public static List<String> wordless(WorkflowTable<?, ?> table) {
    Properties chinese = bundle("");
    String workflow = "term." + table.name();
    List<String> wordless = new ArrayList<>();
    if (!chinese.containsKey(workflow)) {
      wordless.add(workflow);
    }
    for (Enum<?> status : table.statuses()) {
      if (!chinese.containsKey(workflow + '.' + status) && !chinese.containsKey("term." + status)) {
        wordless.add(workflow + '.' + status);
      }
    }
    for (Step<?> step : table.steps()) {
      if (step.row().term() == null) {
        wordless.add(workflow + '.' + step.key());
      }
    }
    return wordless;
  }

  /** The codes that the classes below this package throw; of what is not found, its kind. */
  public static Set<String> codes(String basePackage) {
    Set<String> codes = new TreeSet<>();
    String pattern = "classpath*:" + basePackage.replace('.', '/') + "/**/*.class";
    try {
      for (Resource it : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        if (!it.getURL().toString().contains("test-classes")) {
          read(ClassFile.of().parse(it.getContentAsByteArray()), codes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  private static void read(ClassModel type, Set<String> codes) {
    type.methods()
        .forEach(method ->
            method
                .code()
                .ifPresent(code -> {
                  Reading reading = new Reading(codes);
                  code.forEach(reading::take);
                }));
  }

  private static @Nullable String gap(@Nullable String chinese, @Nullable String english) {
    if (chinese == null || english == null) {
      return "is missing in " + (chinese == null ? "Chinese" : "English");
    }
    if (CHINESE.matcher(english).find()) {
      return "is Chinese among the English";
    }
    return placeholders(chinese).equals(placeholders(english))
        ? null
        : "has other placeholders in English than in Chinese";
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(it -> found.add(it.group()));
    return found;
  }

  private static Set<String> keys(Properties chinese, Properties english) {
    Set<String> keys = new TreeSet<>(chinese.stringPropertyNames());
    keys.addAll(english.stringPropertyNames());
    return keys;
  }

  private static Properties bundle(String suffix) {
    Properties all = new Properties();
    for (String name : List.of("platform-messages", "messages")) {
      var stream = MessageCoverage.class.getResourceAsStream("/" + name + suffix + ".properties");
      if (stream != null) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
          all.load(reader);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all;
  }

  /**
   * Follows one method: the first text after {@code new RuleBroken} is its code; of {@code
   * RuleBroken.of(rule, code, …)} it is the last text before the array of its arguments.
   */
  private static final class Reading {

    private final Set<String> codes;
    private final Deque<@Nullable String[]> begun = new ArrayDeque<>();
    private @Nullable String last;
    private @Nullable String beforeArray;

    Reading(Set<String> codes) {
      this.codes = codes;
    }

    void take(CodeElement element) {
      switch (element) {
        case NewObjectInstruction it ->
            begun.push(new String[] {it.className().asInternalName(), null});
        case ConstantInstruction it when it.constantValue() instanceof String text -> text(text);
        case NewReferenceArrayInstruction _ -> beforeArray = last;
        case InvokeInstruction it -> invoked(it.owner().asInternalName(), it.name().stringValue());
        default -> {}
      }
    }

    private void text(String text) {
      last = text;
      String[] open = begun.peek();
      if (open != null && open[1] == null) {
        open[1] = text;
      }
    }

    private void invoked(String owner, String method) {
      if (method.equals("<init>")) {
        constructed(owner);
      } else if (method.equals("of") && (CODED.contains(owner) || owner.equals(REFUSAL))) {
        add(beforeArray);
      } else if (owner.equals(REFUSAL) || owner.equals(FLAW) || method.equals(HELPER)) {
        add(last);
      }
    }

    private void constructed(String owner) {
      String[] open = begun.peek();
      if (open == null || !open[0].equals(owner)) {
        return;
      }
      begun.pop();
      if (CODED.contains(owner)) {
        add(open[1]);
      } else if (owner.equals(KERNEL + "NotFound") && open[1] != null) {
        codes.add("term." + open[1]);
      }
    }

    private void add(@Nullable String code) {
      if (code != null && CODE.matcher(code).matches()) {
        codes.add(code);
      }
    }
  }
}
