package org.gonghui.member.stars;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.PlainData;
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
  private final MemberSearch search;
  private final byte[] key;

  Voter(PersonalFiles files, MemberSearch search, Environment environment) {
    this.files = files;
    this.search = search;
    this.key = Keys.INDEX.derived(environment, "star-ballot");
  }

  /** Votes are taken from active members whom the public authority has confirmed. */
  static boolean isVerified(Member member) {
    return member.status() == MemberStatus.ACTIVE
        && member.verification().level() == VerificationLevel.AUTHORITATIVE;
  }

  /**
   * Under what a voter is known in a ballot.
   *
   * @param number mark of the identity number that they have now, the same under any account
   * @param others marks of what stays while a number is put right: of the membership, of everybody
   *     who is or was a member under this number, and last of the person themself
   */
  record Marks(String number, List<String> others) {}

  /**
   * The marks of a member in a ballot. One follows the identity number, so that nobody votes anew
   * who has joined anew under another account; the others follow membership and person, so that
   * nobody does whose number was put right meanwhile, before or after joining anew.
   *
   * @param ballot the selection, and the day where there is a vote a day
   */
  Mono<Marks> marks(Member member, String ballot) {
    return files
        .open(member)
        .map(PlainData::identityNumber)
        .flatMap(number ->
            search
                .personsUnder(number)
                .filter(it -> !it.equals(member.personId()))
                .concatWithValues(member.personId())
                .map(it -> mac(ballot + "\0person\0" + it))
                .startWith(mac(ballot + "\0membership\0" + member.id()))
                .collectList()
                .map(others -> new Marks(mac(ballot + '\0' + number), others)));
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
