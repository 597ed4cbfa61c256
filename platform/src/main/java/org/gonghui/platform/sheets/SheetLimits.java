package org.gonghui.platform.sheets;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes of the file as it is sent
 * @param unpacked bytes of all parts of a workbook together
 * @param strings different texts that a workbook may share among its cells: the reader holds them
 * @param rows with something in them, headings left out
 */
public record SheetLimits(int bytes, long unpacked, int strings, int rows) {

  /** Enough for 100,000 rows. */
  public static final SheetLimits USUAL = new SheetLimits(32 << 20, 512L << 20, 1_500_000, 100_000);
}
