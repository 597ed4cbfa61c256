package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyFormTest {

  @ParameterizedTest
  @CsvSource({
    "外卖送餐员, 网约配送员",
    "送餐员, 网约配送员",
    "网约送餐员, 网约配送员",
    "美团骑手, 网约配送员",
    "外买员, 网约配送员",
    "顺丰快递员, 快递员",
    "快第员, 快递员",
    "货拉拉司机, 货车司机",
    "货运驾驶员, 货车司机",
    "货车驾驶员, 货车司机",
    "货运, 货车司机",
    "滴滴司机, 网约车司机",
    "专车司机, 网约车司机",
    "网约车驾驶员, 网约车司机",
    "保姆, 家政服务员",
    "月嫂, 家政服务员",
    "钟点工, 家政服务员",
    "保洁员, 家政服务员",
    "安保, 护工护理员与保安",
    "医院护工, 护工护理员与保安",
    "网约配送圆, 网约配送员",
    "灵活就业, 其他",
    "自由职业者, 其他"
  })
  void a_word_that_says_a_form_is_that_form(String said, String form) {
    assertThat(LikelyForm.of(said, RosterSheet.FORMS)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "司机", "驾驶员", "出租车司机", "公交司机", "叉车驾驶员", "代驾", "代驾司机", "滴滴代驾", "配送司机", "快递司机", "快递货车司机",
        "家政公司司机", "送货员", "外卖员兼快递员"
      })
  void of_who_drives_or_delivers_nothing_is_proposed_where_it_is_not_clear_for_whom(String said) {
    assertThat(LikelyForm.of(said, RosterSheet.FORMS)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "水手", "船员", "护士", "焊工", "电工", "普工", "管理员", "外勤员", "服务员", "程序员", "临时工", "农民工", "货运代理", "厨师",
        "企业职功"
      })
  void other_work_is_that_of_an_employee_and_no_slip_of_the_pen(String said) {
    assertThat(LikelyForm.of(said, RosterSheet.FORMS)).isEqualTo("企业职工");
  }

  @Test
  void our_own_words_are_their_own_proposals() {
    RosterSheet.FORMS.forEach((form, words) ->
        words.stream()
            .filter(it -> !it.equals("在职"))
            .forEach(it ->
                assertThat(LikelyForm.of(it, RosterSheet.FORMS))
                    .as(it)
                    .isIn(words.getFirst(), "企业职工")));
  }
}
