package org.gonghui.platform.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.audit.AuditFixture.read;
import static org.gonghui.platform.audit.AuditFixture.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.audit.Verification.Finding;
import org.gonghui.platform.audit.Verification.Kind;
import org.gonghui.platform.crypto.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AuditVerifierTest {

  private final AuditFixture fixture = new AuditFixture().with(20);

  @Test
  void a_trail_that_nobody_touched_is_intact() {
    Verification verification = fixture.verify();
    assertThat(verification.intact()).isTrue();
    assertThat(verification.checked()).isEqualTo(20);
    assertThat(verification.next()).isNull();
    assertThat(verification.headSeq()).isEqualTo(20);
  }

  @Test
  void an_empty_trail_is_intact() {
    assertThat(new AuditFixture().verify().intact()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void every_change_of_an_entry_is_found(Bson change) {
    Mono.from(fixture.entries.updateOne(eq("_id", 7L), change)).block();
    assertFound(new Finding(Kind.CHANGED, 7, 7));
  }

  static Stream<Bson> changes() {
    return Stream.of(
        set("at", new Date(0)),
        set("person", "officer-2"),
        set("roles", List.of("officer")),
        set("unionId", "u-buji"),
        set("unionId", null),
        set("action", "read-masked"),
        set("purpose", "其他"),
        set("subject.kind", "case"),
        set("subject.id", "m-8"),
        set("fields", List.of("phone")),
        set("traceId", "00000000000000000000000000000001"),
        set("suite", "AES_GCM"),
        set("suite", "NONE"),
        set("previous", "00"),
        set("hash", "00"),
        new Document("$unset", new Document("person", "")),
        set("person", 5));
  }

  @Test
  void removed_entries_are_found() {
    Mono.from(fixture.entries.deleteMany(new Document("_id", new Document("$in", List.of(5L, 6L)))))
        .block();
    assertFound(new Finding(Kind.MISSING, 5, 6));
  }

  @Test
  void a_removed_beginning_is_found() {
    Mono.from(fixture.entries.deleteMany(lt("_id", 4L))).block();
    assertFound(new Finding(Kind.MISSING, 1, 3));
  }

  @Test
  void entries_that_changed_places_are_found() {
    Document five = find(5);
    Document six = find(6);
    Mono.from(fixture.entries.replaceOne(eq("_id", 5L), six.append("_id", 5L))).block();
    Mono.from(fixture.entries.replaceOne(eq("_id", 6L), five.append("_id", 6L))).block();
    assertFound(new Finding(Kind.CHANGED, 5, 5), new Finding(Kind.CHANGED, 6, 6));
  }

  @Test
  void closing_the_gap_of_a_removed_entry_is_found() {
    for (long seq = 6; seq <= 20; seq++) {
      Document moved = find(seq).append("_id", seq - 1);
      Mono.from(fixture.entries.replaceOne(eq("_id", seq - 1), moved)).block();
    }
    Mono.from(fixture.entries.deleteOne(eq("_id", 20L))).block();
    assertThat(fixture.verify().findings())
        .contains(new Finding(Kind.CHANGED, 5, 5), new Finding(Kind.TRUNCATED, 20, 20));
  }

  @Test
  void an_end_that_was_cut_off_is_found_by_the_signed_head_also_after_a_restart() {
    Mono.from(fixture.entries.deleteMany(gt("_id", 15L))).block();
    assertFound(new Finding(Kind.TRUNCATED, 16, 20));
    assertThat(fixture.anotherInstance().verify().findings())
        .containsExactly(new Finding(Kind.TRUNCATED, 16, 20));
  }

  @Test
  void everything_removed_but_the_head_is_found() {
    Mono.from(fixture.entries.deleteMany(new Document())).block();
    assertFound(new Finding(Kind.TRUNCATED, 1, 20));
  }

  @Test
  void a_head_that_was_put_back_with_the_end_cut_off_is_found_by_whoever_acknowledged_it() {
    Document before = head();
    fixture.with(5);
    putBack(before);
    assertFound(new Finding(Kind.TRUNCATED, 21, 25));
  }

  @Test
  void after_a_restart_a_head_that_was_put_back_is_found_by_an_anchor_kept_elsewhere() {
    Document before = head();
    fixture.with(5);
    Verification kept = fixture.verify();
    putBack(before);

    AuditVerifier restarted = fixture.anotherInstance().verifier;
    Head anchor = new Head(kept.headSeq(), kept.headHash());
    // As the Javadoc of the verifier says, the database alone cannot tell.
    assertThat(restarted.verify(1, 100).block().intact()).isTrue();
    assertThat(restarted.verify(1, 100, anchor).block().findings())
        .containsExactly(new Finding(Kind.TRUNCATED, 21, 25));
  }

  @Test
  void another_history_written_over_a_cut_one_is_found_by_the_anchor() {
    Document before = head();
    fixture.with(5);
    Verification kept = fixture.verify();
    putBack(before);
    AuditFixture restarted = fixture.anotherInstance();
    restarted.clock.advance(Duration.ofHours(1));
    restarted.with(5);

    assertThat(restarted.verify().intact()).isTrue();
    Head anchor = new Head(kept.headSeq(), kept.headHash());
    assertThat(restarted.verifier.verify(1, 100, anchor).block().findings())
        .containsExactly(new Finding(Kind.HEAD_DIFFERS, 25, 25));
  }

  @Test
  void a_genuine_part_of_another_history_is_found() {
    Document before = head();
    fixture.with(5);
    List<Document> old = Flux.from(fixture.entries.find(gt("_id", 22L))).collectList().block();
    putBack(before);
    AuditFixture restarted = fixture.anotherInstance();
    restarted.clock.advance(Duration.ofHours(1));
    restarted.with(2);
    Mono.from(fixture.entries.insertMany(old)).block();

    assertThat(restarted.verify().findings()).containsExactly(new Finding(Kind.UNLINKED, 23, 23));
  }

  @Test
  void a_removed_head_is_found() {
    Mono.from(fixture.heads.deleteMany(new Document())).block();
    assertFound(new Finding(Kind.HEAD_MISSING, 20, 20));
  }

  @Test
  void a_head_moved_back_by_hand_is_found() {
    Document fifteen = find(15);
    Mono.from(fixture.entries.deleteMany(gt("_id", 15L))).block();
    Bson moved = combine(set("seq", 15L), set("hash", fifteen.getString("hash")));
    Mono.from(fixture.heads.updateMany(new Document(), moved)).block();
    assertThat(fixture.anotherInstance().verify().findings())
        .containsExactly(new Finding(Kind.HEAD_FORGED, 15, 15));
  }

  @Test
  void entries_made_without_the_key_are_found() {
    byte[] guessed = new byte[32];
    AuditFixture forger =
        new AuditFixture(fixture.database, Suite.SM4_GCM, guessed, "member-service");
    forger.trail.record(viewer("officer-1"), read("m-21")).block();
    assertThat(fixture.verify().findings())
        .contains(new Finding(Kind.CHANGED, 21, 21), new Finding(Kind.HEAD_FORGED, 21, 21));
  }

  @Test
  void the_trail_of_another_service_does_not_pass_for_this_one() {
    AuditFixture other =
        new AuditFixture(fixture.database, Suite.SM4_GCM, AuditFixture.KEY, "rights-service");
    Verification verification = other.verify();
    assertThat(verification.findingsInAll()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void a_long_trail_is_looked_over_piece_by_piece() {
    fixture.with(30);
    Mono.from(fixture.entries.updateOne(eq("_id", 33L), set("person", "other"))).block();
    long from = 1;
    int pieces = 0;
    List<Finding> found = new ArrayList<>();
    for (Long next = from; next != null; pieces++) {
      Verification piece = fixture.verifier.verify(next, 16).block();
      found.addAll(piece.findings());
      next = piece.next();
    }
    assertThat(pieces).isEqualTo(4);
    assertThat(found).containsExactly(new Finding(Kind.CHANGED, 33, 33));
  }

  @Test
  void a_change_of_suite_leaves_the_chain_whole() {
    AuditFixture changed =
        new AuditFixture(fixture.database, Suite.AES_GCM, AuditFixture.KEY, "member-service");
    changed.with(5);
    assertThat(changed.verify().intact()).isTrue();
    assertThat(changed.verify().checked()).isEqualTo(25);
    assertThat(fixture.verify().intact()).isTrue();
  }

  private void putBack(Document head) {
    Mono.from(fixture.entries.deleteMany(gt("_id", head.getLong("seq")))).block();
    Mono.from(fixture.heads.replaceOne(new Document(), head)).block();
  }

  private Document head() {
    return Mono.from(fixture.heads.find().first()).block();
  }

  private Document find(long seq) {
    return Mono.from(fixture.entries.find(eq("_id", seq)).first()).block();
  }

  private void assertFound(Finding... findings) {
    assertThat(fixture.verify().findings()).containsExactly(findings);
  }
}
