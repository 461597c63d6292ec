package org.dacheng.people.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.dacheng.base.id.Secrets;
import org.dacheng.base.id.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.WebUtils;

/**
 * Origin of a sign-in: the address, and the browser, identified by a cookie from an earlier sign-in. The session stores
 * this object, so it contains only the hash of the cookie.
 */
public final class SignInOrigin extends WebAuthenticationDetails {

    /** Cookie with the secret of a browser; it grants no access and only distinguishes browsers. */
    public static final String COOKIE = "device";

    /** What a browser may be given back; anything else was not made here. */
    private static final String SECRET = "[A-Za-z0-9_-]{20,100}";

    private static final long serialVersionUID = 1;

    /** Bytes of the network part of an IPv6 address: one household or office usually gets such a network. */
    private static final int NETWORK_BYTES = 8;

    private final @Nullable String device;
    private final transient @Nullable String secret;

    private SignInOrigin(HttpServletRequest request, boolean makesCookie) {
        super(request);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String fresh = makesCookie ? Secrets.next() : null;
        this.secret = cookie == null ? fresh : cookie.getValue();
        this.device = secret == null ? null : Sha256.of(secret);
    }

    /** The origin of an API client, or of a browser that already has its cookie. */
    public static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(request, false);
    }

    /** The origin of a browser; one without a cookie gets a new {@link #secret()}. */
    public static SignInOrigin withBrowser(HttpServletRequest request) {
        return new SignInOrigin(request, true);
    }

    /** The cookie value of the browser, to be set again so that it does not expire; null when none is to be set. */
    public @Nullable String secret() {
        return secret != null && secret.matches(SECRET) ? secret : null;
    }

    /** Hash that identifies the browser; null for an API client. */
    @Nullable
    String device() {
        return device;
    }

    /** The network whose guesses are counted together. */
    String network() {
        return network(getRemoteAddress());
    }

    /** The network of an address: an IPv4 address itself, or the network part of an IPv6 address. */
    public static String network(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignInOrigin same && Objects.equals(same.device, device);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hashCode(device);
    }
}
