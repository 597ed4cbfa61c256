package org.gonghui.gateway.limits;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask for.
 *
 * @param anonymous requests without a valid token, counted by address
 * @param member requests of a person, counted by the subject of the token
 * @param partner requests of a partner system, counted by its client id
 * @param clients how many clients are remembered; the one longest silent is forgotten first
 * @param body the largest body
 * @param upload the largest body where a file is expected
 * @param uploads names of sub-resources that take a file, the last or last but one in their path
 * @param headers the largest sum of request line and headers
 */
@ConfigurationProperties("gonghui.gateway.limits")
record LimitProperties(
    Allowance anonymous,
    Allowance member,
    Allowance partner,
    @DefaultValue("100000") int clients,
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("64MB") DataSize upload,
    @DefaultValue({"imports", "evidence"}) Set<String> uploads,
    @DefaultValue("16KB") DataSize headers) {

  /** So many requests in a period. */
  record Allowance(long requests, Duration period) {}

  List<Quota> quotas() {
    return List.of(
        new Quota(Client.ANONYMOUS, anonymous.requests(), anonymous.period()),
        new Quota(Client.MEMBER, member.requests(), member.period()),
        new Quota(Client.PARTNER, partner.requests(), partner.period()));
  }
}
