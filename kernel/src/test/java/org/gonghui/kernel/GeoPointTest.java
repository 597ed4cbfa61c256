package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

  private static final double DEGREE = Math.PI * 6_371_008.8 / 180;

  @Test
  void a_degree_of_latitude_is_111_kilometres_everywhere_one_of_longitude_is_not() {
    assertThat(new GeoPoint(114, 22).metresTo(new GeoPoint(114, 23))).isCloseTo(DEGREE, within(.1));
    assertThat(new GeoPoint(113, 0).metresTo(new GeoPoint(114, 0))).isCloseTo(DEGREE, within(.1));
    assertThat(new GeoPoint(113, 60).metresTo(new GeoPoint(114, 60)))
        .isCloseTo(DEGREE / 2, within(5.0));
  }

  @Test
  void from_bantian_to_longcheng_are_some_twenty_kilometres_both_ways() {
    GeoPoint bantian = new GeoPoint(114.0700, 22.6350);
    GeoPoint longcheng = new GeoPoint(114.2470, 22.7210);
    assertThat(bantian.metresTo(longcheng)).isCloseTo(20_500, within(300.0));
    assertThat(longcheng.metresTo(bantian)).isEqualTo(bantian.metresTo(longcheng));
    assertThat(bantian.metresTo(bantian)).isZero();
  }

  @Test
  void the_far_side_of_the_earth_and_the_date_line_are_no_trouble() {
    assertThat(new GeoPoint(0, 0).metresTo(new GeoPoint(180, 0)))
        .isCloseTo(180 * DEGREE, within(1.0));
    assertThat(new GeoPoint(179.5, 0).metresTo(new GeoPoint(-179.5, 0)))
        .isCloseTo(DEGREE, within(.1));
  }

  @ParameterizedTest
  @CsvSource({"180.1,0", "-181,0", "0,90.1", "22.6,114.1", "NaN,0", "0,NaN", "Infinity,0"})
  void a_point_outside_the_earth_is_refused(double lng, double lat) {
    assertThatThrownBy(() -> new GeoPoint(lng, lat))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("geo-point.out-of-range"));
  }
}
