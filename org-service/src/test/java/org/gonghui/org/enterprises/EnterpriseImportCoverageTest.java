package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.enterprises.SheetDesk.BANTIAN;
import static org.gonghui.org.enterprises.SheetDesk.FILES;
import static org.gonghui.org.enterprises.SheetDesk.IMPORTS;
import static org.gonghui.org.enterprises.SheetDesk.codes;
import static org.gonghui.org.enterprises.SheetDesk.counts;
import static org.gonghui.org.testing.Desk.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a sheet says of the union that covers an enterprise. */
@OrgLive
class EnterpriseImportCoverageTest {

  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final String HEADINGS = "信用代码,单位名称,员工数,所属工联会,地址,建会情况,覆盖工会\n";

  @Autowired Desk desk;
  @Autowired WebTestClient client;

  private SheetDesk sheets;
  private String name;
  private String own;
  private String joint;

  @BeforeEach
  void unions() {
    sheets = new SheetDesk(desk, client);
    name = "表样" + UUID.randomUUID().toString().substring(0, 8);
    own = desk.enter(Desk.union("ENTERPRISE_UNION", name + "企业工会", COMMUNITY));
    joint = desk.enter(Desk.union("JOINT_UNION", name + "楼宇联合会", COMMUNITY));
  }

  @Test
  void the_union_of_a_file_that_was_opened_without_it_is_named_by_a_sheet_once() {
    String code = codes(1).getFirst();
    assertThat(sheets.run(BANTIAN, HEADINGS + line(code, 60, "单独建会", "")))
        .isEqualTo(counts(1, 1, 0, 0, 0));
    assertThat(file(code).path("coveredBy").asString("")).isEmpty();
    String named = HEADINGS + line(code, 61, "单独建会", name + "企业工会");
    assertThat(sheets.run(BANTIAN, named)).isEqualTo(counts(1, 0, 1, 0, 0));
    assertThat(sheets.run(BANTIAN, named)).isEqualTo(counts(1, 0, 0, 1, 0));
    JsonNode file = file(code);
    assertThat(file.path("coveredBy").asString()).isEqualTo(own);
    assertThat(file.path("headcount").asInt()).isEqualTo(61);
    assertThat(file.at("/coverings/1/rules/0/id").asString())
        .isEqualTo("union.establishment.committee");
  }

  @Test
  void what_no_sheet_changes_comes_back_with_the_procedures_that_do() {
    List<String> codes = codes(2);
    String sheet =
        HEADINGS + line(codes.get(0), 60, "单独建会", name + "企业工会") + line(codes.get(1), 60, "", "");
    sheets.run(BANTIAN, sheet);
    String other = name + "楼宇联合会";
    List<Map<String, String>> errors =
        errors(line(codes.get(0), 60, "", other) + line(codes.get(1), 60, "联建", other), 2);
    assertThat(errors.get(0).get("错误原因"))
        .contains("union-foundings", "federation-coverage", "union-coverage")
        .startsWith("覆盖工会：");
    assertThat(errors.get(0).get("修改建议")).isEqualTo("覆盖工会：" + name + "企业工会");
    assertThat(errors.get(1).get("错误原因")).contains("建会情况：", "覆盖工会：");
  }

  @Test
  void a_union_that_is_unknown_is_guessed_among_those_that_cover_so() {
    List<String> codes = codes(3);
    String nearJoint = name + "楼于联合会";
    List<Map<String, String>> errors =
        errors(
            line(codes.get(0), 60, "单独建会", name + "企叶工会")
                + line(codes.get(1), 60, "联合建会", nearJoint)
                + line(codes.get(2), 60, "单独建会", nearJoint),
            3);
    assertThat(errors.get(0).get("修改建议")).isEqualTo("覆盖工会：" + name + "企业工会");
    assertThat(errors.get(1).get("修改建议")).isEqualTo("覆盖工会：" + name + "楼宇联合会");
    assertThat(errors.get(2).get("修改建议")).doesNotContain("楼宇联合会");
  }

  @Test
  void of_a_union_that_was_merged_the_one_that_goes_on_is_proposed_and_no_other_of_a_like_name() {
    desk.enter(Desk.union("JOINT_UNION", name + "楼字联合会", COMMUNITY));
    String merged = "/api/v1/unions/" + joint;
    Map<String, Object> into = Map.of("intoId", own, "reason", "两工会合并", "on", "2023-09-01");
    json(desk.step(Desk.organizing(), merged, "merger", into), 202);
    desk.await(Desk.organizing(), merged, "status", "MERGED");
    List<String> codes = codes(2);
    List<Map<String, String>> errors =
        errors(
            line(codes.get(0), 60, "联合建会", name + "楼宇联合会")
                + line(codes.get(1), 10, "工联会覆盖", name + "楼宇联合会"),
            2);
    assertThat(errors.get(0).get("错误原因")).startsWith("覆盖工会：").contains("已撤销或合并");
    assertThat(errors.get(0).get("修改建议")).isEqualTo("覆盖工会：" + name + "企业工会");
    assertThat(errors.get(1).get("错误原因")).contains("已撤销或合并");
    assertThat(errors.get(1).get("修改建议")).doesNotContain("联合会");
  }

  @Test
  void a_union_that_does_not_cover_so_is_told_in_its_column() {
    List<String> codes = codes(3);
    assertThat(sheets.run(BANTIAN, HEADINGS + line(codes.get(2), 60, "单独建会", "")))
        .isEqualTo(counts(1, 1, 0, 0, 0));
    List<Map<String, String>> errors =
        errors(
            line(codes.get(0), 60, "单独建会", name + "楼宇联合会")
                + line(codes.get(1), 60, "未建会", name + "企业工会")
                + line(codes.get(2), 60, "单独建会", name + "楼宇联合会"),
            3);
    assertThat(errors).allSatisfy(it -> assertThat(it.get("错误原因")).startsWith("覆盖工会："));
    assertThat(sheets.run(BANTIAN, HEADINGS + line(codes.get(0), 12, "联建", joint)))
        .isEqualTo(counts(1, 1, 0, 0, 0));
    assertThat(file(codes.get(0)).path("coverage").asString()).isEqualTo("JOINT_UNION");
  }

  private static String line(String code, int people, String coverage, String coveredBy) {
    return "%s,样板%s公司,%d,象角塘社区工会联合会,坂雪岗大道1号,%s,%s\n"
        .formatted(code, code, people, coverage, coveredBy);
  }

  private List<Map<String, String>> errors(String lines, int refused) {
    JsonNode job = sheets.await(BANTIAN, sheets.accept(BANTIAN, IMPORTS, HEADINGS + lines));
    assertThat(sheets.summary(BANTIAN, job)).isEqualTo(counts(refused, 0, 0, 0, refused));
    return sheets.errors(BANTIAN, job);
  }

  private JsonNode file(String code) {
    return json(desk.get(BANTIAN, FILES + "?creditCode=" + code), 200).path("items").get(0);
  }
}
