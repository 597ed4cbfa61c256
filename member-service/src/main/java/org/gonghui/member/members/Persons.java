package org.gonghui.member.members;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Component;

/**
 * Brings what people type about themselves into its one accepted spelling, or says where in the
 * request it is wrong. The same person written in two ways comes out the same.
 */
@Component
public class Persons {

  private static final String CHINA = "CN";
  private static final int CHINA_CODE = 86;
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern PLAIN_NAME = Pattern.compile("\\p{IsHan}{2,10}");
  private static final Pattern WITHIN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
  private static final Pattern NAME = Pattern.compile("[\\p{IsAlphabetic}\\p{M}·' -]{1,60}");

  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

  Persons() {
    // reads all numbering plans now, not on an event loop at the first number of a country
    phones.getSupportedRegions().forEach(phones::getExampleNumber);
    phones.getSupportedGlobalNetworkCallingCodes().forEach(phones::getExampleNumberForNonGeoEntity);
  }

  /** All of it at once, so that the caller hears of every mistake. */
  PlainData plain(JoinRequest typed, LocalDate today) {
    List<Flaw> flaws = new ArrayList<>(0);
    PlainData plain =
        new PlainData(
            name(typed.name(), flaws),
            number(typed.identityNumber(), today, flaws),
            phone(typed.phone(), flaws));
    refuse(flaws);
    return plain;
  }

  /** An identity number by itself; 18 characters, X in upper case. */
  public String number(String typed, LocalDate today) {
    List<Flaw> flaws = new ArrayList<>(0);
    String number = number(typed, today, flaws);
    refuse(flaws);
    return number;
  }

  /** A phone number by itself; in China without country code. */
  public String phone(String typed) {
    List<Flaw> flaws = new ArrayList<>(0);
    String phone = phone(typed, flaws);
    refuse(flaws);
    return phone;
  }

  /**
   * A name by itself: full-width letters made plain, one kind of middle dot, single spaces, and
   * none between Chinese characters, where tables are only lined up by them (李　二).
   */
  public String name(String typed) {
    List<Flaw> flaws = new ArrayList<>(0);
    String name = name(typed, flaws);
    refuse(flaws);
    return name;
  }

  /** Whether two spellings mean one name: dots, spaces and capitals make no difference. */
  static boolean isSameName(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return name.replaceAll("[\\s·]", "").toUpperCase(Locale.ROOT);
  }

  private static String name(String typed, List<Flaw> flaws) {
    if (PLAIN_NAME.matcher(typed).matches()) {
      return typed;
    }
    String spaced =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s*[·•‧∙・.]\\s*", "·")
            .replaceAll("\\s+", " ");
    String name = WITHIN.matcher(spaced).replaceAll("");
    if (!NAME.matcher(name).matches()) {
      flaws.add(Flaw.at("/name", "name.invalid"));
    }
    return name;
  }

  private static String number(String typed, LocalDate today, List<Flaw> flaws) {
    try {
      return IdentityNumber.of(typed, today).value();
    } catch (Rejection e) {
      flaws.add(Flaw.at("/identityNumber", e.code()));
      return "";
    }
  }

  private String phone(String typed, List<Flaw> flaws) {
    if (MOBILE.matcher(typed).matches()) {
      return typed;
    }
    try {
      PhoneNumber number = phones.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC), CHINA);
      if (phones.isValidNumber(number)) {
        return number.getCountryCode() == CHINA_CODE
            ? phones.getNationalSignificantNumber(number)
            : phones.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException e) {
      // said below, without showing what was typed
    }
    flaws.add(Flaw.at("/phone", "phone.invalid"));
    return "";
  }

  private static void refuse(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw HttpRefusal.invalid(flaws);
    }
  }
}
