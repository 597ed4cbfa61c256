package org.gonghui.gateway.limits;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client that is still sending have the answer before its connection is closed: the rest of
 * the body is read and dropped first, up to a size and for a time. Closed at once, the connection
 * would be reset by what still arrives, and the answer lost on its way (RFC 9112 9.6). The server
 * closes so after each refusal of a request that had announced {@code Expect: 100-continue}, also
 * where it had told its client to go on; one that was not told sends nothing, and does not wait.
 */
final class LingeringClose extends ChannelDuplexHandler {

  private final long most;
  private final Duration patience;
  private boolean arriving;
  private boolean held;
  private boolean answered;
  private long dropped;
  private @Nullable Future<?> end;

  /**
   * For one connection.
   *
   * @param most so many bytes are dropped
   * @param patience for so long it stays open
   */
  LingeringClose(long most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (end != null) {
      drop(context, message);
      return;
    }
    if (message instanceof HttpRequest request) {
      arriving = true;
      answered = false;
      held = HttpUtil.is100ContinueExpected(request);
    }
    if (message instanceof LastHttpContent) {
      arriving = false;
    }
    context.fireChannelRead(message);
  }

  private void drop(ChannelHandlerContext context, Object message) {
    boolean last = message instanceof LastHttpContent;
    if (message instanceof HttpContent part) {
      dropped += part.content().readableBytes();
    }
    ReferenceCountUtil.release(message);
    if (last || dropped > most) {
      end(context);
    } else {
      context.read();
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        held = false;
      } else {
        answered = true;
      }
    }
    super.write(context, message, promise);
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
    boolean open = context.channel().isActive();
    if (end == null && !(open && answered && arriving && !held)) {
      super.close(context, promise);
      return;
    }
    context.channel().closeFuture().addListener(_ -> promise.trySuccess());
    if (end == null) {
      end =
          context
              .executor()
              .schedule(() -> end(context), patience.toMillis(), TimeUnit.MILLISECONDS);
      context.read();
    }
  }

  private static void end(ChannelHandlerContext context) {
    var _ = context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (end != null) {
      end.cancel(false);
    }
    context.fireChannelInactive();
  }
}
