/**
 * Copies of all that is held on a person (个人信息查阅、复制, 个人信息保护法 第四十五条): asked for by the person or by
 * an officer on their behalf (代为申请), gathered from every service by events and put into one file
 * that the person alone downloads, for a limited time (限时下载). What travels is sealed with a key of
 * the request, which is destroyed with it.
 */
@NullMarked
package org.gonghui.member.exports;

import org.jspecify.annotations.NullMarked;
