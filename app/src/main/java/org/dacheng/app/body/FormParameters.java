package org.dacheng.app.body;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a posted form, behind those of its address, as the container gives them. */
final class FormParameters {

    static Map<String, String[]> of(Map<String, String[]> address, byte[] body, Charset charset) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        address.forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                add(all, name, value, charset);
            }
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    /** What is badly encoded is left out. */
    private static void add(Map<String, List<String>> all, String name, String value, Charset charset) {
        try {
            String given = decoded(value, charset);
            all.computeIfAbsent(decoded(name, charset), key -> new ArrayList<>())
                    .add(given);
        } catch (IllegalArgumentException bad) {
            return;
        }
    }

    private static String decoded(String text, Charset charset) {
        String plain = new String(text.getBytes(StandardCharsets.ISO_8859_1), charset);
        return URLDecoder.decode(plain, charset);
    }

    private FormParameters() {}
}
