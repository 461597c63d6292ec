package org.dacheng.base.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Prepares text for the renderer. */
final class PdfText {

    /** Characters that XML does not allow: control characters, halves of surrogate pairs, noncharacters. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    /** Radicals and compatibility ideographs, which {@link UnicodeCharacterMap} removes from fonts. */
    private static final Pattern RADICALS = Pattern.compile("[\\u2e80-\\u2fdf\\uf900-\\ufaff]");

    static String of(String text) {
        String allowed = NOT_XML.matcher(text).replaceAll("");
        return RADICALS.matcher(allowed)
                .replaceAll(radical -> Normalizer.normalize(radical.group(), Normalizer.Form.NFKC));
    }

    private PdfText() {}
}
