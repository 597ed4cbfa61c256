/**
 * Which enterprises 用人单位 each union covers, with their employees 职工人数 and who owns them 所有制: kept
 * from the events of the enterprise files. Rules that hang on the number of employees of a union
 * ask here, for example that of full-time chairs 专职主席.
 */
@NullMarked
package org.gonghui.org.workplaces;

import org.jspecify.annotations.NullMarked;
