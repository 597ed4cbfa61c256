package org.gonghui.member.stars;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.crypto.Keys;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the mark under which a vote is kept: it tells who has voted to nobody without the key. */
@Component
class Voter {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 24;

  private final PersonalFiles files;
  private final byte[] key;

  Voter(PersonalFiles files, Environment environment) {
    this.files = files;
    this.key = Keys.INDEX.derived(environment, "star-ballot");
  }

  /** Votes are taken from active members whom the public authority has confirmed. */
  static boolean isVerified(Member member) {
    return member.status() == MemberStatus.ACTIVE
        && member.verification().level() == VerificationLevel.AUTHORITATIVE;
  }

  /**
   * The mark of a member in a ballot. It follows the identity number, so that nobody votes anew who
   * has joined anew under another account.
   *
   * @param ballot the selection, and the day where there is a vote a day
   */
  Mono<String> mark(Member member, String ballot) {
    return files.open(member).map(it -> mac(ballot + '\0' + it.identityNumber()));
  }

  /** The mark of a membership in a ballot, whatever number it has. */
  String membership(Member member, String ballot) {
    return mac(ballot + "\0membership\0" + member.id());
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a ballot could not be marked", e);
    }
  }
}
