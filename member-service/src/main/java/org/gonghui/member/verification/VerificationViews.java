package org.gonghui.member.verification;

import java.util.List;
import java.util.Optional;
import org.gonghui.member.members.Member;
import org.gonghui.member.verification.VerificationController.RequestView;
import org.gonghui.member.verification.VerificationController.VerificationView;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a member's verification with the newest question to the authority. */
@Component
class VerificationViews {

  private final VerificationRequests requests;

  VerificationViews(VerificationRequests requests) {
    this.requests = requests;
  }

  Mono<VerificationView> of(Stored<Member> stored) {
    Member it = stored.state();
    List<CheckView> checks = it.verification().checks().stream().map(CheckView::of).toList();
    return requests
        .newest(it.id())
        .map(RequestView::of)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .map(request ->
            new VerificationView(it.id(), it.verification().level(), checks, request.orElse(null)));
  }
}
