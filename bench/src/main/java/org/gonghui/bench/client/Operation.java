package org.gonghui.bench.client;

import java.nio.ByteBuffer;

/** One kind of request, sent again and again. */
interface Operation {

  /** The next request of this connection, ready to be sent. */
  ByteBuffer next(int connection);

  /** The status of the answer to the connection's last request; false where it is a failure. */
  boolean answered(int connection, int status);
}
