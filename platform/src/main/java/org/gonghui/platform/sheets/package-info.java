/**
 * Spreadsheets (表格) as people have them, .xlsx and .csv, read and written row by row. Rows are read
 * by declared columns under the headings that are really used, in any order; what a spreadsheet did
 * to dates and long numbers is undone where that is safe, and told with a proposal where it is not.
 * All of it blocks and belongs on a thread that may.
 */
@NullMarked
package org.gonghui.platform.sheets;

import org.jspecify.annotations.NullMarked;
