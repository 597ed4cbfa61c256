/**
 * Innovation studios (劳模和工匠人才创新工作室), led by model workers and craftsmen. A union applies (申报), the
 * union above inspects and scores against a versioned standard (验收评分) and gives the title (命名) with
 * a grade; studios have flagship projects (精品项目), are assessed again (复评) and can lose the title
 * (撤销).
 */
@NullMarked
package org.gonghui.member.studios;

import org.jspecify.annotations.NullMarked;
