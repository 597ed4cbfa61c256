package org.gonghui.member.rosters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Persons;
import org.gonghui.member.members.PlainData;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rosters: their columns, the words in them, and what a row says. */
@Component
class RosterSheet {

  static final String NUMBER = "identityNumber";
  static final String UNION = "union";

  static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of("name", "姓名", "职工姓名", "员工姓名", "会员姓名", "名字").must(),
              Column.of(NUMBER, "公民身份号码", "身份证号", "身份证号码", "身份证", "证件号码", "证件号", "居民身份证号", "身份证件号码")
                  .must(),
              Column.of("phone", "手机号码", "手机", "手机号", "联系电话", "电话", "联系方式", "移动电话", "本人手机").must(),
              Column.of("form", "就业形态", "用工形式", "用工形态", "职业", "职业类别", "岗位类别"),
              Column.of(UNION, "所属工会", "加入工会", "工会名称", "基层工会"),
              Column.of("unionId", "所属工会编号", "工会编号"),
              Column.of("enterpriseId", "企业档案编号", "企业编号")),
          NUMBER);

  private static final Map<EmploymentForm, List<String>> FORMS =
      new EnumMap<>(EmploymentForm.class);

  static {
    FORMS.put(EmploymentForm.ENTERPRISE_EMPLOYEE, List.of("企业职工", "职工", "员工", "正式工", "合同工", "在职"));
    FORMS.put(EmploymentForm.COURIER, List.of("快递员", "快递", "快递小哥"));
    FORMS.put(EmploymentForm.FOOD_DELIVERY_RIDER, List.of("网约配送员", "外卖员", "外卖骑手", "骑手", "配送员"));
    FORMS.put(EmploymentForm.TRUCK_DRIVER, List.of("货车司机", "卡车司机", "货运司机"));
    FORMS.put(EmploymentForm.RIDE_HAILING_DRIVER, List.of("网约车司机", "网约车"));
    FORMS.put(EmploymentForm.DOMESTIC_WORKER, List.of("家政服务员", "家政", "家政工", "保洁"));
    FORMS.put(EmploymentForm.SECURITY_GUARD, List.of("护工护理员与保安", "保安", "保安员", "护工", "护理员"));
    FORMS.put(EmploymentForm.OTHER, List.of("其他", "其它"));
  }

  private static final int LONGEST_NAME = 60;

  private final Persons persons;
  private final Clock clock;

  RosterSheet(Persons persons, Clock clock) {
    this.persons = persons;
    this.clock = clock;
  }

  /** What a row says; null where something in it is wrong. */
  @Nullable RosterRow read(Cells cells) {
    String name =
        cells.must("name", plain(cells, "name", cells.text("name", LONGEST_NAME), persons::name));
    String number = cells.must(NUMBER, cells.code(NUMBER, this::number));
    String phone = cells.must("phone", plain(cells, "phone", cells.phone("phone"), persons::phone));
    EmploymentForm form = cells.choice("form", FORMS);
    String unionId = cells.text("unionId", 64);
    String union = unionId == null ? cells.text(UNION, 100) : unionId;
    String enterprise = cells.text("enterpriseId", 64);
    return name == null || number == null || phone == null
        ? null
        : new RosterRow(
            new PlainData(name, number, phone),
            form == null ? EmploymentForm.ENTERPRISE_EMPLOYEE : form,
            union,
            enterprise);
  }

  private String number(String typed) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return IdentityNumber.of(typed, today).value();
  }

  /** In the one spelling in which it is stored, as where a worker applies singly. */
  private static @Nullable String plain(
      Cells cells, String column, @Nullable String typed, UnaryOperator<String> spelling) {
    try {
      return typed == null ? null : spelling.apply(typed);
    } catch (HttpRefusal e) {
      cells.flaw(CellFlaw.at(column, column + ".invalid"));
      return null;
    }
  }
}
