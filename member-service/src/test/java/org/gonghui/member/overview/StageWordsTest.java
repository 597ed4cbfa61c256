package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.PersonEvents;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Wherever a matter on the own page can stand, that is said in words. */
class StageWordsTest {

  private static final Reading READING =
      new Reading(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));

  /** How an application for work ends is told as text. */
  private static final List<@Nullable Object> ENDS =
      List.of("UNQUALIFIED", "FAILED", "REJECTED", "WITHDRAWN", "CLOSED");

  @Test
  void every_stage_of_each_kind_has_its_words_in_both_languages_and_no_other_has() {
    Set<String> possible =
        EventCatalogue.kinds().stream()
            .flatMap(StageWordsTest::variants)
            .flatMap(it -> facts(READING.of(received(it))))
            .filter(it -> it.stage() != null)
            .map(it -> StageWords.code(it.kind(), Objects.requireNonNull(it.stage())))
            .collect(Collectors.toCollection(TreeSet::new));
    // what hangs on more than one event, or on more than a flag of it
    possible.add(StageWords.code(MatterKind.VERIFICATION_REVIEW, Stage.SUPERSEDED));
    possible.add(StageWords.code(MatterKind.LEGAL_AID_CASE, Stage.AIDED_FIRST));
    possible.add(StageWords.code(MatterKind.COVER, Stage.ENDED));

    assertThat(possible).hasSizeGreaterThan(80);
    assertThat(worded("", "stage.")).isEqualTo(possible);
    assertThat(worded("_en", "stage.")).isEqualTo(possible);
  }

  @Test
  void every_remark_has_its_words_in_both_languages_and_no_other_has() {
    Set<String> possible =
        EventCatalogue.kinds().stream()
            .flatMap(StageWordsTest::variants)
            .flatMap(it -> facts(READING.of(received(it))))
            .flatMap(it -> Stream.ofNullable(it.remark()))
            .map(StageWords::remarkCode)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(possible).contains("remark.in-doubt", "remark.FIRST", "remark.LEGAL_AID");
    assertThat(worded("", "remark.")).isEqualTo(possible);
    assertThat(worded("_en", "remark.")).isEqualTo(possible);
  }

  @Test
  void the_same_stage_is_called_as_it_is_called_of_that_kind() {
    StageWords words = new StageWords(new Messages(getClass().getClassLoader()));
    assertThat(words.of(MatterKind.CONTEST_ENTRY, Stage.ENDED, Locale.CHINESE)).isEqualTo("未参赛");
    assertThat(words.of(MatterKind.MEMBERSHIP, Stage.ENDED, Locale.CHINESE)).isEqualTo("会籍已终止");
    assertThat(words.of(MatterKind.HONOUR, Stage.LAPSED, Locale.CHINESE)).isEqualTo("推荐已失效");
    assertThat(words.of(MatterKind.CONSENT, Stage.WITHDRAWN, Locale.CHINESE)).isEqualTo("已撤回同意");
    assertThat(words.of(MatterKind.CONTEST_ENTRY, Stage.ENDED, Locale.ENGLISH))
        .isEqualTo("Did not take part");
    assertThat(words.ofRemark(Remarks.IN_DOUBT, Locale.CHINESE)).isEqualTo("资格待复核");
    assertThat(words.ofRemark(Remarks.IN_DOUBT, Locale.ENGLISH))
        .isEqualTo("Conditions are being reviewed");
  }

  private static Stream<Fact> facts(Told it) {
    return Stream.concat(it.facts().stream(), it.others().stream().flatMap(StageWordsTest::facts));
  }

  private static Received<Event> received(Event event) {
    return new Received<>(event, "id-1-0", "id", 1, Instant.EPOCH, "somebody", null);
  }

  /** The committed event with whatever its flags and terms can be. */
  private static Stream<Event> variants(Class<? extends Event> kind) {
    Event sample = PersonEvents.received(kind).event();
    RecordComponent[] parts = kind.getRecordComponents();
    List<List<@Nullable Object>> all = List.of(new ArrayList<>());
    for (RecordComponent part : parts) {
      List<List<@Nullable Object>> longer = new ArrayList<>();
      for (List<@Nullable Object> begun : all) {
        for (Object value : values(part, sample)) {
          List<@Nullable Object> next = new ArrayList<>(begun);
          next.add(value);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all.stream().map(it -> made(kind, parts, it));
  }

  private static List<@Nullable Object> values(RecordComponent part, Event sample) {
    List<@Nullable Object> values = new ArrayList<>();
    Class<?> type = part.getType();
    if (type == boolean.class) {
      values.addAll(List.of(true, false));
    } else if (type.isEnum()) {
      values.addAll(Arrays.asList(type.getEnumConstants()));
      if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        values.add(null);
      }
    } else if (type == String.class && part.getName().equals("status")) {
      values.addAll(ENDS);
    } else {
      values.add(value(part, sample));
    }
    return values;
  }

  private static @Nullable Object value(RecordComponent part, Event sample) {
    try {
      return part.getAccessor().invoke(sample);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Event made(
      Class<? extends Event> kind, RecordComponent[] parts, List<@Nullable Object> values) {
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return kind.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(kind + " of " + values, e);
    }
  }

  private static Set<String> worded(String language, String prefix) {
    Properties all = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                StageWordsTest.class.getResourceAsStream("/messages" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      all.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all.stringPropertyNames().stream()
        .filter(it -> it.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
