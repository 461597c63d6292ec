package org.dacheng.base.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** Test vector of FIPS 180-2, B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSameForTextBytesAndPieces() {
        MessageDigest pieces = Sha256.digest();
        pieces.update("a".getBytes(StandardCharsets.UTF_8));
        pieces.update("bc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
        assertThat(Sha256.hex(pieces)).isEqualTo(ABC);
    }
}
