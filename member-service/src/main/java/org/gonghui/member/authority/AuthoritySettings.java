package org.gonghui.member.authority;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the authority is reached and how hard it may be pressed.
 *
 * @param url its address
 * @param rate calls a second that it permits all instances of this service together
 * @param timeout how long an answer is waited for
 * @param parallel how many questions may be open at once; 0 for as many as the permitted rate and
 *     {@code timeout} come to, so that a slow authority is asked no less often
 * @param pause how long it is left alone after it has failed too often
 * @param retryFirst how long the first repetition of a question waits, about
 * @param retryLongest how long any repetition waits at most, about
 */
@ConfigurationProperties("gonghui.authority")
public record AuthoritySettings(
    URI url,
    @DefaultValue("10") double rate,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("0") int parallel,
    @DefaultValue("15s") Duration pause,
    @DefaultValue("2s") Duration retryFirst,
    @DefaultValue("5m") Duration retryLongest) {

  private static final int FEWEST = 8;
  private static final int MOST = 1_000;

  public AuthoritySettings {
    if (url == null) {
      throw new IllegalArgumentException(
          "please set gonghui.authority.url, the address of the public identity authority");
    }
    if (!(rate > 0 && rate <= 10_000)) {
      throw new IllegalArgumentException("gonghui.authority.rate is a number above 0");
    }
    if (parallel < 0) {
      throw new IllegalArgumentException("gonghui.authority.parallel is not below 0");
    }
  }

  /** How many questions are open at once at most. */
  int openAtMost() {
    double open = rate * timeout.toMillis() / 1_000;
    return parallel > 0 ? parallel : (int) Math.clamp(Math.ceil(open), FEWEST, MOST);
  }
}
