package org.gonghui.bench.client;

import java.nio.ByteBuffer;
import org.gonghui.bench.Identities;

/** Each request adds another member, of nobody real, with an idempotency key of its own. */
final class Joining implements Operation {

  private static final int CREATED = 201;

  private final Requests requests;
  private int number;

  /** Begins with this member, so that several programs add different ones. */
  Joining(Requests requests, int first) {
    this.requests = requests;
    this.number = first;
  }

  @Override
  public ByteBuffer next(int connection) {
    return ByteBuffer.wrap(request(number++));
  }

  byte[] request(int member) {
    return request(member, "bench-" + member);
  }

  /** Adds this member under this idempotency key. */
  byte[] request(int member, String key) {
    String json =
        """
        {"name":"样例会员","identityNumber":"%s","phone":"138%08d",\
        "employmentForm":"FOOD_DELIVERY_RIDER","unionId":"u-xiangjiaotang"}\
        """
            .formatted(Identities.number("440307", member), member);
    return requests.write("POST", "/api/v1/members", "Idempotency-Key: " + key + "\r\n", json);
  }

  @Override
  public boolean answered(int connection, int status) {
    return status == CREATED;
  }
}
