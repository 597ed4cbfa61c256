package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeysTest {

  @ParameterizedTest
  @CsvSource({
    "坂田街道总工会, 坂田",
    "坂田街道总工会, 总工会",
    "坂田街道总工会, bantian",
    "坂田街道总工会, BanTian jiedao",
    "坂田街道总工会, bt",
    "坂田街道总工会, btjdzgh",
    "坂田街道总工会, jiedao",
    "坂田街道总工会, jdz",
    "坂田街道总工会, ｂｔ",
    "银行业工会联合会, yinhang",
    "厦门音乐工会, yinyue",
    "重庆长安汽车工会, chongqingchangan",
    "长沙银行工会, changshayinhang",
    "TCL科技（深圳）有限公司工会, tcl",
    "TCL科技（深圳）有限公司工会, tclkeji",
    "TCL科技（深圳）有限公司工会, kjszyx",
    "TCL科技（深圳）有限公司工会, 科技深圳",
    "天安3号园区工会联合会, ta3hyq",
    "天安3号园区工会联合会, tianan3hao",
    "象角塘社区工会联合会, xiangjiaotang 联合",
  })
  void a_union_is_found_by_any_part_of_its_name_its_pinyin_and_its_initials(
      String name, String question) {
    assertThat(finds(SearchKeys.of("u-1", name, null), question)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "坂田街道总工会, 布吉",
    "坂田街道总工会, antian",
    "坂田街道总工会, btz",
    "坂田街道总工会, bantian buji",
    "银行业工会联合会, yinxing",
  })
  void what_is_no_part_of_it_does_not_find_it(String name, String question) {
    assertThat(finds(SearchKeys.of("u-1", name, null), question)).isFalse();
  }

  @Test
  void a_spelling_that_people_there_use_finds_it_too() {
    assertThat(finds(SearchKeys.of("u-dapu", "大埔社区工会联合会", "dabu"), "dabu")).isTrue();
    assertThat(finds(SearchKeys.of("u-dapu", "大埔社区工会联合会", "dabu"), "u-dapu")).isTrue();
  }

  @Test
  void signs_alone_are_no_question() {
    assertThat(SearchKeys.words(" （）. ")).isEmpty();
    assertThat(SearchKeys.words("a b c d e f")).hasSize(5);
  }

  private static boolean finds(List<String> keys, String question) {
    return SearchKeys.words(question).stream()
        .allMatch(word -> keys.stream().anyMatch(it -> it.startsWith(word)));
  }
}
