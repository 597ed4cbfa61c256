/**
 * Which enterprises 用人单位 each union covers, with their employees 职工人数: kept from the events of the
 * enterprise files, which it also hands out. Rules that hang on the number of employees of a union
 * ask here, for example that of full-time chairs 专职主席.
 */
@NullMarked
package org.gonghui.org.workplaces;

import org.jspecify.annotations.NullMarked;
