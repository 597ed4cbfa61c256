package org.gonghui.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {

  @Test
  void sm4_gcm_gives_what_rfc_8998_appendix_a_says() throws Exception {
    byte[] sealed =
        Suite.SM4_GCM.crypt(
            true,
            hex("0123456789ABCDEFFEDCBA9876543210"),
            hex("00001234567800000000ABCD"),
            hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"),
            hex(
                "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                    + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
    assertThat(sealed)
        .isEqualTo(
            hex(
                "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                    + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                    + "83DE3541E4C2B58177E065A9BF7B62EC"));
  }

  @Test
  void hmac_sm3_gives_what_gmt_0042_appendix_d_says() {
    assertThat(
            Suite.SM4_GCM.hmac(
                hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"),
                text(
                    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                        + "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")))
        .isEqualTo(hex("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"));
    assertThat(
            Suite.SM4_GCM.hmac(
                hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425"),
                hex("cd".repeat(50))))
        .isEqualTo(hex("220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae"));
  }

  @Test
  void aes_gcm_gives_what_test_case_16_of_the_gcm_specification_says() throws Exception {
    byte[] sealed =
        Suite.AES_GCM.crypt(
            true,
            hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
            hex("cafebabefacedbaddecaf888"),
            hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
            hex(
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                    + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    assertThat(sealed)
        .isEqualTo(
            hex(
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                    + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                    + "76fc6ece0f4e1768cddf8853bb2d551b"));
  }

  @Test
  void hmac_sha_256_gives_what_rfc_4231_case_2_says() {
    assertThat(Suite.AES_GCM.hmac(text("Jefe"), text("what do ya want for nothing?")))
        .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void every_flipped_bit_is_noticed(Suite suite) throws Exception {
    byte[] key = Entropy.bytes(suite.keyBytes());
    byte[] nonce = Entropy.bytes(Suite.NONCE_BYTES);
    byte[] sealed = suite.crypt(true, key, nonce, text("here"), text("李雷"));
    assertThat(suite.crypt(false, key, nonce, text("here"), sealed)).isEqualTo(text("李雷"));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> suite.crypt(false, key, nonce, text("here"), changed))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  private static byte[] hex(String it) {
    return HexFormat.of().parseHex(it.toLowerCase());
  }

  private static byte[] text(String it) {
    return it.getBytes(StandardCharsets.UTF_8);
  }
}
