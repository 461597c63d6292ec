package org.dacheng.base.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Public URL and trusted proxies.
 *
 * @param baseUrl URL that people use; null when it is not set
 * @param proxies addresses and CIDR blocks of trusted web servers, comma-separated; empty for none
 */
@ConfigurationProperties("dacheng")
public record AddressProperties(
        @Nullable URI baseUrl, @DefaultValue("") String proxies) {

    private static final String THIS_MACHINE = "http://127.0.0.1:8080";

    /** @return the absolute URL of a page, for mail */
    public String link(String path) {
        String base = baseUrl == null ? THIS_MACHINE : baseUrl.toString().replaceAll("/+$", "");
        return base + path;
    }
}
