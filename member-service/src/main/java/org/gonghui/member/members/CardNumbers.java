package org.gonghui.member.members;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.ReturnDocument.AFTER;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import org.gonghui.platform.store.AggregateStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Numbers of membership cards 会员证号: area code, serial number of nine digits, check digit (Luhn, ISO
 * 7812). A number that was taken and not used is never given again.
 */
@Component
public class CardNumbers {

  private final AggregateStore store;
  private final String area;

  CardNumbers(AggregateStore store, @Value("${gonghui.cards.area:440307}") String area) {
    if (!area.matches("\\d{6}")) {
      throw new IllegalArgumentException("gonghui.cards.area is an area code of six digits");
    }
    this.store = store;
    this.area = area;
  }

  /** A number that nobody else gets. */
  public Mono<String> next() {
    return Mono.from(
            store
                .collection("counters")
                .findOneAndUpdate(
                    eq("_id", "membership-card"),
                    inc("last", 1L),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(AFTER)))
        .map(it -> number(area, it.getLong("last")));
  }

  static String number(String area, long serial) {
    String digits = area + "%09d".formatted(serial);
    return digits + luhn(digits);
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
