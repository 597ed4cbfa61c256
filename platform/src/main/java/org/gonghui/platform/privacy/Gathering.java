package org.gonghui.platform.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Event;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gathers what this service holds on a person, and sends it so that only who asked can read it. */
@Service
class Gathering {

  private static final String PURPOSE = "个人信息查阅复制 (个人信息保护法 第四十五条)";

  private final Holdings holdings;
  private final DataAnswers answers;
  private final AuditTrail trail;
  private final String service;

  Gathering(
      Holdings holdings,
      DataAnswers answers,
      AuditTrail trail,
      @Value("${spring.application.name}") String service) {
    this.holdings = holdings;
    this.answers = answers;
    this.trail = trail;
    this.service = service;
  }

  /** Answers a request, once. */
  Mono<Void> answer(PersonalDataExportAsked asked, Command command) {
    AccountableAct act =
        new AccountableAct(
            "export", PURPOSE, "person", asked.personId(), holdings.kinds(), command.traceId());
    return trail
        .record(command.viewer(), act)
        .then(Mono.defer(() -> holdings.of(asked.personId())))
        .flatMap(found ->
            answers.add(
                command, DataAnswer.gathered(asked, service, count(found), pieces(asked, found))))
        .onErrorResume(Duplicate.class, it -> Mono.empty())
        .then();
  }

  private List<Event> pieces(PersonalDataExportAsked asked, Map<String, List<Object>> found) {
    byte[] packed = Packing.pack(found);
    int count = Math.max(1, Math.ceilDiv(packed.length, Packing.PIECE));
    List<Event> pieces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = i * Packing.PIECE;
      byte[] piece =
          Arrays.copyOfRange(packed, from, Math.min(packed.length, from + Packing.PIECE));
      String context = Packing.context(asked.requestId(), service, i + 1, count);
      String sealed = ReplyKeys.seal(asked.replyKey(), context, piece);
      pieces.add(
          new PersonalDataGathered(asked.requestId(), service, i + 1, count, count(found), sealed));
    }
    return pieces;
  }

  private static int count(Map<String, List<Object>> found) {
    return found.values().stream().mapToInt(Collection::size).sum();
  }
}
