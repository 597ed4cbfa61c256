package org.gonghui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;

class ImportInputTest {

  private static final JobFile FILE = new JobFile("f-1", "花名册.xlsx", "application/x", 10);

  @Test
  void rows_are_decided_by_the_person_who_sent_them_and_not_by_their_account_alone() {
    Viewer bound =
        new Viewer("sub-1", Set.of("officer"), "u-bantian", "ORGANIZING", Set.of(), "p-chen");
    Document written = ImportInput.of(FILE, bound, Locale.CHINESE).write();

    Viewer known = viewer(written);

    assertThat(known).isEqualTo(bound);
    assertThat(known.is("p-chen")).isTrue();
  }

  @Test
  void a_job_that_was_asked_for_before_the_person_was_kept_is_done_by_its_account() {
    Viewer officer = new Viewer("sub-1", Set.of("officer"), "u-bantian", null, Set.of());
    Document written = ImportInput.of(FILE, officer, Locale.CHINESE).write();
    written.remove("self");
    assertThat(viewer(written)).isEqualTo(officer);
  }

  private static Viewer viewer(Document input) {
    Job job =
        new Job(
            "member-1",
            "roster-import",
            "sub-1",
            "u-bantian",
            false,
            input,
            Job.Status.RUNNING,
            new Progress(0, 1L),
            1,
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            null,
            true);
    return ImportInput.read(job).viewer(job);
  }
}
