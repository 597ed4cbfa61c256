package org.gonghui.member.cards;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gonghui.platform.crypto.Keys;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Signs codes as compact JWS (RFC 7515) with a key of its own, and reads those that it signed. */
@Component
class CardSigner {

  private static final JWSHeader HEADER =
      new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("card")).build();

  private final MACSigner signer;
  private final MACVerifier verifier;

  CardSigner(Environment environment) throws JOSEException {
    byte[] key = Keys.FIELD.derived(environment, "gonghui card");
    this.signer = new MACSigner(key);
    this.verifier = new MACVerifier(key);
    // loads what signing needs now, not on an event loop at the first request
    read(sign(new CardCode("first", new byte[1], Instant.EPOCH)));
  }

  String sign(CardCode code) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", code.id());
    claims.put("sub", Base64URL.encode(code.holder()).toString());
    claims.put("exp", code.expiresAt().getEpochSecond());
    JWSObject signed = new JWSObject(HEADER, new Payload(claims));
    try {
      signed.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a card could not be signed", e);
    }
    return signed.serialize();
  }

  /** Empty for everything that this system did not sign. */
  Optional<CardCode> read(String code) {
    try {
      JWSObject signed = JWSObject.parse(code);
      boolean ours = HEADER.getType().equals(signed.getHeader().getType());
      return ours && signed.verify(verifier) ? code(signed) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static Optional<CardCode> code(JWSObject signed) {
    Map<String, Object> claims = signed.getPayload().toJSONObject();
    return claims.get("jti") instanceof String id
            && claims.get("sub") instanceof String holder
            && claims.get("exp") instanceof Number seconds
        ? Optional.of(
            new CardCode(
                id, new Base64URL(holder).decode(), Instant.ofEpochSecond(seconds.longValue())))
        : Optional.empty();
  }
}
