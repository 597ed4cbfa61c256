package org.gonghui.local.issuer;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A request for the token of a ready-made account by a client that has named itself. */
final class LocalAccountToken extends OAuth2AuthorizationGrantAuthenticationToken {

  /** The extension grant (RFC 6749, 4.5) that gives scripts a token without a browser. */
  static final AuthorizationGrantType GRANT =
      new AuthorizationGrantType("urn:gonghui:local-account");

  private static final long serialVersionUID = 1;

  private final String user;

  LocalAccountToken(Authentication client, String user) {
    super(GRANT, client, Map.of());
    this.user = user;
  }

  String user() {
    return user;
  }
}
