package org.dacheng.activity.mail;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param baseUrl where people reach the program; links in mail begin with it */
@Validated
@ConfigurationProperties("dacheng")
record AddressProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI baseUrl) {

    String link(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }
}
