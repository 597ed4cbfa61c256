package org.gonghui.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.bson.BsonDocument;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class OutagesTest {

  private static final ServerAddress SERVER = new ServerAddress("mongo-0");
  private static final BsonDocument ANSWER = BsonDocument.parse("{ok: 0, code: 2, errmsg: 'no'}");

  @Test
  void what_is_away_comes_back_also_where_it_is_the_cause() {
    assertThat(Outages.isOutage(new MongoTimeoutException("no server"))).isTrue();
    assertThat(Outages.isOutage(new MongoNotPrimaryException(ANSWER, SERVER))).isTrue();
    assertThat(Outages.isOutage(new TimeoutException())).isTrue();
    assertThat(Outages.isOutage(new IllegalStateException("x", new IOException("gone")))).isTrue();
    assertThat(Outages.isOutage(HttpRefusal.unavailable("directory.loading", 2))).isTrue();
  }

  @Test
  void what_fails_by_itself_fails_again() {
    assertThat(Outages.isOutage(new IllegalStateException("a mistake of ours"))).isFalse();
    assertThat(Outages.isOutage(new MongoCommandException(ANSWER, SERVER))).isFalse();
    assertThat(Outages.isOutage(new RuleBroken("shop.too-many-people"))).isFalse();
    assertThat(Outages.isOutage(HttpRefusal.of(HttpStatus.BAD_REQUEST, "x.y"))).isFalse();
  }
}
