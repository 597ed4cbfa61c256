package org.gonghui.local.issuer;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the signing key is kept, and the addresses of the gateway whose documentation page signs
 * in.
 */
@ConfigurationProperties("gonghui.issuer")
record IssuerSettings(Path folder, List<String> origins) {}
