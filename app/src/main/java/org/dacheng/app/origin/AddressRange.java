package org.dacheng.app.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address or a range of addresses with a common prefix.
 *
 * @param bits length of the prefix in bits
 */
record AddressRange(InetAddress address, int bits) {

    private static final String UP_TO_255 = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(UP_TO_255 + "(\\." + UP_TO_255 + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.{2,45}$)[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException if the text is neither an address nor a CIDR block */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = address(parts[0]).orElseThrow(() -> wrong(text));
        int max = address.getAddress().length * 8;
        if (parts.length > 2 || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw wrong(text);
        }
        int bits = parts.length == 1 ? max : Integer.parseInt(parts[1]);
        if (bits > max) {
            throw wrong(text);
        }
        return new AddressRange(address, bits);
    }

    /** Parses an address; empty for all other texts, because names are never looked up. */
    static Optional<InetAddress> address(String text) {
        return literal(text).flatMap(AddressRange::parsed);
    }

    /**
     * The text in a form that the platform parses without a name server: four numbers up to 255, or an IPv6 address in
     * brackets, which it refuses if it cannot parse it.
     */
    static Optional<String> literal(String text) {
        if (IPV4.matcher(text).matches()) {
            return Optional.of(text);
        }
        return IPV6.matcher(text).matches() ? Optional.of("[" + text + "]") : Optional.empty();
    }

    private static Optional<InetAddress> parsed(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException wrong) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] theirs = other.getAddress();
        if (own.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((own[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\" in DACHENG_PROXIES is neither an address such as"
                + " 127.0.0.1 nor a block of addresses such as 10.1.0.0/16.");
    }
}
