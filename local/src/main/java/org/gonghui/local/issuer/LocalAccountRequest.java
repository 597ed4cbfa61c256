package org.gonghui.local.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads {@code grant_type=urn:gonghui:local-account&account=…} at the token endpoint. */
final class LocalAccountRequest implements AuthenticationConverter {

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
    if (!LocalAccountToken.GRANT.getValue().equals(grant)) {
      return null;
    }
    String account = request.getParameter("account");
    if (account == null || account.isBlank()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    Authentication client = SecurityContextHolder.getContext().getAuthentication();
    return new LocalAccountToken(Objects.requireNonNull(client), account);
  }
}
