package org.gonghui.e2e;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the running system is, as its launcher says.
 *
 * @param gateway address of the gateway
 * @param issuer address of the token issuer
 * @param authority address of the identity authority's simulator
 * @param sms address of the catcher of short messages
 * @param broker address of the broker, for looking at what was published
 * @param command the launcher
 * @param data its data folder
 */
public record Place(
    String gateway,
    String issuer,
    String authority,
    String sms,
    String broker,
    String command,
    String data) {

  /** As the launcher has set it for this process. */
  public static Place ofEnvironment() {
    return new Place(
        variable("GONGHUI_URL"),
        variable("GONGHUI_ISSUER_URL"),
        variable("GONGHUI_AUTHORITY_URL"),
        variable("GONGHUI_SMS_URL"),
        variable("GONGHUI_BROKER"),
        variable("GONGHUI_COMMAND"),
        variable("GONGHUI_DATA"));
  }

  private static String variable(String name) {
    @Nullable String value = System.getenv(name);
    return Objects.requireNonNull(value, name + " is not set: start this by ./gonghui demo");
  }
}
