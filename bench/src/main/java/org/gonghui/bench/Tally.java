package org.gonghui.bench;

/** Counts answers and how long they took, in steps of ten microseconds; for one thread. */
public final class Tally {

  private static final int STEP_NANOS = 10_000;
  private static final int STEPS = 100_000;

  private final int[] times = new int[STEPS + 1];
  private long answers;
  private long failures;

  /** One more answer. */
  public void add(long nanos, boolean failed) {
    answers++;
    if (failed) {
      failures++;
    }
    times[(int) Math.min(nanos / STEP_NANOS, STEPS)]++;
  }

  /** Takes over what another thread has counted. */
  public void add(Tally other) {
    answers += other.answers;
    failures += other.failures;
    for (int i = 0; i < times.length; i++) {
      times[i] += other.times[i];
    }
  }

  /** How long the quickest part of the answers took at most, in microseconds. */
  public long micros(double part) {
    long left = (long) Math.ceil(answers * part);
    for (int i = 0; i < times.length; i++) {
      left -= times[i];
      if (left <= 0) {
        return (i + 1L) * STEP_NANOS / 1000;
      }
    }
    return 0;
  }

  /** Answers, failures, median and 99th percentile. */
  public String told() {
    return answers + " " + failures + " " + micros(0.5) + " " + micros(0.99);
  }
}
