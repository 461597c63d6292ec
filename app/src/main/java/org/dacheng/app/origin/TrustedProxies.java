package org.dacheng.app.origin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proxies whose forwarding headers are trusted. */
record TrustedProxies(List<AddressRange> trusted) {

    /**
     * @param setting addresses and CIDR blocks, separated by commas; empty for none
     * @throws IllegalArgumentException if one of them is invalid
     */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(",", -1))
                .filter(one -> !one.isBlank())
                .map(AddressRange::of)
                .toList());
    }

    boolean trusts(@Nullable String address) {
        return parse(address == null ? "" : address).filter(this::trusts).isPresent();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(one -> one.contains(address));
    }

    /**
     * The address of the client, read from the last entry backwards, since each proxy appends the address that it
     * received the request from: the first that is not a trusted proxy. If there is none before the beginning of the
     * list or before an entry that is not an address, it is the last one read.
     *
     * @param forwarded values of {@code X-Forwarded-For}
     * @return empty if the last entry is not an address, or there is none
     */
    Optional<String> client(List<String> forwarded) {
        String[] hops = String.join(",", forwarded).split(",", -1);
        Optional<InetAddress> seen = Optional.empty();
        for (int at = hops.length - 1; at >= 0; at--) {
            Optional<InetAddress> hop = parse(hops[at]);
            if (hop.isEmpty()) {
                break;
            }
            seen = hop;
            if (!trusts(hop.get())) {
                break;
            }
        }
        return seen.map(InetAddress::getHostAddress);
    }

    /** Some proxies append the port to the address. */
    private static Optional<InetAddress> parse(String hop) {
        String text = hop.strip().replaceFirst("%.*$", "");
        if (text.startsWith("[")) {
            text = text.substring(1).replaceFirst("].*$", "");
        } else if (text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.replaceFirst(":\\d{1,5}$", "");
        }
        return AddressRange.address(text);
    }
}
