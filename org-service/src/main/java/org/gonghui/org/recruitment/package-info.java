/**
 * Recruitment of union workers 社会化工会工作者招聘: a union announces posts 招聘公告, applicants sign up 报名 with
 * their own account or are entered, are checked 资格审查, examined 笔试、面试, vetted 体检、考察 in the order of
 * their marks on no more places than there are, stand in public notice 公示 and are hired 聘用. No step
 * that decides is taken by who applied, and none that another asked for by the same person.
 */
@NullMarked
package org.gonghui.org.recruitment;

import org.jspecify.annotations.NullMarked;
