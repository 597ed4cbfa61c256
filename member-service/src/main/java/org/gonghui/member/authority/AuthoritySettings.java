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
 * @param parallel how many questions may be open at once
 * @param pause how long it is left alone after it has failed too often
 * @param retryFirst how long the first repetition of a question waits, about
 * @param retryLongest how long any repetition waits at most, about
 */
@ConfigurationProperties("gonghui.authority")
public record AuthoritySettings(
    URI url,
    @DefaultValue("10") double rate,
    @DefaultValue("3s") Duration timeout,
    @DefaultValue("8") int parallel,
    @DefaultValue("15s") Duration pause,
    @DefaultValue("2s") Duration retryFirst,
    @DefaultValue("5m") Duration retryLongest) {

  public AuthoritySettings {
    if (url == null) {
      throw new IllegalArgumentException(
          "please set gonghui.authority.url, the address of the public identity authority");
    }
    if (!(rate > 0 && rate <= 10_000)) {
      throw new IllegalArgumentException("gonghui.authority.rate is a number above 0");
    }
    if (parallel < 1) {
      throw new IllegalArgumentException("gonghui.authority.parallel is at least 1");
    }
  }
}
