package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes objections from whoever the notice hangs before, everybody in the district, while it lasts,
 * and lets the organiser decide on them.
 */
@Service
class ObjectionService {

  static final String TEXT = "objectionText";
  static final String ANSWER = "objectionAnswer";

  /** Stands in a history for who took the step. */
  private static final String UNNAMED = "***";

  private static final Viewer SYSTEM = Viewer.system("own-objections");

  private final Honours honours;
  private final HonourNotices notices;
  private final HonourService service;
  private final FieldCipher cipher;
  private final LegalTime law;

  ObjectionService(
      Honours honours,
      HonourNotices notices,
      HonourService service,
      FieldCipher cipher,
      LegalTime law) {
    this.honours = honours;
    this.notices = notices;
    this.service = service;
    this.cipher = cipher;
    this.law = law;
  }

  /** Who is on notice is before everybody in the district; who is not, before nobody. */
  Mono<Objection> object(Command command, String id, String text) {
    String person = command.viewer().person();
    Objection made =
        new Objection(
            Ids.next("objection"),
            person,
            command.now(),
            cipher.seal(Honours.COLLECTION, id, TEXT, text),
            null,
            null,
            null);
    return notices
        .requireBefore(command.viewer(), id)
        .then(honours.change(id, command.unbound(), it -> objected(command, it, made)))
        .map(it ->
            it.state().objections().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow());
  }

  private Change<Honour> objected(Command command, Honour it, Objection made) {
    if (it.status() != HonourStatus.ON_NOTICE) {
      throw new NotFound("Honour", it.id());
    }
    if (command.viewer().is(it.personId())) {
      throw new Forbidden("honour.own-honour");
    }
    return new Honouring(law, command.now()).object(it, made);
  }

  Mono<Stored<Honour>> decide(
      Command command, String id, String objectionId, boolean upheld, String answer) {
    SealedField sealed = cipher.seal(Honours.COLLECTION, id, ANSWER, answer);
    return service.organised(
        command,
        id,
        it -> {
          Honouring honouring = new Honouring(law, command.now());
          return upheld
              ? honouring.uphold(it, objectionId, command.viewer(), sealed)
              : honouring.dismiss(it, objectionId, command.viewer(), sealed);
        });
  }

  /** The objections in plain, for who decides on them and for auditors; never for the nominee. */
  Flux<Plain> of(Viewer viewer, String id) {
    return honours
        .find(viewer, id)
        .map(Stored::state)
        .filter(it -> mayRead(viewer, it))
        .flatMapMany(it -> Flux.fromIterable(it.objections()).concatMap(one -> plain(id, one)));
  }

  /** What the caller has objected, and what was answered; whatever has become of the nomination. */
  Mono<Plain> own(Viewer viewer, String id) {
    return honours
        .find(SYSTEM, id)
        .flatMapIterable(it -> it.state().objections())
        .filter(it -> viewer.is(it.person()))
        .next()
        .switchIfEmpty(Mono.error(() -> new NotFound("HonourObjection", id)))
        .flatMap(it -> plain(id, it));
  }

  /**
   * What happened to a nomination; who objected is named to those alone who read the objections.
   */
  Mono<List<HistoryEntry>> history(Viewer viewer, String id) {
    return honours
        .history(viewer, id)
        .zipWith(
            honours.find(viewer, id).map(it -> mayRead(viewer, it.state())),
            (all, named) -> named ? all : all.stream().map(ObjectionService::unnamed).toList());
  }

  private static HistoryEntry unnamed(HistoryEntry it) {
    return it.step().equals(HonourStep.OBJECTION.key())
        ? new HistoryEntry(it.version(), it.step(), UNNAMED, it.at())
        : it;
  }

  /** An auditor who is nominated does not learn who objected either. */
  private boolean mayRead(Viewer viewer, Honour it) {
    return viewer.has(Roles.AUDITOR) ? !viewer.is(it.personId()) : service.mayOrganise(viewer, it);
  }

  private Mono<Plain> plain(String id, Objection it) {
    Mono<String> text = cipher.open(Honours.COLLECTION, id, TEXT, it.text());
    SealedField sealed = it.answer();
    Mono<String> answer =
        sealed == null ? Mono.just("") : cipher.open(Honours.COLLECTION, id, ANSWER, sealed);
    return Mono.zip(text, answer)
        .map(both ->
            new Plain(
                it.id(),
                it.person(),
                it.at(),
                both.getT1(),
                it.upheld(),
                both.getT2().isEmpty() ? null : both.getT2()));
  }

  /** An objection as it can be read. */
  @Schema(name = "HonourObjection", description = "公示异议")
  record Plain(
      @Schema(example = "objection-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "异议人", example = "p-worker") String personId,
      Instant at,
      @Schema(example = "所列事迹与事实不符") String text,
      @Schema(description = "是否成立；未决定的没有", example = "false") @Nullable Boolean upheld,
      @Schema(example = "经核查，事迹属实") @Nullable String answer) {}
}
