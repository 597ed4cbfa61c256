package org.gonghui.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gonghui.kernel.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  enum Status {
    OPEN
  }

  @TempDir Path folder;

  private Messages messages;

  @BeforeEach
  void a_service_with_bundles_of_its_own() throws IOException {
    Files.writeString(
        folder.resolve("messages.properties"),
        "aid.closed={0} 已结案\nterm.Status.OPEN=进行中\nterm.aid=法律援助\nfield.size=太长\n"
            + "term.ENDED=终止\nterm.aid.ENDED=已结案\nterm.aid.refusal=不予受理\n");
    Files.writeString(
        folder.resolve("messages_en.properties"),
        "aid.closed={0} isn't open\n"
            + "term.Status.OPEN=open\n"
            + "term.aid=legal aid\n"
            + "field.size=Too long\n");
    messages =
        new Messages(
            new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()));
  }

  @Test
  void a_service_has_its_own_words_and_terms() {
    assertThat(messages.find("aid.closed", Locale.CHINESE, Map.of("0", "aid")))
        .contains("法律援助 已结案");
    assertThat(messages.find("aid.closed", Locale.ENGLISH, Map.of("0", "aid")))
        .contains("legal aid isn't open");
    assertThat(messages.find("aid.closed", Locale.CHINESE, Map.of("0", Status.OPEN)))
        .contains("进行中 已结案");
  }

  @Test
  void its_words_come_before_those_of_the_platform() {
    assertThat(messages.find("field.size", Locale.CHINESE, Map.of())).contains("太长");
    assertThat(messages.find("field.not-null", Locale.CHINESE, Map.of())).contains("不能缺少。");
  }

  @Test
  void what_a_workflow_refuses_is_called_as_that_workflow_calls_it() {
    String code = "workflow.illegal-step";
    Map<String, String> ended = Map.of("0", "aid", "1", "refusal", "2", "ENDED");
    assertThat(messages.find(code, Locale.CHINESE, ended)).contains("法律援助处于“已结案”状态，不能办理“不予受理”。");
    assertThat(messages.find(code, Locale.CHINESE, Map.of("0", "other", "1", "x", "2", "ENDED")))
        .contains("other处于“终止”状态，不能办理“x”。");
  }

  @Test
  void a_step_is_called_as_its_table_calls_it_and_what_is_possible_is_told_in_each_language() {
    Map<String, Object> values =
        Map.of(
            "0",
            "aid",
            "1",
            new Wording("受理", "acceptance"),
            "2",
            "ENDED",
            "3",
            new Wording("，现在可以办理：申诉", "; possible now: appeal"));
    String code = "workflow.illegal-step";
    assertThat(messages.find(code, Locale.CHINESE, values))
        .contains("法律援助处于“已结案”状态，不能办理“受理”，现在可以办理：申诉。");
    assertThat(messages.find(code, Locale.ENGLISH, values).orElseThrow())
        .endsWith("does not allow acceptance; possible now: appeal.");
  }

  @Test
  void a_job_that_has_ended_is_not_cancelled_in_words() {
    Map<String, Object> values = Map.of("0", "job", "1", "cancellation", "2", "DONE", "3", "");
    String code = "workflow.illegal-step";
    assertThat(messages.find(code, Locale.CHINESE, values)).contains("任务处于“已完成”状态，不能办理“取消”。");
    assertThat(messages.find(code, Locale.ENGLISH, values))
        .contains("job in status done does not allow cancellation.");
  }

  @Test
  void numbers_stay_as_they_are_and_dollars_do_no_harm() {
    assertThat(messages.find("aid.closed", Locale.CHINESE, Map.of("0", 1234567L)))
        .contains("1234567 已结案");
    assertThat(messages.find("aid.closed", Locale.CHINESE, Map.of("0", "$1 \\ {0}")))
        .contains("$1 \\ {0} 已结案");
  }

  @Test
  void what_has_a_name_stands_by_it_and_not_by_its_id() throws IOException {
    Messages named =
        new Messages(
            new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()),
            id -> id.equals("u-bantian") ? Optional.of("坂田街道总工会") : Optional.empty());
    assertThat(named.find("aid.closed", Locale.CHINESE, Map.of("0", "u-bantian")))
        .contains("坂田街道总工会 已结案");
    assertThat(named.find("aid.closed", Locale.ENGLISH, Map.of("0", "u-unknown")))
        .contains("u-unknown isn't open");
    assertThat(named.find("aid.closed", Locale.CHINESE, Map.of("0", "aid"))).contains("法律援助 已结案");
  }

  @Test
  void a_code_without_words_is_told_so() {
    assertThat(messages.find("no.such", Locale.CHINESE, Map.of())).isEmpty();
  }
}
