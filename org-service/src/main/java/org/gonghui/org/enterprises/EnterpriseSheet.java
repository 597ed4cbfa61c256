package org.gonghui.org.enterprises;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.enterprises.EnterpriseRow.Person;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.jspecify.annotations.Nullable;

/** Sheets of enterprises: their columns, the words in them, and what a row says. */
final class EnterpriseSheet {

  static final String CODE = "creditCode";
  static final String NAME = "name";
  static final String UNION = "union";
  static final String ADDRESS = "address";
  static final String HEADCOUNT = "headcount";
  static final String COVERAGE = "coverage";
  static final String COVERED_BY = "coveredBy";

  static final Map<Cluster, List<String>> CLUSTERS = new EnumMap<>(Cluster.class);
  static final Map<Ownership, List<String>> OWNERSHIPS = new EnumMap<>(Ownership.class);
  static final Map<Coverage, List<String>> COVERAGES = new EnumMap<>(Coverage.class);

  static {
    CLUSTERS.put(Cluster.IT, List.of("信息技术", "IT", "电子信息", "新一代信息技术"));
    CLUSTERS.put(Cluster.BT, List.of("生物技术", "BT", "生物医药"));
    CLUSTERS.put(Cluster.LOW_CARBON, List.of("低碳", "LOW_CARBON", "新能源", "绿色低碳"));
    CLUSTERS.put(Cluster.CONSTRUCTION, List.of("建筑业", "CONSTRUCTION", "建筑"));
    CLUSTERS.put(Cluster.CULTURE, List.of("文化创意", "CULTURE", "文化", "文创"));
    CLUSTERS.put(Cluster.CROSS_BORDER_ECOMMERCE, List.of("跨境电商", "CROSS_BORDER_ECOMMERCE"));
    CLUSTERS.put(Cluster.LOGISTICS, List.of("物流快递", "LOGISTICS", "物流", "快递"));
    CLUSTERS.put(Cluster.MANUFACTURING, List.of("其他制造业", "MANUFACTURING", "制造业", "制造"));
    CLUSTERS.put(Cluster.SERVICES, List.of("其他服务业", "SERVICES", "服务业", "服务"));
    CLUSTERS.put(Cluster.OTHER, List.of("其他", "OTHER", "其它"));
    OWNERSHIPS.put(Ownership.STATE, List.of("国有", "STATE", "国企", "国有企业", "国有控股"));
    OWNERSHIPS.put(Ownership.COLLECTIVE, List.of("集体", "COLLECTIVE", "集体企业", "股份合作"));
    OWNERSHIPS.put(Ownership.PRIVATE, List.of("民营", "PRIVATE", "民企", "民营企业", "私营", "私营企业", "非公"));
    OWNERSHIPS.put(
        Ownership.FOREIGN, List.of("外商、港澳台", "FOREIGN", "外资", "外商投资", "港澳台", "港澳台商投资", "合资"));
    OWNERSHIPS.put(Ownership.OTHER, List.of("其他", "OTHER", "其它"));
    COVERAGES.put(Coverage.OWN_UNION, List.of("单独建会", "OWN_UNION", "独立建会", "单建", "已建会", "企业工会"));
    COVERAGES.put(Coverage.JOINT_UNION, List.of("联合工会", "JOINT_UNION", "联合建会", "联建", "工会小组"));
    COVERAGES.put(Coverage.FEDERATION, List.of("工联会覆盖", "FEDERATION", "工会联合会覆盖", "覆盖建会"));
    COVERAGES.put(Coverage.NONE, List.of("未建会", "NONE", "无", "否", "未覆盖"));
  }

  static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of(CODE, "统一社会信用代码", "信用代码", "社会信用代码", "统一信用代码", "税号", "纳税人识别号", "creditCode")
                  .must(),
              Column.of(NAME, "企业名称", "单位名称", "公司名称", "企业全称", "单位全称", "名称").must(),
              Column.of(HEADCOUNT, "职工人数", "员工人数", "职工数", "员工数", "人数", "从业人数", "在职人数", "用工人数")
                  .must(),
              Column.of("countedOn", "统计日期", "人数日期", "人数统计日期"),
              Column.of("unionId", "所属工会编号", "工会编号"),
              Column.of(UNION, "所属工会", "所属工联会", "所属工会联合会", "所属社区工联会", "上级工会"),
              Column.of("street", "街道", "所属街道", "所在街道"),
              Column.of("community", "社区", "所属社区", "所在社区"),
              Column.of(ADDRESS, "地址", "企业地址", "单位地址", "详细地址", "经营地址", "注册地址"),
              Column.of("lng", "经度"),
              Column.of("lat", "纬度"),
              Column.of("cluster", "产业集群", "产业", "所属产业", "行业", "所属行业"),
              Column.of("ownership", "所有制", "企业性质", "单位性质", "经济类型"),
              Column.of("aboveScale", "规模以上", "是否规上", "是否规模以上", "规上企业"),
              Column.of("contactName", "联系人", "联系人姓名", "负责人"),
              Column.of("contactPhone", "联系电话", "联系人电话", "手机", "手机号", "手机号码", "电话", "联系方式"),
              Column.of(COVERAGE, "建会情况", "建会方式", "覆盖方式", "是否建会", "建会形式"),
              Column.of("coveredById", "覆盖工会编号"),
              Column.of(COVERED_BY, "覆盖工会", "建会工会", "工会名称"),
              Column.of("registeredOn", "建档日期", "登记日期")),
          CODE);

  private static final int MOST = 5_000_000;

  private EnterpriseSheet() {}

  /** What a row says; to be used where the cells have no flaws. */
  static EnterpriseRow read(Cells cells) {
    CreditCode code = cells.must(CODE, cells.code(CODE, CreditCode::of));
    return new EnterpriseRow(
        code == null ? "" : code.value(),
        cells.text(NAME, 200),
        idOrName(cells, "unionId", UNION),
        cells.text("street", 50),
        cells.text("community", 50),
        cells.text(ADDRESS, 300),
        point(cells),
        cells.choice("cluster", CLUSTERS),
        cells.choice("ownership", OWNERSHIPS),
        cells.flag("aboveScale"),
        contact(cells),
        cells.whole(HEADCOUNT, 1, MOST),
        cells.date("countedOn"),
        cells.choice(COVERAGE, COVERAGES),
        idOrName(cells, "coveredById", COVERED_BY),
        cells.date("registeredOn"));
  }

  /** The first of the words by which we call it. */
  static <E> String word(Map<E, List<String>> words, E of) {
    return Objects.requireNonNull(words.get(of)).getFirst();
  }

  private static @Nullable String idOrName(Cells cells, String id, String name) {
    String given = cells.text(id, 64);
    return given == null ? cells.text(name, 100) : given;
  }

  private static @Nullable GeoPoint point(Cells cells) {
    Double lng = cells.decimal("lng", -180, 180);
    Double lat = cells.decimal("lat", -90, 90);
    if ((lng == null) != (lat == null) && cells.flaws().isEmpty()) {
      cells.must(lng == null ? "lng" : "lat", null);
    }
    return lng == null || lat == null ? null : new GeoPoint(lng, lat);
  }

  /** What an export masked says nothing when it comes back. */
  private static @Nullable Person contact(Cells cells) {
    String name = cells.text("contactName", 50);
    String typed = cells.text("contactPhone", 50);
    if (isMasked(name) && (typed == null || isMasked(typed))) {
      return null;
    }
    if (isMasked(name) || isMasked(typed)) {
      cells.flaw(CellFlaw.at(isMasked(name) ? "contactName" : "contactPhone", "cell.masked"));
      return null;
    }
    String phone = cells.phone("contactPhone");
    if (name == null ^ typed == null) {
      cells.must(name == null ? "contactName" : "contactPhone", null);
    }
    return name == null || phone == null ? null : new Person(name, phone);
  }

  private static boolean isMasked(@Nullable String text) {
    return text != null && text.indexOf('*') >= 0;
  }
}
