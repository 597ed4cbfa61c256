/**
 * What becomes of a correction of personal data (更正, 个人信息保护法 第四十六条) beyond the membership: once a
 * member's name, identity number or phone is corrected, every service is asked, each that holds it
 * too gets what is right sealed for it alone, puts its records right and answers; what stays as it
 * was is told with its rule (依法保留). A further correction of the same membership is a further round
 * (轮次).
 */
@NullMarked
package org.gonghui.member.corrections;

import org.jspecify.annotations.NullMarked;
