/**
 * The public identity authority (权威身份核验): an outside service that says whether a name and an
 * identity number belong together. It is slow, limited in rate and sometimes away, so every
 * question passes the gate of rate limiter, bulkhead and circuit breaker (限流、隔离、熔断). It recognises
 * a repeated question by its id.
 */
@NullMarked
package org.gonghui.member.authority;

import org.jspecify.annotations.NullMarked;
