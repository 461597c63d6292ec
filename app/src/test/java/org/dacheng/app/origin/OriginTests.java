package org.dacheng.app.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dacheng.base.web.AddressProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Only headers of configured proxies are trusted, and only valid addresses are accepted. */
class OriginTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // proxies          | connection   | X-Forwarded-For                        | origin
                "-                  | 10.0.0.7     | 1.2.3.4                                | 10.0.0.7",
                "-                  | 127.0.0.1    | 1.2.3.4                                | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | 1.2.3.4                                | 1.2.3.4",
                "127.0.0.1          | 127.0.0.2    | 1.2.3.4                                | 127.0.0.2",
                "127.0.0.1          | 10.0.0.7     | 1.2.3.4                                | 10.0.0.7",
                "10.1.0.0/16        | 10.1.200.3   | 1.2.3.4                                | 1.2.3.4",
                "10.1.0.0/16        | 10.2.0.3     | 1.2.3.4                                | 10.2.0.3",
                "10.1.0.0/16        | 10.1.0.1     | 6.6.6.6, 1.2.3.4                       | 1.2.3.4",
                "10.1.0.0/16        | 10.1.0.1     | 6.6.6.6, 1.2.3.4, 10.1.0.2             | 1.2.3.4",
                "10.1.0.0/16        | 10.1.0.1     | 10.1.0.9                               | 10.1.0.9",
                "127.0.0.1, ::1     | ::1          | 2001:db8::5                            | 2001:db8:0:0:0:0:0:5",
                "fd00::/8           | fd12::1      | [2001:db8::5]:4711                     | 2001:db8:0:0:0:0:0:5",
                "127.0.0.1          | 127.0.0.1    | 1.2.3.4:4711                           | 1.2.3.4",
                "127.0.0.1          | 127.0.0.1    | ::ffff:1.2.3.4                         | 1.2.3.4",
                "127.0.0.1          | 127.0.0.1    | -                                      | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | unknown                                | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | evil.example.com                       | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | dead.beef                              | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | 999.1.1.1                              | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | .::1                                   | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | 010.1.1.1                              | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | <script>alert(1)</script>              | 127.0.0.1",
                "127.0.0.1          | 127.0.0.1    | x, 1.2.3.4                             | 1.2.3.4",
                "10.1.0.0/16        | 10.1.0.1     | 1.2.3.4, x, 10.1.0.2                   | 10.1.0.2",
                "127.0.0.1          | 127.0.0.1    | 1.2.3.4, x                             | 127.0.0.1",
            })
    void originIsAnAddress(String proxies, String connection, String forwarded, String origin) throws Exception {
        MockHttpServletRequest request = request(connection);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }

        assertThat(told(proxies, "", request).getRemoteAddr()).isEqualTo(origin);
    }

    @Test
    void aHeaderOfAnyLengthOrNumberGivesAnAddress() throws Exception {
        MockHttpServletRequest request = request("127.0.0.1");
        List.of("1.2.3.4," + "9".repeat(5_000), "5.6.7.8").forEach(one -> request.addHeader("X-Forwarded-For", one));
        MockHttpServletRequest longest = request("127.0.0.1");
        longest.addHeader("X-Forwarded-For", "a".repeat(60_000));

        assertThat(told("127.0.0.1", "", request).getRemoteAddr()).isEqualTo("5.6.7.8");
        assertThat(told("127.0.0.1", "", longest).getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // proxies | base url                    | X-Forwarded-Proto | X-Forwarded-Host | seen as
                "-         | -                           | https             | evil.example     | http://asked:8080/x",
                "-         | https://d.example           | http              | evil.example     | https://d.example/x",
                "-         | https://d.example:8443/     | -                 | -                | https://d.example:8443/x",
                "127.0.0.1 | -                           | https             | d.example        | https://d.example/x",
                "127.0.0.1 | https://b.example           | https             | d.example:444    | https://d.example:444/x",
                "127.0.0.1 | -                           | https             | -                | https://asked/x",
                "127.0.0.1 | -                           | -                 | -                | http://asked:8080/x",
                "127.0.0.1 | -                           | gopher            | a b<c>           | http://asked:8080/x",
                "127.0.0.1 | -                           | https             | evil/..@d        | https://asked/x",
            })
    void addressIsThatOfTheProxyOrOfTheSettings(
            String proxies, String baseUrl, String proto, String host, String address) throws Exception {
        MockHttpServletRequest request = request("127.0.0.1");
        if (proto != null) {
            request.addHeader("X-Forwarded-Proto", proto);
        }
        if (host != null) {
            request.addHeader("X-Forwarded-Host", host);
        }

        HttpServletRequest told = told(proxies, baseUrl == null ? "" : baseUrl, request);

        assertThat(told.getRequestURL()).hasToString(address);
        assertThat(told.isSecure()).isEqualTo(address.startsWith("https:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approvals.example.com", "ftp://example.com", "nonsense", "/dacheng"})
    void aBaseUrlThatIsNoneStopsTheStart(String setting) {
        assertThatThrownBy(() -> filter("", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DACHENG_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nginx", "10.0.0.0/33", "10.0.0.0/x", "1.2.3", "127.0.0.1;10.0.0.1", "10.0.0.0/8/8", "::1/129"})
    void aProxyThatIsNoneStopsTheStart(String setting) {
        assertThatThrownBy(() -> filter(setting, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DACHENG_PROXIES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "010.1.1.1",
                "4294967295",
                "localhost",
                "dead.beef"
            })
    void whatMightBeANameReachesNoNameServer(String text) {
        assertThat(AddressRange.literal(text)).isEmpty();
    }

    /** In brackets the platform accepts only an IPv6 address, without a name lookup. */
    @ParameterizedTest
    @ValueSource(strings = {".::1", ".:1", "1::2::3", "1.2.3.4:", ":", "::ffff:999.1.1.1"})
    void whatLooksLikeIpv6IsParsedAsSuchOnly(String text) {
        assertThat(AddressRange.literal(text))
                .satisfies(literal -> assertThat(literal.orElse("[]")).startsWith("["));
        assertThat(AddressRange.address(text)).isEmpty();
    }

    private static MockHttpServletRequest request(String connection) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
        request.setRemoteAddr(connection);
        request.setServerName("asked");
        request.setServerPort(8080);
        return request;
    }

    private static HttpServletRequest told(String proxies, String baseUrl, MockHttpServletRequest request)
            throws Exception {
        AtomicReference<HttpServletRequest> told = new AtomicReference<>();
        filter(proxies == null ? "" : proxies, baseUrl)
                .doFilter(
                        request, new MockHttpServletResponse(), (seen, answer) -> told.set((HttpServletRequest) seen));
        return told.get();
    }

    private static OriginFilter filter(String proxies, String baseUrl) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("dacheng.proxies", proxies)
                .withProperty("dacheng.base-url", baseUrl);
        return new OriginFilter(Binder.get(settings).bindOrCreate("dacheng", AddressProperties.class));
    }
}
