package org.gonghui.org.mentorships;

import java.time.LocalDate;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.mentorships.Pairing.Term;
import org.gonghui.org.unionworkers.Staff;
import org.gonghui.org.unionworkers.Staff.Colleague;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads pairs from step to step. */
@Service
class MentorshipService {

  private final Mentorships mentorships;
  private final Staff staff;
  private final DistrictLaw law;

  MentorshipService(Mentorships mentorships, Staff staff, DistrictLaw law) {
    this.mentorships = mentorships;
    this.staff = staff;
    this.law = law;
  }

  /** The caller's own, as mentor or apprentice, the newest first. */
  Mono<Slice<Stored<Mentorship>>> mine(Viewer viewer, PageRequest page) {
    return mentorships.own(viewer, page);
  }

  /** Both serve within the officer's jurisdiction. */
  Mono<Stored<Mentorship>> pair(Command command, String mentorId, String apprenticeId, Term term) {
    return staff
        .find(command, mentorId)
        .zipWith(staff.find(command, apprenticeId))
        .flatMap(it -> intoSlot(command, 1, it.getT1(), it.getT2(), term));
  }

  /** The mentor's first place that is free; also when several pair at the same moment. */
  private Mono<Stored<Mentorship>> intoSlot(
      Command command, int slot, Colleague mentor, Colleague apprentice, Term term) {
    return Mono.defer(() ->
            mentorships.add(
                command,
                new Pairing(law.of(mentor.unionId()), command.now())
                    .pair(
                        Ids.next("mentorship"),
                        mentor,
                        apprentice,
                        slot,
                        term,
                        command.viewer().person())))
        .onErrorResume(
            Duplicate.class,
            lost ->
                lost.code().equals(Mentorships.SLOT_TAKEN)
                    ? intoSlot(command, slot + 1, mentor, apprentice, term)
                    : Mono.error(lost));
  }

  /** By one of the two, or by an officer. */
  Mono<Stored<Mentorship>> guide(Command command, String id, LocalDate on, String topic) {
    Guidance given = new Guidance(on, topic, command.viewer().person());
    return mentorships.change(
        id,
        command,
        it -> {
          boolean own = command.viewer().isAmong(it.persons());
          if (!own && !command.viewer().has(Roles.OFFICER)) {
            throw new NotFound("Mentorship", id);
          }
          return it.guide(given, today(command));
        });
  }

  /** Neither of the two says what came of it. */
  Mono<Stored<Mentorship>> conclude(
      Command command, String id, Mentorship.Result result, String remark) {
    return mentorships.change(
        id,
        command,
        it -> {
          if (command.viewer().isAmong(it.persons())) {
            throw new Forbidden("approval.own-application");
          }
          return it.conclude(result, remark, today(command), command.viewer().person());
        });
  }

  Mono<Stored<Mentorship>> end(Command command, String id, String reason) {
    return mentorships.change(id, command, it -> it.end(reason, today(command)));
  }

  private static LocalDate today(Command command) {
    return WorkingDays.dateOf(command.now());
  }
}
