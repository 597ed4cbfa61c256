package org.gonghui.member.stars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.stars.HeldCandidatures.UntilDecided;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.privacy.Keeping.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeldCandidaturesTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @ParameterizedTest
  @CsvSource({
    "p-first, true",
    "p-second, true",
    "p-as-many, true",
    "p-fewer, false",
    "p-disqualified, false",
    "p-not-shortlisted, false",
    "p-none, false",
    "p-stranger, false",
  })
  void who_was_awarded_stays_and_who_was_not_may_go(String person, boolean stays) {
    assertThat(keeping(StarStatus.AWARDED, person).map(Kept::rule))
        .isEqualTo(stays ? Optional.of(Keeping.UNION_RECORDS) : Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWARDED")
  void while_a_selection_goes_on_everybody_stays_who_stands(StarStatus status) {
    for (String person : List.of("p-first", "p-fewer")) {
      assertThat(keeping(status, person)).contains(new Kept(Keeping.RUNNING, null));
    }
    assertThat(keeping(status, "p-disqualified")).isEmpty();
  }

  @Test
  void of_a_selection_without_any_vote_nobody_stays() {
    Document empty =
        new Document(
            "state",
            new Document("status", "AWARDED")
                .append("places", 2)
                .append("candidates", List.of(candidate("p-none", true, null, null))));
    assertThat(new UntilDecided().of(empty, "p-none", law, NOW)).isEmpty();
  }

  private Optional<Kept> keeping(StarStatus status, String person) {
    Document state =
        new Document("status", status.name())
            .append("places", 2)
            .append(
                "candidates",
                List.of(
                    candidate("p-fewer", true, null, 3L),
                    candidate("p-second", true, null, 5L),
                    candidate("p-as-many", true, null, 5L),
                    candidate("p-first", true, null, 9L),
                    candidate("p-disqualified", true, "不符合条件", 20L),
                    candidate("p-not-shortlisted", false, null, null),
                    candidate("p-none", true, null, 0L)));
    return new UntilDecided().of(new Document("state", state), person, law, NOW);
  }

  private static Document candidate(
      String person, boolean shortlisted, @Nullable String dropped, @Nullable Long votes) {
    return new Document("personId", person)
        .append("shortlisted", shortlisted)
        .append("droppedBecause", dropped)
        .append("votes", votes);
  }
}
