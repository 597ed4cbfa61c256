package org.gonghui.bench.client;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/** Requests that change nothing, drawn by lot from those given. */
final class Reading implements Operation {

  private static final int OK = 200;

  private final ByteBuffer[] requests;
  private final SplittableRandom lot = new SplittableRandom(42);

  Reading(List<byte[]> requests) {
    this.requests = requests.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
  }

  @Override
  public ByteBuffer next(int connection) {
    return requests[lot.nextInt(requests.length)].duplicate();
  }

  @Override
  public boolean answered(int connection, int status) {
    return status == OK;
  }
}
