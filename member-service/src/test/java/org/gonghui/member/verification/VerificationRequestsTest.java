package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.kernel.Ids;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@MemberLive
class VerificationRequestsTest {

  @Autowired private VerificationRequests requests;
  @Autowired private TestClock clock;

  @Test
  void the_same_event_twice_opens_one_question() {
    Member joined = Strangers.of(Desk.UNION);

    String first = open(joined).block().state().id();
    String second = open(joined).block().state().id();

    assertThat(second).isEqualTo(first);
    assertThat(requests.newest(joined.id()).block().state().id()).isEqualTo(first);
    requests.change(first, command("end"), it -> it.answered(anything())).block();
  }

  private IdentityCheck anything() {
    return IdentityCheck.matched(IdentityCheck.Source.AUTHORITY, clock.instant(), "test", null);
  }

  private Command command(String key) {
    return Command.of("test", key, clock.instant(), null);
  }

  private Mono<Stored<VerificationRequest>> open(Member joined) {
    return requests.add(
        command("joined:" + joined.id()),
        VerificationRequest.open(Ids.next("verification"), joined, 1, clock.instant()));
  }
}
