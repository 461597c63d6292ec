package org.dacheng.base.id;

import java.security.SecureRandom;
import java.util.Base64;

/** Creates secrets that are shown once and stored as a {@link Sha256}. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 43 characters, 256 random bits, safe in URLs and headers. */
    public static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Secrets() {}
}
