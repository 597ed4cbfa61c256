package org.gonghui.member.groups;

import java.util.function.Function;
import org.gonghui.contracts.GroupKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Founds groups, and lets members come and go. */
@Service
class GroupService {

  private final Groups groups;
  private final GroupMemberships memberships;
  private final Members members;
  private final MemberSearch search;
  private final UnionDirectory unions;
  private final Reach reach;
  private final LegalTime law;

  GroupService(
      Groups groups,
      GroupMemberships memberships,
      Members members,
      MemberSearch search,
      UnionDirectory unions,
      Reach reach,
      LegalTime law) {
    this.groups = groups;
    this.memberships = memberships;
    this.members = members;
    this.search = search;
    this.unions = unions;
    this.reach = reach;
    this.law = law;
  }

  /** What is founded. */
  record Founding(
      String unionId, GroupKind kind, String name, String purpose, String leaderMemberId) {}

  Mono<Stored<Group>> found(Command command, Founding it) {
    reach.require(command.viewer(), it.unionId);
    return leader(command, it.leaderMemberId, it.unionId)
        .flatMap(leader ->
            groups.add(
                command,
                Group.found(
                    Ids.next("group"),
                    it.unionId,
                    it.kind,
                    it.name,
                    it.purpose,
                    leader,
                    command.now())));
  }

  Mono<Stored<Group>> leadBy(Command command, String id, String memberId) {
    return groups
        .find(command.viewer(), id)
        .flatMap(it -> leader(command, memberId, it.state().unionId()))
        .flatMap(leader ->
            officers(command, id)
                .then(groups.change(id, command, it -> it.leadBy(leader, command.now()))));
  }

  Mono<Stored<Group>> dissolve(Command command, String id) {
    return officers(command, id).then(groups.change(id, command, it -> it.dissolve(command.now())));
  }

  /** Whoever leads a group sees it, and yet decides neither on who leads it nor on its end. */
  private Mono<Void> officers(Command command, String id) {
    return groups
        .find(command.viewer(), id)
        .doOnNext(it -> reach.require(command.viewer(), it.state().unionId()))
        .then();
  }

  private Mono<Member> leader(Command command, String memberId, String unionId) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .doOnNext(it -> requireWithin(it, unionId));
  }

  /** The member asks for themself. */
  Mono<Stored<GroupMembership>> apply(Command command, String groupId) {
    return search
        .ownOf(command.viewer())
        .map(Stored::state)
        .zipWith(groups.find(command.viewer(), groupId).map(Stored::state))
        .doOnNext(it -> requireWithin(it.getT1(), it.getT2().unionId()))
        .flatMap(it ->
            memberships.add(
                command,
                GroupMembership.apply(
                    Ids.next("group-membership"), it.getT2(), it.getT1(), law, command.now())));
  }

  private void requireWithin(Member member, String unionId) {
    if (!unions.isWithin(member.unionId(), unionId)) {
      throw new RuleBroken("group.other-tree");
    }
  }

  Mono<Stored<GroupMembership>> accept(Command command, String id) {
    return decide(command, id, it -> it.accept(command.now()));
  }

  Mono<Stored<GroupMembership>> refuse(Command command, String id, String reason) {
    return decide(command, id, it -> it.refuse(reason, command.now()));
  }

  Mono<Stored<GroupMembership>> leave(Command command, String id) {
    return memberships.change(
        id,
        command,
        it -> {
          if (!command.viewer().is(it.personId())) {
            throw new Forbidden("group.not-yours");
          }
          return it.leave(command.now());
        });
  }

  /** By who leads the group at this moment, whoever led it when the member applied. */
  private Mono<Stored<GroupMembership>> decide(
      Command command, String id, Function<GroupMembership, Change<GroupMembership>> decision) {
    return memberships
        .find(command.viewer(), id)
        .flatMap(it -> groups.find(command.viewer().unbound(), it.state().groupId()))
        .flatMap(group ->
            memberships.change(
                id,
                command,
                it -> {
                  if (!isDecider(command.viewer(), it, group.state().ledBy())) {
                    throw new Forbidden("group.not-leader");
                  }
                  return decision.apply(it);
                }));
  }

  /** The leader, or an officer of the union that founded the group, or above it; on others only. */
  boolean isDecider(Viewer viewer, GroupMembership it) {
    return isDecider(viewer, it, it.leaderId());
  }

  private boolean isDecider(Viewer viewer, GroupMembership it, @Nullable String leader) {
    boolean officer = viewer.has(Roles.OFFICER) && reach.covers(viewer, it.unionId());
    return (officer || viewer.is(leader)) && !viewer.is(it.personId());
  }
}
