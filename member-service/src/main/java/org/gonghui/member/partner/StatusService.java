package org.gonghui.member.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers partners, each question on the audit trail before its answer is given. */
@Service
class StatusService {

  static final String ACTION = "read-verification-status";

  private static final String NOBODY = "unknown";

  private final MemberSearch search;
  private final PersonalFiles files;
  private final Watches watches;
  private final Watching watching;
  private final AuditTrail trail;
  private final Bases bases;

  StatusService(
      MemberSearch search,
      PersonalFiles files,
      Watches watches,
      Watching watching,
      AuditTrail trail,
      Bases bases) {
    this.search = search;
    this.files = files;
    this.watches = watches;
    this.watching = watching;
    this.trail = trail;
    this.bases = bases;
  }

  /** The answers, in the order of the questions. */
  Mono<List<StatusView>> answer(
      Command command, String wanted, LawfulBasis basis, List<Question> questions) {
    bases.require(basis, command);
    String purpose = Bases.noted(wanted, basis);
    List<Watch> kept =
        questions.stream()
            .filter(it -> it.reference() != null)
            .map(it -> watch(command, purpose, basis, it))
            .toList();
    return watches
        .keep(kept)
        .then(found(questions, basis))
        .flatMap(found -> known(command, questions, found, basis))
        .flatMap(found -> accounted(command, purpose, found));
  }

  /** Looked up once more after the watches know whom, so that no correction falls between. */
  private Mono<List<Optional<Member>>> known(
      Command command, List<Question> questions, List<Optional<Member>> found, LawfulBasis basis) {
    Map<String, List<String>> members = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      String reference = questions.get(i).reference();
      if (reference != null && found.get(i).isPresent()) {
        String member = found.get(i).get().id();
        members.put(id(command, reference), watching.members(member));
      }
    }
    return members.isEmpty()
        ? Mono.just(found)
        : watches.know(members).then(found(questions, basis));
  }

  private Mono<List<Optional<Member>>> found(List<Question> questions, LawfulBasis basis) {
    List<String> numbers = questions.stream().map(Question::number).distinct().toList();
    return Mono.defer(() -> search.active(numbers))
        .flatMapMany(found -> Flux.fromIterable(questions).concatMap(it -> asked(it, basis, found)))
        .collectList();
  }

  private static String id(Command command, String reference) {
    return command.viewer().person() + "/" + reference;
  }

  private Watch watch(Command command, String purpose, LawfulBasis basis, Question question) {
    String client = command.viewer().person();
    String reference = Objects.requireNonNull(question.reference());
    String name = question.name();
    return new Watch(
        id(command, reference),
        client,
        reference,
        watching.numbers(question.number()),
        name == null ? null : watching.names(name),
        null,
        purpose,
        basis,
        command.now().plus(Watches.KEPT));
  }

  /** The member who was asked for; empty where there is none, or one of another name. */
  private Mono<Optional<Member>> asked(
      Question question, LawfulBasis basis, Map<String, Member> found) {
    return Mono.justOrEmpty(found.get(question.number()))
        .filterWhen(it -> isNamed(it, question.name()))
        .filterWhen(it -> bases.covers(basis, it.personId()))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Boolean> isNamed(Member member, @Nullable String name) {
    return name == null ? Mono.just(true) : files.open(member).map(it -> it.name().equals(name));
  }

  private Mono<List<StatusView>> accounted(
      Command command, String purpose, List<Optional<Member>> found) {
    return Flux.fromIterable(found)
        .flatMapSequential(it -> trail.record(command.viewer(), act(command, purpose, it)))
        .then(
            Mono.fromSupplier(() ->
                found.stream().map(it -> it.map(StatusView::of).orElse(StatusView.NONE)).toList()));
  }

  private static AccountableAct act(Command command, String purpose, Optional<Member> found) {
    return new AccountableAct(
        ACTION,
        purpose,
        "member",
        found.map(Member::id).orElse(NOBODY),
        List.of("level"),
        command.traceId());
  }
}
