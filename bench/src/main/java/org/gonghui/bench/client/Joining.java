package org.gonghui.bench.client;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Each request adds another member, of nobody real, with an idempotency key of its own. */
final class Joining implements Operation {

  private static final int CREATED = 201;
  private static final int A_DAY = 999;
  private static final LocalDate FIRST = LocalDate.of(1965, 1, 1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

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
    String json =
        """
        {"name":"样例会员","identityNumber":"%s","phone":"138%08d",\
        "employmentForm":"FOOD_DELIVERY_RIDER","unionId":"u-xiangjiaotang"}\
        """
            .formatted(identity(member), member);
    String key = "Idempotency-Key: bench-" + member + "\r\n";
    return requests.write("POST", "/api/v1/members", key, json);
  }

  @Override
  public boolean answered(int connection, int status) {
    return status == CREATED;
  }

  /** A number that passes the check of GB 11643. */
  private static String identity(int member) {
    LocalDate birth = FIRST.plusDays(member / A_DAY);
    String body =
        "440307"
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", member % A_DAY + 1);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
