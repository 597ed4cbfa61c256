package org.gonghui.member.corrections;

import java.util.List;
import java.util.Set;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.corrections.DataCorrection.Corrected;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.PlainData;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.privacy.CorrectedPerson;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Carries what was corrected in a membership to the services that hold it too. */
@Service
class DataCorrectionService {

  private static final String PURPOSE = "更正后送交保有该信息的服务 (个人信息保护法 第四十六条)";

  private final DataCorrections corrections;
  private final Members members;
  private final PersonalFiles files;
  private final AuditTrail trail;
  private final LegalTime law;
  private final Set<String> services;
  private final String own;

  DataCorrectionService(
      DataCorrections corrections,
      Members members,
      PersonalFiles files,
      AuditTrail trail,
      LegalTime law,
      @Value(
              "${gonghui.privacy.services:org-service,member-service,services-service,rights-service}")
          Set<String> services,
      @Value("${spring.application.name}") String own) {
    this.corrections = corrections;
    this.members = members;
    this.files = files;
    this.trail = trail;
    this.law = law;
    this.services = Set.copyOf(services);
    this.own = own;
  }

  /** A further correction of the same membership is a further round. */
  Mono<Void> begin(Corrected it, Command command) {
    String id = DataCorrection.idFor(it.event().memberId());
    return members
        .find(command.viewer(), it.event().memberId())
        .filter(member -> !member.state().isErased())
        .flatMap(member ->
            corrections
                .change(id, command, known -> known.again(it, own, law, command.now()))
                .onErrorResume(
                    NotFound.class,
                    first ->
                        corrections.add(
                            command, DataCorrection.begin(it, own, law, command.now()))))
        .onErrorComplete(NotFound.class)
        .then();
  }

  /** Hands a service what is right now, whatever was corrected since it asked. */
  Mono<Void> hand(PersonalDataCorrectionAwaited asks, Command command) {
    return corrections
        .find(command.viewer(), asks.requestId())
        .map(Stored::state)
        .filter(it -> it.awaits(asks.service(), asks.round()))
        .flatMap(it ->
            members
                .find(command.viewer(), it.memberId())
                .flatMap(member -> hand(asks, it, member.state(), command)))
        .then();
  }

  private Mono<Stored<DataCorrection>> hand(
      PersonalDataCorrectionAwaited asks, DataCorrection to, Member member, Command command) {
    if (member.isErased()) {
      ServiceCorrection none = ServiceCorrection.nothing(asks.service());
      return corrections.change(to.id(), command, it -> it.answered(none, asks.round(), services));
    }
    AccountableAct act =
        new AccountableAct(
            "hand-correction", PURPOSE, "person", to.personId(), to.items(), command.traceId());
    return trail
        .record(command.viewer(), act)
        .then(files.open(member))
        .map(plain -> sealed(asks, right(to.items(), plain)))
        .flatMap(sealed ->
            corrections.change(
                to.id(), command, it -> it.handed(asks.service(), asks.round(), sealed)));
  }

  private static CorrectedPerson right(List<String> items, PlainData plain) {
    return new CorrectedPerson(
        items.contains("NAME") ? plain.name() : null,
        items.contains("IDENTITY_NUMBER") ? plain.identityNumber() : null,
        items.contains("PHONE") ? plain.phone() : null);
  }

  private static String sealed(PersonalDataCorrectionAwaited asks, CorrectedPerson right) {
    String context = CorrectedPerson.context(asks.requestId(), asks.round(), asks.service());
    return ReplyKeys.seal(asks.replyKey(), context, right.packed());
  }

  Mono<Void> take(PersonalDataCorrected answer, Command command) {
    return corrections
        .change(
            answer.requestId(),
            command,
            it -> it.answered(ServiceCorrection.of(answer), answer.round(), services))
        .then();
  }
}
