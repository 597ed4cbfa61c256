package org.gonghui.member.cards;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows cards and checks them. */
@Service
class CardService {

  private static final Viewer SYSTEM = Viewer.system("cards");
  private static final String PLACE = "cards";
  private static final String HOLDER = "holder";

  private final MemberSearch search;
  private final Members members;
  private final FieldCipher cipher;
  private final CardSigner signer;
  private final SpentCodes spent;
  private final Duration lifetime;

  CardService(
      MemberSearch search,
      Members members,
      FieldCipher cipher,
      CardSigner signer,
      SpentCodes spent,
      @Value("${gonghui.cards.lifetime:60s}") Duration lifetime) {
    this.search = search;
    this.members = members;
    this.cipher = cipher;
    this.signer = signer;
    this.spent = spent;
    this.lifetime = lifetime;
  }

  /**
   * A card as it is shown.
   *
   * @param code signed, good for one check
   */
  record Shown(Member member, String code, Instant expiresAt) {}

  /** What a check says; where not valid, whether a fresh code might be. */
  enum Verdict {
    VALID,
    /** 已过期或已使用: the holder shows the next code. */
    STALE,
    /** 无效: forged, or nobody's who is a member now; which of them is not said. */
    INVALID
  }

  /** The viewer's own card, with a fresh code; who is no member has none. */
  Mono<Shown> show(Viewer viewer, Instant now) {
    return search
        .ownOf(viewer)
        .map(Stored::state)
        .filter(it -> it.status().isMember())
        .switchIfEmpty(Mono.error(() -> new NotFound("Card", "me")))
        .map(it -> shown(it, now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS)));
  }

  private Shown shown(Member member, Instant expiresAt) {
    String id = Ids.next("card");
    byte[] holder = cipher.seal(PLACE, id, HOLDER, member.id().getBytes(StandardCharsets.UTF_8));
    String code = signer.sign(new CardCode(id, holder, expiresAt));
    return new Shown(member, code, expiresAt);
  }

  /** Checks a code and uses it up. */
  Mono<Verdict> check(Command command, String code) {
    CardCode read = signer.read(code).orElse(null);
    if (read == null) {
      return Mono.just(Verdict.INVALID);
    }
    if (read.isStale(command.now())) {
      return Mono.just(Verdict.STALE);
    }
    return spent
        .take(read.id(), command.key())
        .flatMap(fresh -> fresh ? holder(read) : Mono.just(Verdict.STALE));
  }

  private Mono<Verdict> holder(CardCode code) {
    return cipher
        .open(PLACE, code.id(), HOLDER, code.holder())
        .flatMap(id -> members.find(SYSTEM, new String(id, StandardCharsets.UTF_8)))
        .map(it -> it.state().status().isMember() ? Verdict.VALID : Verdict.INVALID)
        .onErrorReturn(NotFound.class, Verdict.INVALID);
  }
}
