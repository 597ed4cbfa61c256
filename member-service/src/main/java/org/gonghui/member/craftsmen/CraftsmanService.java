package org.gonghui.member.craftsmen;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Enters craftsmen into the registry. */
@Service
class CraftsmanService {

  private final Craftsmen craftsmen;
  private final Members members;
  private final UnionDirectory unions;
  private final LegalTime law;

  CraftsmanService(Craftsmen craftsmen, Members members, UnionDirectory unions, LegalTime law) {
    this.craftsmen = craftsmen;
    this.members = members;
    this.unions = unions;
    this.law = law;
  }

  Mono<Stored<Craftsman>> propose(Command command, String memberId, Mastery mastery) {
    String officer = command.viewer().person();
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .doOnNext(member -> require(!command.viewer().is(member.personId())))
        .flatMap(member ->
            craftsmen.add(
                command,
                Craftsman.propose(
                    Ids.next("craftsman"), member, mastery, officer, law, command.now())));
  }

  Mono<Stored<Craftsman>> confirm(Command command, String id) {
    return decided(command, id, it -> it.confirm(command.viewer().person(), command.now()));
  }

  Mono<Stored<Craftsman>> refuse(Command command, String id, String reason) {
    return decided(command, id, it -> it.refuse(command.viewer().person(), reason, command.now()));
  }

  Mono<Stored<Craftsman>> add(
      Command command, String id, @Nullable String certificate, @Nullable String achievement) {
    return craftsmen.change(
        id, command, it -> ofAnother(command, it).add(certificate, achievement));
  }

  Mono<Stored<Craftsman>> leave(Command command, String id, String reason) {
    return craftsmen.change(id, command, it -> ofAnother(command, it).leave(reason, command.now()));
  }

  private static Craftsman ofAnother(Command command, Craftsman it) {
    if (command.viewer().is(it.personId())) {
      throw new Forbidden("craftsman.own-entry");
    }
    return it;
  }

  /** Looks at the membership and lets every open entry of it follow; done again, it is the same. */
  Mono<Void> follow(Command command, String memberId, LocalDate on) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .flatMapMany(member ->
            craftsmen
                .openOf(memberId)
                .concatMap(it -> craftsmen.change(it.id(), command, one -> one.follow(member, on))))
        .then();
  }

  /** An officer of the district, who neither proposed nor is it. */
  boolean mayDecide(Viewer viewer, Craftsman it) {
    return viewer.has(Roles.OFFICER)
        && unions.of(it.unionId()).getLast().equals(viewer.unionId())
        && !viewer.is(it.proposer())
        && !viewer.is(it.personId());
  }

  private Mono<Stored<Craftsman>> decided(
      Command command, String id, Function<Craftsman, Change<Craftsman>> step) {
    return craftsmen.change(
        id,
        command,
        it -> {
          require(mayDecide(command.viewer(), it));
          return step.apply(it);
        });
  }

  private static void require(boolean may) {
    if (!may) {
      throw new Forbidden("craftsman.not-yours-to-decide");
    }
  }
}
