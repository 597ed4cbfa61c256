package org.gonghui.platform.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.audit.AuditEntry;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.background.BackgroundWork;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Leases;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes along the audit trail behind its writers and publishes each unmasked reading of a person's
 * data, so that the person sees who read it, wherever it was (个人信息保护法 第四十四条). An entry is told of
 * once, also where the way was broken off between telling and noting how far it went.
 */
@Component
class ReadTelling extends BackgroundWork {

  private static final String NAME = "read-telling";
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration HELD = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 200;

  private final AuditTrail trail;
  private final Holdings holdings;
  private final ReadNotes notes;
  private final UnionDirectory directory;
  private final Leases leases;
  private final String service;

  ReadTelling(
      AuditTrail trail,
      Holdings holdings,
      ReadNotes notes,
      UnionDirectory directory,
      Leases leases,
      @Value("${spring.application.name}") String service) {
    super(NAME);
    this.trail = trail;
    this.holdings = holdings;
    this.notes = notes;
    this.directory = directory;
    this.leases = leases;
    this.service = service;
  }

  @Override
  protected Duration round() {
    if (!directory.isComplete() || !Boolean.TRUE.equals(leases.hold(NAME, HELD).block(PATIENCE))) {
      return PERIOD;
    }
    long from = Objects.requireNonNull(notes.position().block(PATIENCE));
    List<AuditEntry> entries =
        Objects.requireNonNull(trail.readsAfter(from, AT_ONCE).collectList().block(PATIENCE));
    for (AuditEntry it : entries) {
      tell(it).then(notes.moveTo(it.seq())).block(PATIENCE);
    }
    return entries.size() < AT_ONCE ? PERIOD : Duration.ZERO;
  }

  /** Readings of what belongs to no person, as of an enterprise's contact, are passed over. */
  private Mono<Void> tell(AuditEntry entry) {
    Command command = Command.of(NAME, NAME + ":" + entry.seq(), entry.at(), entry.traceId());
    return holdings
        .ownerOf(entry.subjectKind(), entry.subjectId())
        .flatMap(it -> notes.add(command, ReadNote.of(read(entry, it), entry.seq())))
        .onErrorResume(Duplicate.class, it -> Mono.empty())
        .then();
  }

  private PersonalDataRead read(AuditEntry it, Holdings.Owner owner) {
    String id = "read-%012x-%s-%d".formatted(it.at().toEpochMilli(), service, it.seq());
    return new PersonalDataRead(
        id,
        owner.personId(),
        owner.unionId(),
        service,
        it.subjectKind(),
        it.subjectId(),
        it.fields(),
        it.person(),
        it.roles(),
        it.unionId(),
        it.purpose(),
        WorkingDays.dateOf(it.at()));
  }
}
