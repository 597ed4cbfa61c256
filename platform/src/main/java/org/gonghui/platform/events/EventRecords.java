package org.gonghui.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.store.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads records as events: for who goes through a topic on their own, as a replay does, and for
 * listeners that take many at once.
 */
@Component
public class EventRecords {

  private static final Logger LOG = LoggerFactory.getLogger(EventRecords.class);

  private final ReceivedConverter converter;

  EventRecords(EventJson json) {
    this.converter = new ReceivedConverter(json);
  }

  /** The event of this record; empty for a kind that a newer version publishes. */
  public Optional<Received<Event>> read(ConsumerRecord<?, ?> record) {
    String type = KafkaHeaders.text(record.headers(), KafkaHeaders.TYPE);
    return type != null && EventCatalogue.kindOf(type).isEmpty()
        ? Optional.empty()
        : Optional.of(converter.read(record));
  }

  /**
   * Has the events of a batch taken, in their order. One that cannot be read is named after those
   * before it were taken.
   */
  public void take(List<ConsumerRecord<String, byte[]>> batch, Consumer<List<Arrived>> taking) {
    List<Arrived> arrived = new ArrayList<>();
    BatchListenerFailedException unreadable = null;
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        read(record).ifPresent(it -> arrived.add(new Arrived(record, it)));
      } catch (RuntimeException e) {
        unreadable = new BatchListenerFailedException("not readable as an event", e, record);
        break;
      }
    }
    taking.accept(arrived);
    if (unreadable != null) {
      throw unreadable;
    }
  }

  /**
   * Has the events of a batch taken together; where that fails one by one, so that what fails is
   * named and nothing waits for it. One that comes alone is taken by itself at once.
   *
   * @param patience how long the effect may take
   */
  public void takeTogether(
      List<ConsumerRecord<String, byte[]>> batch,
      Function<List<Received<Event>>, Mono<?>> effect,
      Duration patience) {
    take(batch, arrived -> awaitTogether(arrived, effect, patience));
  }

  /** The same for events of a batch that {@link #take} hands over. */
  public static void awaitTogether(
      List<Arrived> arrived, Function<List<Received<Event>>, Mono<?>> effect, Duration patience) {
    if (arrived.size() < 2 || !isTaken(arrived, effect, patience)) {
      arrived.forEach(
          it -> it.await(Mono.defer(() -> effect.apply(List.of(it.received()))), patience));
    }
  }

  private static boolean isTaken(
      List<Arrived> arrived, Function<List<Received<Event>>, Mono<?>> effect, Duration patience) {
    try {
      effect.apply(arrived.stream().map(Arrived::received).toList()).block(patience);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} events are taken one by one: {}", arrived.size(), e.toString());
      return false;
    }
  }

  /** An event with the record that it came in, by which a failure is named. */
  public record Arrived(ConsumerRecord<String, byte[]> record, Received<Event> received) {

    /**
     * Waits for what the event brings about; what fails is named by its record, with all that came
     * before it done.
     */
    public void await(Mono<?> effect, Duration patience) {
      try {
        effect.block(patience);
      } catch (RuntimeException e) {
        throw new BatchListenerFailedException("not taken: " + e.getMessage(), e, record);
      }
    }
  }
}
