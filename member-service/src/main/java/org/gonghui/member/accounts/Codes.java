package org.gonghui.member.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.gonghui.member.notices.Notice;
import org.gonghui.member.notices.NoticeKind;
import org.gonghui.member.notices.Spoken;
import org.gonghui.platform.crypto.Keys;
import org.gonghui.platform.crypto.Suite;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the code of a claim by a key, as HOTP does (RFC 4226): nobody keeps it, neither in clear
 * nor as a digest that six digits could be found from. It is made when it is sent and when it is
 * compared.
 */
@Component
class Codes implements Spoken {

  private static final int RANGE = 1_000_000;

  private final byte[] key;

  Codes(Environment environment) {
    this.key = Keys.INDEX.derived(environment, "account-claim-code");
  }

  /** Compares without telling by its time how much of it was right. */
  boolean isRight(String claimId, String given) {
    return MessageDigest.isEqual(
        of(claimId).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public NoticeKind kind() {
    return NoticeKind.ACCOUNT_CODE;
  }

  @Override
  public Map<String, String> values(Notice notice) {
    return Map.of("code", of(notice.subject()));
  }

  private String of(String claimId) {
    byte[] hash = Suite.AES_GCM.hmac(key, claimId.getBytes(StandardCharsets.UTF_8));
    long number = ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    return "%06d".formatted(number % RANGE);
  }
}
