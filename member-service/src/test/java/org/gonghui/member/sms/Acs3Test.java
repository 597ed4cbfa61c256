package org.gonghui.member.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class Acs3Test {

  /** The example with fixed parameters of Alibaba Cloud's «V3 版本请求体&签名机制». */
  @Test
  void the_published_example_is_signed_as_it_is_published() {
    String nothing = Acs3.digestOf("");
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
    headers.put("x-acs-action", "RunInstances");
    headers.put("x-acs-content-sha256", nothing);
    headers.put("x-acs-date", "2023-10-26T10:22:32Z");
    headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
    headers.put("x-acs-version", "2014-05-26");
    Map<String, String> query =
        Map.of(
            "RegionId", "cn-shanghai",
            "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd");
    assertThat(nothing)
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(
            new Acs3("YourAccessKeyId", "YourAccessKeySecret")
                .authorization("POST", query, headers, nothing))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @Test
  void what_is_not_plain_in_a_query_is_encoded_by_rfc_3986() {
    assertThat(Acs3.canonical(Map.of("b", "a b*~+", "a", "{\"title\":\"期限\"}")))
        .isEqualTo("a=%7B%22title%22%3A%22%E6%9C%9F%E9%99%90%22%7D&b=a%20b%2A~%2B");
  }

  @Test
  void the_secret_is_not_in_what_is_printed() {
    assertThat(new Acs3("key", "hush").toString()).doesNotContain("hush");
  }
}
