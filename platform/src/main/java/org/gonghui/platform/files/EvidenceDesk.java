package org.gonghui.platform.files;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes, serves and removes the files that aggregates of one kind list. Whether a file may be
 * listed, and how that changes the aggregate, is the decision of its feature.
 *
 * @param <S> the aggregate
 */
public final class EvidenceDesk<S extends Aggregate<S> & Evidenced> {

  private final String kind;
  private final EvidencedAggregates<S> all;
  private final EvidenceFiles files;

  /**
   * A desk for {@code all} of a kind.
   *
   * @param kind its name on files and on the audit trail; stays as it is, for files bear it
   */
  public EvidenceDesk(String kind, EvidencedAggregates<S> all, EvidenceFiles files) {
    this.kind = kind;
    this.all = all;
    this.files = files;
  }

  /**
   * Keeps a file and enters it into an aggregate.
   *
   * @param check refuses, before the file is read, where none can be entered
   * @param enter the aggregate with the file
   */
  public Mono<Stored<S>> take(
      Command command,
      String id,
      Upload upload,
      Consumer<S> check,
      BiFunction<S, EvidenceFile, Change<S>> enter) {
    return all.find(command.viewer(), id)
        .doOnNext(it -> check.accept(it.state()))
        .then(files.tidy(kind, all::lists))
        .then(
            Mono.defer(() ->
                files.take(
                    kind,
                    command,
                    upload.body(),
                    upload.headers(),
                    file -> all.change(id, command, it -> enter.apply(it, file)),
                    (stored, file) -> stored.state().has(file))));
  }

  /**
   * Serves a file that an aggregate lists, once its reading is on the audit trail; {@link NotFound}
   * where it lists none of this id.
   */
  public Mono<ResponseEntity<Flux<DataBuffer>>> read(Command command, String id, String fileId) {
    return all.find(command.viewer(), id)
        .map(it -> listed(it.state(), fileId))
        .flatMap(it -> files.serve(command, kind, id, it.file(), it.title()));
  }

  private static Attached listed(Evidenced state, String fileId) {
    for (Attached one : state.evidence()) {
      if (one.file().id().equals(fileId)) {
        return one;
      }
    }
    throw new NotFound("Evidence", fileId);
  }

  /**
   * Takes a file off the list of an aggregate and destroys it.
   *
   * @param strike the aggregate without the file; refuses where it does not list it
   */
  public Mono<Stored<S>> remove(
      Command command, String id, String fileId, Function<S, Change<S>> strike) {
    return all.change(id, command, strike).flatMap(it -> files.discard(fileId).thenReturn(it));
  }
}
