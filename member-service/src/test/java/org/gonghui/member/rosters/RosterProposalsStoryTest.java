package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.sheets.SheetRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class RosterProposalsStoryTest {

  private static final String HEADINGS = "序号,姓名,身份证号,出生日期,联系电话,用工形式,所在工会,工会小组\n";
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  @Autowired private WebTestClient client;
  private RosterDesk rosters;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
    rosters = new RosterDesk(client, officer(UNION));
  }

  @Test
  void beside_every_row_that_is_wrong_stands_what_to_write_or_what_to_do() {
    Person it = People.confirmed();
    Person there = People.confirmed();
    String x = numberThatEndsWithX();
    String wrong = it.number().substring(0, 17) + (it.number().endsWith("1") ? "2" : "1");
    String sheet =
        HEADINGS
            + row(it.name(), "=\"" + it.number() + "\"", it.phone(), "快递", "")
            + row("王小二", "4.40307199001E+17", "13800138000", "员工", "")
            + row("王小二", wrong, "13800138000", "员工", "")
            + row("王小二", x.substring(0, 17), "13800138000", "员工", "")
            + row("", there.number(), "13800138000", "员工", "")
            + row("王小二（组长）", there.number(), "13800138000", "员工", "")
            + row("王小二", People.confirmed().number(), "1380013800", "员工", "")
            + row("王小二", People.confirmed().number(), "13800138000/13900139000", "员工", "")
            + row("王小二", People.confirmed().number(), "0755-28912345转8001", "员工", "")
            + row(it.name(), it.number(), it.phone(), "快递", "")
            + row("王小二", People.confirmed().number(), "13800138000", "程序员", "")
            + row("王小二", People.confirmed().number(), "13800138000", "自由职业", "")
            + row("王小二", People.confirmed().number(), "13800138000", "员工", "象角糖社区工会联合会")
            + row("王小二", People.confirmed().number(), "13800138000", "员工", "某某俱乐部")
            + row("王小二", People.confirmed().number(), "13800138000", "临时工", "")
            + "合计,15人,,,,,,\n";
    String job = rosters.send(sheet);
    rosters.awaitEnd(job, "DONE");

    JsonNode result = rosters.result(job);
    assertThat(result.path("rows").asInt()).isEqualTo(15);
    assertThat(result.path("added").asInt()).isEqualTo(1);
    assertThat(result.path("unreadHeadings").toString()).isEqualTo("[\"工会小组\"]");
    Map<Integer, SheetRow> errors = rosters.errors(job);
    assertThat(errors).hasSize(14);
    assertThat(errors.values()).allSatisfy(row -> assertThat(row.text("修改建议")).contains("："));
    assertThat(proposal(errors, 3)).isEqualTo("公民身份号码：请把整列设为“文本”格式，再按原件填写完整号码");
    assertThat(proposal(errors, 4)).isEqualTo("公民身份号码：请按身份证逐位核对后填写18位号码");
    assertThat(proposal(errors, 5)).isEqualTo("公民身份号码：" + x);
    assertThat(proposal(errors, 6)).isEqualTo("姓名：请补填此项");
    assertThat(proposal(errors, 7)).contains("姓名：王小二").contains("与第6行是同一个");
    assertThat(proposal(errors, 8)).startsWith("手机号码：请核对后填写11位手机号");
    assertThat(proposal(errors, 9)).isEqualTo("手机号码：13800138000");
    assertThat(proposal(errors, 10)).isEqualTo("手机号码：0755-28912345");
    assertThat(proposal(errors, 11)).isEqualTo("公民身份号码：与第2行是同一个的请删除本行，不是同一个的请核对这一项");
    assertThat(proposal(errors, 12)).isEqualTo("就业形态：企业职工");
    assertThat(proposal(errors, 13)).isEqualTo("就业形态：其他");
    assertThat(proposal(errors, 14)).isEqualTo("所属工会：象角塘社区工会联合会");
    assertThat(proposal(errors, 15)).startsWith("所属工会：请填写工会全称");
    assertThat(proposal(errors, 16)).isEqualTo("就业形态：企业职工");
  }

  @Test
  void a_roster_confirms_nobody_under_another_name_than_the_one_on_file_and_does_not_tell_it() {
    Person applicant = People.confirmed();
    Person member = People.confirmed();
    String id = desk.apply(applicant);
    rosters.awaitEnd(rosters.send(roster(member, member.name())), "DONE");
    String sheet = roster(applicant, "王小二") + roster(member, "王小二").substring(HEADINGS.length());
    String job = rosters.send(sheet);
    rosters.awaitEnd(job, "DONE");

    assertThat(rosters.result(job).path("refused").asInt()).isEqualTo(2);
    assertThat(desk.member(id).path("status").asString()).isEqualTo("APPLIED");
    for (SheetRow row : rosters.errors(job).values()) {
      assertThat(row.text("错误原因")).startsWith("姓名：姓名与登记不一致");
      assertThat(row.text("修改建议")).startsWith("姓名：请按身份证核对姓名和公民身份号码");
      assertThat(row.values().toString()).doesNotContain(applicant.name(), member.name());
    }
    String spaced = applicant.name().substring(0, 2) + " " + applicant.name().substring(2);
    String again = rosters.send(roster(applicant, spaced));
    rosters.awaitEnd(again, "DONE");
    assertThat(rosters.result(again).path("changed").asInt()).isEqualTo(1);
    assertThat(desk.member(id).path("status").asString()).isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({"yyyy/M/d", "yyyy年M月d日", "yyyyMMdd", "yyyy.M.d", "yyyy-MM-dd 00:00:00", "serial"})
  void a_birth_date_is_read_as_spreadsheets_mangle_it_and_held_against_the_number(String form) {
    Person right = People.confirmed();
    Person other = People.confirmed();
    String sheet =
        HEADINGS
            + dated(right, written(born(right), form))
            + dated(other, written(born(other).plusDays(1), form));
    String job = rosters.send(sheet);
    rosters.awaitEnd(job, "DONE");
    assertThat(rosters.result(job).path("added").asInt()).isEqualTo(1);
    SheetRow refused = rosters.errors(job).get(3);
    assertThat(refused.text("错误原因")).isEqualTo("出生日期：与公民身份号码中的出生日期不一致");
    assertThat(refused.text("修改建议")).isEqualTo("出生日期：" + born(other));
  }

  @ParameterizedTest
  @CsvSource({"+852 91234567, 4567", "00852-9123-4567, 4567", "+853 66123456, 3456"})
  void a_phone_of_another_place_is_taken_as_where_a_worker_applies_singly(
      String phone, String last) {
    Person person = People.confirmed();
    String job = rosters.send(HEADINGS + row(person.name(), person.number(), phone, "快递", ""));
    rosters.awaitEnd(job, "DONE");
    assertThat(rosters.result(job).path("added").asInt()).isEqualTo(1);
    Map<String, String> question = Map.of("identityNumber", person.number());
    JsonNode there =
        json(desk.post(officer(UNION), "/api/v1/members/lookup", question), 200).path(0);
    assertThat(there.path("person").path("phone").asString()).endsWith(last);
  }

  @Test
  void a_birth_date_that_is_none_is_proposed_from_the_number() {
    Person person = People.confirmed();
    String job = rosters.send(HEADINGS + dated(person, "属马"));
    rosters.awaitEnd(job, "DONE");
    assertThat(proposal(rosters.errors(job), 2)).isEqualTo("出生日期：" + born(person));
  }

  private static String proposal(Map<Integer, SheetRow> errors, int row) {
    return errors.get(row).text("修改建议");
  }

  private static String roster(Person person, String name) {
    return HEADINGS + row(name, person.number(), person.phone(), "快递", "");
  }

  private static String row(String name, String number, String phone, String form, String union) {
    return "1,%s,%s,,%s,%s,%s,一组\n".formatted(name, number, phone, form, union);
  }

  private static String dated(Person it, String birthDate) {
    return "1,%s,%s,%s,%s,快递,,\n".formatted(it.name(), it.number(), birthDate, it.phone());
  }

  private static String written(LocalDate day, String form) {
    return form.equals("serial")
        ? Long.toString(day.toEpochDay() - SERIAL_ZERO.toEpochDay())
        : day.format(DateTimeFormatter.ofPattern(form.replace("00:00:00", "'00:00:00'")));
  }

  private static LocalDate born(Person person) {
    return LocalDate.parse(person.number().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String numberThatEndsWithX() {
    String number = People.confirmed().number();
    while (!number.endsWith("X")) {
      number = People.confirmed().number();
    }
    return number;
  }
}
