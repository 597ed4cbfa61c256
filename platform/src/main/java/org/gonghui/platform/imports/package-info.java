/**
 * Imports of spreadsheets (批量导入) as jobs, for whatever a service keeps: the file is sealed, split
 * into batches and judged row by row; what is new is added, what differs is changed, the same does
 * nothing. What cannot be taken comes back as a workbook (错误清单) with reason and proposal beside
 * each row, to be corrected and sent again.
 */
@NullMarked
package org.gonghui.platform.imports;

import org.jspecify.annotations.NullMarked;
