package org.gonghui.org.dues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.jspecify.annotations.Nullable;

/** Collection files of the tax office: their columns, and what a line says. */
final class DuesSheet {

  static final String RECEIPT = "receipt";
  static final String CODE = "payerCode";
  static final String NAME = "payerName";
  static final String PERIOD = "period";
  static final String WAGES = "wages";
  static final String AMOUNT = "amount";
  static final String PAID_ON = "paidOn";

  static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of(RECEIPT, "税票号码", "电子税票号码", "完税凭证号", "缴款凭证号", "凭证号", "票据号码").must(),
              Column.of(CODE, "统一社会信用代码", "信用代码", "纳税人识别号", "税号", "社会信用代码").must(),
              Column.of(NAME, "缴费单位名称", "单位名称", "企业名称", "纳税人名称", "缴费人名称", "名称").must(),
              Column.of(PERIOD, "所属期", "费款所属期", "缴费所属期", "所属月份", "月份").must(),
              Column.of(WAGES, "工资总额", "计费依据", "缴费基数", "工资薪金总额").must(),
              Column.of(AMOUNT, "缴费金额", "实缴金额", "实收金额", "入库金额", "金额").must(),
              Column.of(PAID_ON, "入库日期", "缴款日期", "缴费日期").must()),
          RECEIPT);

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,40}");
  private static final Pattern MONTH =
      Pattern.compile("(20\\d{2})(?:[年./])?(\\d{1,2})(?:月|(?:月|[./])?\\d{1,2}日?)?");
  private static final Pattern YUAN = Pattern.compile("\\d{1,13}(?:\\.\\d{1,15})?");

  /** What a spreadsheet's own arithmetic may have added to an amount. */
  private static final BigDecimal NOISE = new BigDecimal("0.00001");

  private DuesSheet() {}

  static @Nullable DuesLine read(Cells cells) {
    String receipt = cells.must(RECEIPT, cells.code(RECEIPT, DuesSheet::number));
    CreditCode code = cells.must(CODE, cells.code(CODE, CreditCode::of));
    String name = cells.must(NAME, cells.text(NAME, 100));
    YearMonth period = cells.must(PERIOD, cells.code(PERIOD, DuesSheet::month));
    Money wages = cells.must(WAGES, money(cells, WAGES));
    Money amount = cells.must(AMOUNT, money(cells, AMOUNT));
    LocalDate paidOn = cells.must(PAID_ON, cells.date(PAID_ON));
    if (amount != null && amount.equals(Money.ZERO)) {
      cells.flaw(CellFlaw.at(AMOUNT, "dues-payment.nothing-paid"));
    }
    return receipt == null
            || code == null
            || name == null
            || period == null
            || wages == null
            || amount == null
            || paidOn == null
            || !cells.flaws().isEmpty()
        ? null
        : new DuesLine(receipt, code.value(), name, period, wages, amount, paidOn);
  }

  /** What of a line lies after today, each at its own column. */
  static List<CellFlaw> future(DuesLine line, LocalDate today) {
    List<CellFlaw> flaws = new ArrayList<>();
    if (line.period().isAfter(YearMonth.from(today))) {
      flaws.add(CellFlaw.at(PERIOD, "date.future", line.period()));
    }
    if (line.paidOn().isAfter(today)) {
      flaws.add(CellFlaw.at(PAID_ON, "date.future", line.paidOn()));
    }
    return flaws;
  }

  private static String number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new RuleBroken("dues-payment.receipt-malformed");
    }
    return text;
  }

  /** 2023-08, 202308, 2023年8月 and days of that month. */
  static YearMonth month(String text) {
    Matcher it = MONTH.matcher(text);
    try {
      if (it.matches()) {
        return YearMonth.of(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2)));
      }
    } catch (DateTimeException e) {
      throw new RuleBroken("dues-payment.no-month");
    }
    throw new RuleBroken("dues-payment.no-month");
  }

  /** Yuan with at most two decimals; nothing negative. */
  private static @Nullable Money money(Cells cells, String column) {
    String text = cells.text(column, 40);
    if (text == null) {
      return null;
    }
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥元]", "");
    if (!YUAN.matcher(bare).matches()) {
      cells.flaw(CellFlaw.at(column, "cell.not-number"));
      return null;
    }
    BigDecimal exact = new BigDecimal(bare);
    BigDecimal yuan = exact.setScale(2, RoundingMode.HALF_UP);
    if (yuan.subtract(exact).abs().compareTo(NOISE) > 0) {
      cells.flaw(CellFlaw.at(column, "dues-payment.not-in-fen"));
      return null;
    }
    return Money.ofYuan(yuan);
  }
}
