package org.dacheng.forms.field.type;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The administrative divisions of China: provinces, cities, districts, each with its code of six digits by GB/T 2260.
 * They come from the npm package {@code @vant/area-data}, which the build converts to a file that pages load as well.
 */
@Component
class Divisions {

    private static final String FILE = "/static/lib/divisions.json";

    private final List<Division> provinces = read();

    /** @param children divisions of the next level; empty for a district */
    record Division(String code, String name, List<Division> children) {
        Division {
            children = children == null ? List.of() : List.copyOf(children);
        }
    }

    private static List<Division> read() {
        try (InputStream file = Divisions.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Division> provinces() {
        return provinces;
    }

    /** The division of a code and those around it, from the province down; empty for an unknown code. */
    List<Division> path(String code) {
        List<Division> path = new ArrayList<>();
        return isFound(provinces, code, path) ? path : List.of();
    }

    /** Codes of one province begin with the same two digits, codes of one city with the same four. */
    private static boolean isFound(List<Division> divisions, String code, List<Division> path) {
        int digits = 2 * (path.size() + 1);
        for (Division division : divisions) {
            if (code.length() == 6 && division.code().startsWith(code.substring(0, digits))) {
                path.add(division);
                return division.code().equals(code) || isFound(division.children(), code, path);
            }
        }
        return false;
    }
}
