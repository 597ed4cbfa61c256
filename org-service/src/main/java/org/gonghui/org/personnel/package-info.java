/**
 * What is personal about those whom unions hire and appoint 社会化工会工作者、集体协商指导员: name, phone and
 * identity number, sealed with a blind index and masked in answers. In plain text 明文 they are shown
 * for a purpose that is on the audit trail before, the number for a duty 依据 that a rule in force
 * has. The features that keep such files share this.
 */
@NullMarked
package org.gonghui.org.personnel;

import org.jspecify.annotations.NullMarked;
