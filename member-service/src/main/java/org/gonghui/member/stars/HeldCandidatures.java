package org.gonghui.member.stars;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What selections of star workers hold on who stands in them. */
@Configuration(proxyBeanMethods = false)
class HeldCandidatures {

  @Bean
  HeldData starCandidatures() {
    return HeldData.element(
            "starSelections", "star-candidature", StarSelections.CANDIDATES, "personId")
        .kept(new UntilDecided())
        .forgetting("merits", "droppedBecause");
  }

  /**
   * A selection goes on until the award, for those who stand in it; who was awarded then stays on
   * the roll of the union. Who was not, or stands no more, may go.
   */
  static final class UntilDecided implements Keeping {

    private static final Keeping ON_THE_ROLL = Keeping.always(UNION_RECORDS);

    @Override
    public Optional<Kept> of(Document selection, LegalTime law, Instant now) {
      return state(selection).getString("status").equals(StarStatus.AWARDED.name())
          ? ON_THE_ROLL.of(selection, law, now)
          : Optional.of(new Kept(RUNNING, null));
    }

    @Override
    public Optional<Kept> of(Document selection, String personId, LegalTime law, Instant now) {
      return of(selection, law, now)
          .filter(it ->
              it.rule().equals(RUNNING)
                  ? stands(state(selection), personId)
                  : isAwarded(state(selection), personId));
    }

    private static boolean stands(Document state, String personId) {
      return state.getList("candidates", Document.class).stream()
          .anyMatch(
              it -> personId.equals(it.getString("personId")) && it.get("droppedBecause") == null);
    }

    /** As {@link StarSelection#winners}: whoever has as many votes as the last of the places. */
    private static boolean isAwarded(Document state, String personId) {
      List<Document> ranked =
          state.getList("candidates", Document.class).stream()
              .filter(it -> Boolean.TRUE.equals(it.getBoolean("shortlisted")))
              .filter(it -> it.get("droppedBecause") == null && votes(it) > 0)
              .sorted(Comparator.comparingLong(UntilDecided::votes).reversed())
              .toList();
      int last = Math.min(state.getInteger("places"), ranked.size());
      long least = last == 0 ? Long.MAX_VALUE : votes(ranked.get(last - 1));
      return ranked.stream()
          .anyMatch(it -> votes(it) >= least && personId.equals(it.getString("personId")));
    }

    private static long votes(Document candidate) {
      Number votes = candidate.get("votes", Number.class);
      return votes == null ? 0 : votes.longValue();
    }

    private static Document state(Document selection) {
      return selection.get(Fields.STATE, Document.class);
    }
  }
}
