package org.gonghui.platform.store;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.netty.resources.LoopResources;

/** The event loops that serve requests, and the database's answers too. */
@Component
final class EventLoops {

  private final @Nullable LoopResources loops;
  private final FastThreadLocal<@Nullable EventLoop> mine =
      new FastThreadLocal<>() {
        @Override
        protected @Nullable EventLoop initialValue() {
          return search();
        }
      };

  EventLoops(ObjectProvider<ReactorResourceFactory> resources) {
    ReactorResourceFactory shared = resources.getIfAvailable();
    if (shared == null) {
      loops = null;
    } else {
      // its own turn comes with the server's start, when the client has long been made
      shared.start();
      loops = shared.getLoopResources();
    }
  }

  /** What the loops are made of; nothing where the service serves no requests. */
  @Nullable LoopResources resources() {
    return loops;
  }

  /** The loop on which this is called; nothing on any other thread. */
  @Nullable EventLoop current() {
    return mine.get();
  }

  private @Nullable EventLoop search() {
    if (loops == null) {
      return null;
    }
    EventLoopGroup group = loops.onServer(true);
    for (EventExecutor it : group) {
      if (it.inEventLoop() && it instanceof EventLoop loop) {
        return loop;
      }
    }
    return null;
  }
}
