package org.gonghui.member.rosters;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.JoiningDay;
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
  static final String NAME = "name";
  static final String UNION = "union";
  static final String BIRTH_DATE = "birthDate";
  static final String JOINED_ON = "joinedOn";

  static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of(NAME, "姓名", "职工姓名", "员工姓名", "会员姓名", "申请人姓名", "名字").must(),
              Column.of(
                      NUMBER, "公民身份号码", "身份证号", "身份证号码", "身份证", "证件号码", "证件号", "居民身份证号", "身份证件号码",
                      "居民身份证号码", "公民身份证号", "公民身份证号码", "居民身份证", "身份证编号", "有效证件号码")
                  .must(),
              Column.of(
                      "phone", "手机号码", "手机", "手机号", "联系电话", "电话", "联系方式", "移动电话", "本人手机", "本人手机号",
                      "本人手机号码", "个人手机", "联系手机", "联系手机号", "联系手机号码", "手机电话", "电话号码", "联系电话号码", "本人电话",
                      "个人电话", "联络电话")
                  .must(),
              Column.of(
                  "form", "就业形态", "用工形式", "用工形态", "职业", "职业类别", "岗位类别", "就业形态类别", "新就业形态类别", "从业类型",
                  "从业类别", "群体类别", "人员类别", "职工类别", "用工性质", "就业类型"),
              Column.of(
                  UNION, "所属工会", "所在工会", "加入工会", "工会名称", "基层工会", "所属基层工会", "所在基层工会", "所属工会名称",
                  "所在工会名称", "所属工会组织", "所在工会组织", "所属工联会", "所属工会联合会"),
              Column.of("unionId", "所属工会编号", "工会编号"),
              Column.of("enterpriseId", "企业档案编号", "企业编号"),
              Column.of(BIRTH_DATE, "出生日期", "出生年月日", "生日", "出生日"),
              Column.of(
                  JOINED_ON, "入会日期", "入会时间", "入会年月", "入会年月日", "加入工会日期", "加入工会时间", "参加工会日期",
                  "参加工会时间")),
          NUMBER);

  static final Map<EmploymentForm, List<String>> FORMS = new EnumMap<>(EmploymentForm.class);

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

  private static final Pattern NOT_NAME = Pattern.compile("\\([^)]*\\)|[\\d,.、:*#]+");
  private static final int LONGEST_NAME = 60;
  private static final int SHORTEST_NAME = 2;

  private final Persons persons;
  private final Clock clock;

  RosterSheet(Persons persons, Clock clock) {
    this.persons = persons;
    this.clock = clock;
  }

  /** What a row says; null where something in it is wrong. */
  @Nullable RosterRow read(Cells cells) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    String name =
        cells.must(NAME, plain(cells, NAME, cells.text(NAME, LONGEST_NAME), persons::name));
    IdentityNumber number =
        cells.must(
            NUMBER,
            cells.code(
                NUMBER,
                typed -> IdentityNumber.of(typed, today),
                typed -> LikelyNumber.of(typed, today)));
    String phone =
        cells.must(
            "phone", plain(cells, "phone", cells.phone("phone", this::ofCountry), persons::phone));
    EmploymentForm form = cells.choice("form", FORMS, it -> LikelyForm.of(it, FORMS));
    checkBirthDate(cells, number);
    LocalDate joinedOn = joinedOn(cells, number, today);
    String unionId = cells.text("unionId", 64);
    String union = unionId == null ? cells.text(UNION, 100) : unionId;
    String enterprise = cells.text("enterpriseId", 64);
    return name == null || number == null || phone == null
        ? null
        : new RosterRow(
            new PlainData(name, number.value(), phone),
            form == null ? EmploymentForm.ENTERPRISE_EMPLOYEE : form,
            union,
            enterprise,
            joinedOn);
  }

  /** Where a roster has it, it says whether the number is this person's. */
  private static void checkBirthDate(Cells cells, @Nullable IdentityNumber number) {
    LocalDate own = number == null ? null : number.birthDate();
    LocalDate said = cells.date(BIRTH_DATE, own);
    if (own != null && said != null && !own.equals(said)) {
      cells.flaw(CellFlaw.at(BIRTH_DATE, "roster.birth-date-differs").proposing(own.toString()));
    }
  }

  /** Of who was a member before there was this system; nobody is one before they were born. */
  private static @Nullable LocalDate joinedOn(
      Cells cells, @Nullable IdentityNumber number, LocalDate today) {
    LocalDate said = cells.date(JOINED_ON);
    if (said != null && said.isAfter(today)) {
      cells.flaw(CellFlaw.at(JOINED_ON, "roster.joined-later"));
    }
    if (said != null && number != null && JoiningDay.isBeforeBirth(said, number)) {
      cells.flaw(CellFlaw.at(JOINED_ON, "roster.joined-before-birth"));
    }
    return said;
  }

  /** In the one spelling in which it is stored, as where a worker applies singly. */
  private @Nullable String plain(
      Cells cells, String column, @Nullable String typed, UnaryOperator<String> spelling) {
    try {
      return typed == null ? null : spelling.apply(typed);
    } catch (HttpRefusal e) {
      String likely = column.equals(NAME) ? likelyName(Objects.requireNonNull(typed)) : null;
      cells.flaw(CellFlaw.at(column, column + ".invalid").proposing(likely));
      return null;
    }
  }

  /** +852 9123 4567, as where a worker applies singly; null where it is no number. */
  private @Nullable String ofCountry(String typed) {
    try {
      return persons.phone(typed);
    } catch (HttpRefusal e) {
      return null;
    }
  }

  /** 「张三（组长）1」 → 张三. */
  private @Nullable String likelyName(String typed) {
    String half = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String bare = NOT_NAME.matcher(half).replaceAll("").strip();
    try {
      return bare.length() < SHORTEST_NAME ? null : persons.name(bare);
    } catch (HttpRefusal e) {
      return null;
    }
  }
}
