package org.gonghui.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an aggregate lists is found by its id and by its bytes. */
class EvidencedTest {

  private static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");

  private record Case(List<Proof> evidence) implements Evidenced {}

  private final Case listed = new Case(List.of(new Proof("台账", file("file-1", "aa"))));

  @Test
  void a_file_is_found_by_its_id() {
    assertThat(listed.has("file-1")).isTrue();
    assertThat(listed.has("file-2")).isFalse();
  }

  @Test
  void a_copy_is_of_the_same_bytes_whatever_its_id() {
    assertThat(listed.hasCopyOf(file("file-2", "aa"))).isTrue();
    assertThat(listed.hasCopyOf(file("file-1", "bb"))).isFalse();
  }

  private static EvidenceFile file(String id, String sha256) {
    return new EvidenceFile(id, FileType.PDF, 10, sha256, "p-worker", NOW);
  }
}
