/**
 * Erasure of personal data (个人信息删除, 个人信息保护法 第四十七条): asked for by the person, or by an officer for
 * them, once no membership is open; carried out by every service on what it holds, save what the
 * law makes them keep (依法保存), which is named with its rule and last day and looked at again when
 * that has passed.
 */
@NullMarked
package org.gonghui.member.erasures;

import org.jspecify.annotations.NullMarked;
