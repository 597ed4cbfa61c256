package org.gonghui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {

  private static final String RATE = "establishment_rate_100plus";
  private static final String SHARE = "activist_share";
  private static final String NUMBER = "members_verified";

  @Test
  void a_rate_is_taken_of_all_its_records() {
    List<Feed> records = List.of(Feed.of(RATE, "e-1"), new Feed(RATE, "e-2", false));
    assertThat(figure(rate(RATE, 1, 2), records).isWhatItsRecordsAddUpTo()).isTrue();
    assertThat(figure(rate(RATE, 2, 2), records).isWhatItsRecordsAddUpTo()).isFalse();
    assertThat(figure(rate(RATE, 1, 3), records).isWhatItsRecordsAddUpTo()).isFalse();
  }

  @Test
  void a_share_has_those_wanted_beside_those_it_is_taken_of() {
    List<Feed> records =
        List.of(
            Feed.of(SHARE, "a-1"), new Feed(SHARE, "m-1", false), new Feed(SHARE, "m-2", false));
    assertThat(figure(rate(SHARE, 1, 2), records).isWhatItsRecordsAddUpTo()).isTrue();
    assertThat(figure(rate(SHARE, 1, 3), records).isWhatItsRecordsAddUpTo()).isFalse();
  }

  @Test
  void a_number_is_how_many_records_there_are() {
    List<Feed> records = List.of(Feed.of(NUMBER, "m-1"), Feed.of(NUMBER, "m-2"));
    assertThat(figure(number(2), records).isWhatItsRecordsAddUpTo()).isTrue();
    assertThat(figure(number(3), records).isWhatItsRecordsAddUpTo()).isFalse();
  }

  @Test
  void what_a_step_has_put_there_and_is_not_counted_is_named() {
    Figure figure = figure(rate(RATE, 0, 1), List.of(new Feed(RATE, "e-1", false)));
    List<Feed> feeds = List.of(Feed.of(RATE, "e-1"), Feed.of(RATE, "e-2"));
    assertThat(figure.without(feeds)).containsExactlyInAnyOrderElementsOf(feeds);
    assertThat(figure.compared(feeds))
        .isEqualTo("33.33 (0/1) with 1 records; of 2 of this step 2 are missing e-1 e-2");
  }

  private static Figure figure(Target target, List<Feed> records) {
    return new Figure(target, records);
  }

  private static Target rate(String metric, long wanted, long all) {
    return target(
        """
        {"metric":"%s","atLeast":98,"unit":"percent","value":33.33,"numerator":%d,\
        "denominator":%d,"status":"LATE","records":"/r"}\
        """
            .formatted(metric, wanted, all));
  }

  private static Target number(long value) {
    return target(
        """
        {"metric":"members_verified","atLeast":9,"unit":"count","value":%d,"status":"LATE",\
        "records":"/r"}\
        """
            .formatted(value));
  }

  private static Target target(String json) {
    return Target.of(new JsonMapper().readTree(json));
  }
}
