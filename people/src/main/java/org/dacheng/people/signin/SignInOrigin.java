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
 * From where somebody tries to sign in: the address, and the browser by a cookie that it got when somebody signed in
 * from it. The session keeps this, so of the cookie it holds the hash alone.
 */
public final class SignInOrigin extends WebAuthenticationDetails {

    /** Cookie with the secret of a browser; it opens nothing, it only tells browsers apart. */
    public static final String COOKIE = "device";

    private static final long serialVersionUID = 1;

    /** An IPv6 line hands out this many bytes to one household. */
    private static final int NETWORK_BYTES = 8;

    private final @Nullable String device;
    private final transient @Nullable String newSecret;

    private SignInOrigin(HttpServletRequest request, boolean makesCookie) {
        super(request);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        this.newSecret = cookie == null && makesCookie ? Secrets.next() : null;
        String secret = cookie == null ? newSecret : cookie.getValue();
        this.device = secret == null ? null : Sha256.of(secret);
    }

    /** Who comes by a program, or by a browser that has its cookie already. */
    public static SignInOrigin of(HttpServletRequest request) {
        return new SignInOrigin(request, false);
    }

    /** Who comes by a browser; one without a cookie gets {@link #newSecret()}. */
    public static SignInOrigin withBrowser(HttpServletRequest request) {
        return new SignInOrigin(request, true);
    }

    /** The value of the cookie for a browser that has none yet; null when there is nothing to hand out. */
    public @Nullable String newSecret() {
        return newSecret;
    }

    /** Hash of what tells this browser from others; null for a program. */
    @Nullable
    String device() {
        return device;
    }

    /** Where guesses are counted. */
    String network() {
        return network(getRemoteAddress());
    }

    /** Whose doings are counted together: an IPv4 address, or the network of an IPv6 address. */
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
