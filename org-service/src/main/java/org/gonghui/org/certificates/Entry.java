package org.gonghui.org.certificates;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a certificate says of the union, beside who represents it.
 *
 * @param name 名称
 * @param address 住所
 */
@Schema(name = "CertificateEntry")
public record Entry(
    @Schema(example = "航嘉驰源电气股份有限公司工会委员会") @NotBlank @Size(max = 100) String name,
    @Schema(description = "住所", example = "坂雪岗大道1号") @NotBlank @Size(max = 200) String address) {}
