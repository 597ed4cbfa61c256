package org.gonghui.gateway.docs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The documentation page.
 *
 * @param client id of the public client that signs in by authorization code with PKCE
 * @param scopes what it asks for
 * @param metadata where the issuer describes itself (OpenID Connect Discovery or RFC 8414)
 * @param remembered how long a service's document and the issuer's description are believed
 * @param patience how long a service may take to hand out its document; it makes it when first
 *     asked
 */
@ConfigurationProperties("gonghui.gateway.docs")
record DocsProperties(
    @DefaultValue("docs") String client,
    @DefaultValue("openid") List<String> scopes,
    URI metadata,
    @DefaultValue("30s") Duration remembered,
    @DefaultValue("15s") Duration patience) {}
