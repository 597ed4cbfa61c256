package org.gonghui.org.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class PostStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("REPORTED approval", "HELD"),
          Map.entry("REPORTED refusal", "REFUSED"),
          Map.entry("REPORTED lapse", "REFUSED"),
          Map.entry("REPORTED reminder", "REPORTED"),
          Map.entry("REPORTED escalation", "REPORTED"),
          Map.entry("REPORTED overdue", "REPORTED"),
          Map.entry("HELD full-time", "HELD"),
          Map.entry("HELD part-time", "HELD"),
          Map.entry("HELD station", "HELD"),
          Map.entry("HELD station-end", "HELD"),
          Map.entry("HELD employees", "HELD"),
          Map.entry("HELD departure", "LEFT"),
          Map.entry("HELD term-end", "LEFT"),
          Map.entry("HELD closing", "LEFT"),
          Map.entry("LEFT filling", "LEFT"),
          Map.entry("LEFT reminder", "LEFT"),
          Map.entry("LEFT overdue", "LEFT"));

  @Test
  void every_status_takes_the_steps_that_a_post_needs_and_no_other() {
    WorkflowDocs.assertTable(PostStep.TABLE, EXPECTED);
    assertThat(PostStep.TABLE.initial())
        .containsExactlyInAnyOrder(PostStatus.HELD, PostStatus.REPORTED);
  }

  @Test
  void only_officers_take_steps_by_hand() {
    Set<String> others = Set.of("union-worker", "member", "auditor", "operator");
    for (PostStatus status : PostStatus.values()) {
      assertThat(PostStep.TABLE.allowed(status, others)).isEmpty();
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(PostStep.TABLE, "Posts of chairs and vice chairs 主席、副主席任职");
  }
}
