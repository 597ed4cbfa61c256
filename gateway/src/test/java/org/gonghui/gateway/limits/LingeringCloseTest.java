package org.gonghui.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LingeringCloseTest {

  private final EmbeddedChannel channel =
      new EmbeddedChannel(new LingeringClose(1000, Duration.ofSeconds(10)));

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @Test
  void it_closes_once_the_body_has_come_to_its_end() {
    channel.writeInbound(request(true), part(100));
    answer(HttpResponseStatus.CONTINUE);
    answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    ChannelFuture closed = channel.pipeline().close();
    ChannelFuture again = channel.pipeline().close();
    channel.writeInbound(part(900));
    assertThat(channel.isOpen()).isTrue();
    assertThat(closed.isDone()).isFalse();
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.isOpen()).isFalse();
    assertThat(closed.isSuccess()).isTrue();
    assertThat(again.isSuccess()).isTrue();
  }

  @Test
  void it_drops_no_more_than_it_may() {
    channel.writeInbound(request(false));
    answer(HttpResponseStatus.FORBIDDEN);
    channel.pipeline().close();
    channel.writeInbound(part(1000));
    assertThat(channel.isOpen()).isTrue();
    channel.writeInbound(part(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void it_waits_no_longer_than_it_may() {
    channel.writeInbound(request(false), part(1));
    answer(HttpResponseStatus.FORBIDDEN);
    channel.pipeline().close();
    channel.advanceTimeBy(9, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(channel.isOpen()).isTrue();
    channel.advanceTimeBy(2, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void it_closes_at_once_where_nothing_is_on_its_way() {
    channel.writeInbound(request(true));
    answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    channel.pipeline().close();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void it_closes_at_once_where_all_has_come_or_nothing_was_answered() {
    channel.writeInbound(request(false), LastHttpContent.EMPTY_LAST_CONTENT);
    answer(HttpResponseStatus.OK);
    channel.pipeline().close();
    assertThat(channel.isOpen()).isFalse();

    EmbeddedChannel slow = new EmbeddedChannel(new LingeringClose(1000, Duration.ofSeconds(10)));
    slow.writeInbound(request(false), part(1));
    slow.pipeline().close();
    assertThat(slow.isOpen()).isFalse();
    slow.finishAndReleaseAll();
  }

  private void answer(HttpResponseStatus status) {
    channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  private static HttpRequest request(boolean expects) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    if (expects) {
      request.headers().set(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE);
    }
    return request;
  }

  private static DefaultHttpContent part(int bytes) {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
