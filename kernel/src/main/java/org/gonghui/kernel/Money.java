package org.gonghui.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money, never negative: what is owed the other way is another amount, and a budget
 * that would fall below nothing refuses.
 *
 * @param fen hundredths of a yuan
 * @param currency always {@code CNY}; named so that no reader has to guess
 */
public record Money(long fen, String currency) implements Comparable<Money> {

  /** The only currency that unions account in. */
  public static final String CNY = "CNY";

  /** Nothing. */
  public static final Money ZERO = ofFen(0);

  private static final int WHOLE = 1000;

  public Money {
    if (fen < 0) {
      throw new RuleBroken("money.negative");
    }
    if (!currency.equals(CNY)) {
      throw new RuleBroken("money.currency", currency);
    }
  }

  /** An amount in fen. */
  public static Money ofFen(long fen) {
    return new Money(fen, CNY);
  }

  /** An amount in whole yuan. */
  public static Money ofYuan(long yuan) {
    return ofFen(Math.multiplyExact(yuan, 100));
  }

  /** An amount in yuan with at most two decimals; a third is a mistake, not to be rounded away. */
  public static Money ofYuan(BigDecimal yuan) {
    try {
      return ofFen(yuan.movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new RuleBroken("money.not-in-fen", yuan);
    }
  }

  /** The sum of these amounts. */
  public static Money sum(Iterable<Money> amounts) {
    Money sum = ZERO;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /** Both together. */
  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  /** What is left after the other is taken; refuses where it is more than there is. */
  public Money minus(Money other) {
    if (other.fen > fen) {
      throw new RuleBroken("money.insufficient", this, other);
    }
    return ofFen(fen - other.fen);
  }

  /** So many times as much. */
  public Money times(long factor) {
    if (factor < 0) {
      throw new RuleBroken("money.negative");
    }
    return ofFen(Math.multiplyExact(fen, factor));
  }

  /** So many thousandths of it, rounded half up to the fen: dues of 2 % are 20. */
  public Money perMille(int share) {
    if (share < 0) {
      throw new RuleBroken("money.negative");
    }
    BigDecimal part = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(share));
    return ofFen(part.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /**
   * Splits it by shares that make 1,000 in all. No fen is lost: those left over by rounding down go
   * to the largest remainders, to the earlier share where they are equal.
   */
  public List<Money> split(int... perMille) {
    if (Arrays.stream(perMille).anyMatch(it -> it < 0) || Arrays.stream(perMille).sum() != WHOLE) {
      throw new RuleBroken("money.shares", Arrays.toString(perMille));
    }
    // Thousands and rest apart, so that no product exceeds a long.
    long thousands = fen / WHOLE;
    long rest = fen % WHOLE;
    long[] parts =
        Arrays.stream(perMille).mapToLong(it -> thousands * it + rest * it / WHOLE).toArray();
    long left = fen - Arrays.stream(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing(i -> -(rest * perMille[i] % WHOLE)))
        .limit(left)
        .forEach(i -> parts[i]++);
    List<Money> split = new ArrayList<>();
    Arrays.stream(parts).forEach(it -> split.add(ofFen(it)));
    return List.copyOf(split);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** In yuan with two decimals: {@code CNY 410000.00}. */
  @Override
  public String toString() {
    return currency + " " + BigDecimal.valueOf(fen, 2);
  }
}
