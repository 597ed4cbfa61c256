/**
 * Sensitive personal information (敏感个人信息) that no dump shows: fields are sealed (加密) in a suite of
 * commercial cryptography (商用密码: SM4, SM3) or in AES, found again by a blind index (盲索引), shown
 * masked (脱敏) and re-encrypted under new data keys (密钥轮换) while the service runs.
 */
@NullMarked
package org.gonghui.platform.crypto;

import org.jspecify.annotations.NullMarked;
