package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.enterprises.EnterpriseRow.Person;
import org.gonghui.org.unions.Area;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.sheets.SheetRow;
import org.junit.jupiter.api.Test;

class EnterpriseSheetTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  @Test
  void a_row_is_read_under_the_headings_that_people_use() {
    EnterpriseRow row =
        only(
            """
            企业花名册
            单位名称（全称）,税号,*在职人数,所属社区工联会,经度,纬度,行业,企业性质,是否规上,负责人,手机号码,是否建会,登记日期
            航嘉,91440300 618932504u,"1,860",象角塘社区工会联合会,114.0659,22.6512,电子信息,民企,√,陈志强,1.3800138000E10,单建,2023年5月1日
            """);
    assertThat(row.creditCode()).isEqualTo("91440300618932504U");
    assertThat(row.name()).isEqualTo("航嘉");
    assertThat(row.headcount()).isEqualTo(1860);
    assertThat(row.union()).isEqualTo("象角塘社区工会联合会");
    assertThat(row.point()).isEqualTo(new GeoPoint(114.0659, 22.6512));
    assertThat(row.cluster()).isEqualTo(Cluster.IT);
    assertThat(row.ownership()).isEqualTo(Ownership.PRIVATE);
    assertThat(row.aboveScale()).isTrue();
    assertThat(row.contact()).isEqualTo(new Person("陈志强", "13800138000"));
    assertThat(row.coverage()).isEqualTo(Coverage.OWN_UNION);
    assertThat(row.registeredOn()).isEqualTo("2023-05-01");
  }

  @Test
  void half_of_a_place_or_contact_is_a_flaw_of_the_other_half() {
    assertThat(flaws(Map.of("creditCode", "91440300618932504U", "lng", "114.1")))
        .containsExactly(CellFlaw.at("lat", "cell.required"));
    assertThat(flaws(Map.of("creditCode", "91440300618932504U", "contactPhone", "13800138000")))
        .containsExactly(CellFlaw.at("contactName", "cell.required"));
  }

  @Test
  void what_an_export_masked_says_nothing_but_half_of_it_is_a_flaw() {
    assertThat(
            flaws(
                Map.of(
                    "creditCode",
                    "91440300618932504U",
                    "contactName",
                    "陈**",
                    "contactPhone",
                    "138****8000")))
        .isEmpty();
    assertThat(
            flaws(
                Map.of(
                    "creditCode",
                    "91440300618932504U",
                    "contactName",
                    "陈志强",
                    "contactPhone",
                    "138****8000")))
        .containsExactly(CellFlaw.at("contactPhone", "cell.masked"));
  }

  @Test
  void a_row_says_nothing_of_contacts_when_it_is_printed() {
    Cells cells =
        new Cells(
            new SheetRow(
                2,
                Map.of(
                    "creditCode",
                    "91440300618932504U",
                    "contactName",
                    "陈志强",
                    "contactPhone",
                    "13800138000")),
            TODAY);
    assertThat(EnterpriseSheet.read(cells).toString()).doesNotContain("13800138000", "陈志强");
  }

  @Test
  void empty_cells_leave_the_file_as_it_is() {
    EnterpriseRow row = row(Map.of("creditCode", "91440300618932504U"));
    assertThat(row.on(file(), null, TODAY).isNone()).isTrue();
  }

  @Test
  void a_name_and_a_number_change_together_with_one_event_and_one_entry_of_history() {
    EnterpriseRow row =
        row(Map.of("creditCode", "91440300618932504U", "name", "新名", "headcount", "130"));
    var change = row.on(file(), null, TODAY);
    assertThat(change.step()).isEqualTo("import");
    assertThat(change.state().profile().name()).isEqualTo("新名");
    assertThat(change.state().profile().address()).isEqualTo("坂雪岗大道1号");
    assertThat(change.state().size()).isEqualTo(SizeClass.FROM_100);
    assertThat(change.events())
        .containsExactly(new EnterpriseHeadcountChanged("e-1", "u-tianan", 60, 130, TODAY));
  }

  private static Enterprise file() {
    Profile profile =
        new Profile(
            "旧名",
            new Area("坂田街道", "象角塘社区"),
            "坂雪岗大道1号",
            null,
            Cluster.IT,
            Ownership.PRIVATE,
            true,
            null);
    LocalDate from = LocalDate.of(2023, 1, 1);
    return Enterprise.register(
            "e-1",
            "u-tianan",
            "91440300618932504U",
            profile,
            new Headcount(from, 60),
            new Covering(from, Coverage.NONE, null),
            TODAY)
        .state();
  }

  private static List<CellFlaw> flaws(Map<String, String> values) {
    Cells cells = new Cells(new SheetRow(2, values), TODAY);
    EnterpriseSheet.read(cells);
    return cells.flaws();
  }

  private static EnterpriseRow row(Map<String, String> values) {
    Cells cells = new Cells(new SheetRow(2, values), TODAY);
    EnterpriseRow row = EnterpriseSheet.read(cells);
    assertThat(cells.flaws()).isEmpty();
    return row;
  }

  private static EnterpriseRow only(String csv) {
    List<SheetRow> rows = new ArrayList<>();
    new SheetReader(SheetLimits.USUAL)
        .read(csv.getBytes(StandardCharsets.UTF_8), EnterpriseSheet.COLUMNS, rows::add);
    assertThat(rows).hasSize(1);
    return row(rows.getFirst().values());
  }
}
