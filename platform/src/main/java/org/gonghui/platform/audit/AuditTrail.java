package org.gonghui.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.web.paging.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The trail of who did what to whose data, and what for. Entries are only ever added.
 *
 * <pre>{@code
 * trail.record(viewer, AccountableAct.read("member", id, purpose, "phone"))
 *     .then(cipher.open("members", id, "phone", member.phone()))
 * }</pre>
 *
 * <p>What {@link AuditVerifier} can and cannot find is said there.
 */
public final class AuditTrail {

  private final AuditStore store;
  private final Appender appender;

  AuditTrail(AuditStore store, Appender appender) {
    this.store = store;
    this.appender = appender;
  }

  /**
   * Enters an act. What it accounts for may take effect once this has completed; where it ends in
   * an error nothing may be shown.
   */
  public Mono<Void> record(Viewer viewer, AccountableAct act) {
    return appender.append(viewer, act);
  }

  /** Who has read this thing unmasked, the latest first: a person may ask (个人信息保护法 第四十四条). */
  public Flux<AuditEntry> readsOf(String subjectKind, String subjectId, int limit) {
    Bson reads =
        and(
            eq(AuditDocuments.SUBJECT_ID, subjectId),
            eq(AuditDocuments.SUBJECT_KIND, subjectKind),
            eq(AuditDocuments.ACTION, AccountableAct.READ_UNMASKED));
    return store.newest(reads, limit);
  }

  /**
   * Unmasked readings entered behind this one, in their order: none can come between two that are
   * there, since each links to the one before.
   */
  public Flux<AuditEntry> readsAfter(long seq, int limit) {
    Bson reads = and(eq(AuditDocuments.ACTION, AccountableAct.READ_UNMASKED), gt("_id", seq));
    return store.oldest(reads, limit);
  }

  /** A page of entries, the latest first. */
  Mono<Slice<AuditEntry>> list(PageRequest page) {
    Bson filter =
        page.after() == null
            ? page.filter()
            : and(page.filter(), lt("_id", Long.parseLong(page.after())));
    return store
        .newest(filter, page.limit() + 1)
        .collectList()
        .map(it ->
            it.size() > page.limit()
                ? new Slice<>(it.subList(0, page.limit()), true)
                : new Slice<>(it, false));
  }
}
