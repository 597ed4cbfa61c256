package org.gonghui.bench.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.gonghui.bench.Tally;

/** One connection, with one request under way at a time. */
final class Connection implements AutoCloseable {

  private static final int LARGEST = 256 * 1024;

  private final int number;
  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
  private final Operation operation;
  private final Tally tally;
  private long sentAt;

  Connection(int number, URI server, Selector selector, Operation operation, Tally tally)
      throws IOException {
    this.number = number;
    this.operation = operation;
    this.tally = tally;
    this.channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  void send() throws IOException {
    ByteBuffer request = operation.next(number);
    sentAt = System.nanoTime();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads what has come; true where it ends an answer. */
  boolean read() throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException("the server closed a connection");
    }
    if (!Answer.isWhole(in)) {
      return false;
    }
    boolean taken = operation.answered(number, Answer.status(in));
    tally.add(System.nanoTime() - sentAt, !taken);
    in.clear();
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
