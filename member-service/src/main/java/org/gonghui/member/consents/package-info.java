/**
 * Separate consents (单独同意, 个人信息保护法 第二十八条至第三十条) of persons to what is done with sensitive data:
 * given, renewed and withdrawn for a purpose and a kind of data (敏感个人信息), to a text of a version.
 * Where the law needs a consent and none stands, the act is refused; what is a statutory duty
 * (法定职责) and needs none is said by rules.
 */
@NullMarked
package org.gonghui.member.consents;

import org.jspecify.annotations.NullMarked;
