package org.gonghui.member.sms;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Phones;
import org.gonghui.member.notices.Notice;
import org.gonghui.member.notices.NoticeTexts;
import org.gonghui.member.notices.ShortMessage;
import org.gonghui.member.notices.SmsQueue;
import org.springframework.stereotype.Component;

/** Sends one short message and notes what came of it. Blocks. */
@Component
class SmsAttempt {

  static final int MOST = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final SmsQueue queue;
  private final SmsProvider provider;
  private final Phones phones;
  private final NoticeTexts texts;
  private final SmsSettings settings;
  private final MeterRegistry metrics;
  private final IntervalFunction backoff;

  SmsAttempt(
      SmsQueue queue,
      SmsProvider provider,
      Phones phones,
      NoticeTexts texts,
      SmsSettings settings,
      MeterRegistry metrics) {
    this.queue = queue;
    this.provider = provider;
    this.phones = phones;
    this.texts = texts;
    this.settings = settings;
    this.metrics = metrics;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(settings.retryFirst(), 2.0, 0.3, LONGEST);
  }

  /**
   * Sends what was taken out of the queue.
   *
   * @param it as it was before it was taken out
   */
  void send(Notice it, Instant now) {
    ShortMessage sms = Objects.requireNonNull(it.sms());
    Instant midnight = WorkingDays.dateOf(now).atStartOfDay(WorkingDays.ZONE).toInstant();
    if (!isDoubtful(sms) && !it.kind().isUrgent() && sentSince(it, midnight) >= settings.perDay()) {
      Instant next = settings.quietHours().nextMorning(now);
      queue.putBack(it.id(), "daily-limit", sms.attempts(), next).block(PATIENCE);
      return;
    }
    Optional<String> phone = phones.of(it.person()).blockOptional(PATIENCE);
    if (phone.isEmpty()) {
      ended(it, ShortMessage.Status.FAILED, "no-phone");
      return;
    }
    Optional<String> known = isDoubtful(sms) ? found(it, sms, phone.get()) : Optional.empty();
    if (known.isEmpty() && isLate(sms, now)) {
      ended(it, ShortMessage.Status.EXPIRED, "late");
      return;
    }
    note(it, known.map(this::taken).orElseGet(() -> handOver(it, phone.get())), now);
  }

  private SmsOutcome taken(String receipt) {
    return new SmsOutcome.Taken(receipt);
  }

  private SmsOutcome handOver(Notice it, String phone) {
    return provider.send(phone, texts.message(it, Locale.CHINESE), it.id());
  }

  /** Who died between sending and noting it, or got no answer, asks before it is sent again. */
  private Optional<String> found(Notice it, ShortMessage sms, String phone) {
    LocalDate day = WorkingDays.dateOf(sms.dueAt());
    return provider.find(phone, it.id(), day);
  }

  private void note(Notice it, SmsOutcome outcome, Instant now) {
    int attempts = Objects.requireNonNull(it.sms()).attempts() + 1;
    count(outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    switch (outcome) {
      case SmsOutcome.Taken taken -> queue.sent(it.id(), taken.receipt(), now).block(PATIENCE);
      case SmsOutcome.Refused refused -> ended(it, ShortMessage.Status.FAILED, refused.code());
      case SmsOutcome.Failed failed when attempts >= MOST ->
          ended(it, ShortMessage.Status.GIVEN_UP, failed.code());
      case SmsOutcome.Unknown unknown when attempts >= MOST ->
          ended(it, ShortMessage.Status.GIVEN_UP, unknown.code());
      case SmsOutcome.Failed failed ->
          queue.putBack(it.id(), failed.code(), attempts, later(now, attempts)).block(PATIENCE);
      case SmsOutcome.Unknown unknown ->
          queue.doubt(it.id(), unknown.code(), later(now, attempts)).block(PATIENCE);
    }
  }

  private void ended(Notice it, ShortMessage.Status status, String reason) {
    if (status == ShortMessage.Status.GIVEN_UP) {
      count("given-up");
    }
    queue.ended(it.id(), status, reason).block(PATIENCE);
  }

  private Instant later(Instant now, int attempts) {
    return now.plusMillis(backoff.apply(attempts));
  }

  private long sentSince(Notice it, Instant since) {
    return queue.sentSince(it.person(), since).blockOptional(PATIENCE).orElse(0L);
  }

  private void count(String outcome) {
    metrics.counter("gonghui.sms.attempts", "outcome", outcome).increment();
  }

  private static boolean isLate(ShortMessage sms, Instant now) {
    return sms.expiresAt() != null && !now.isBefore(sms.expiresAt());
  }

  private static boolean isDoubtful(ShortMessage sms) {
    return sms.status() == ShortMessage.Status.SENDING;
  }
}
