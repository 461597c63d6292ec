package org.dacheng.forms.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the drafts that were read or written last, since an edit needs it several times. The id in the
 * database says whether it is still the present one, so that other nodes may change drafts too.
 */
final class KeptContents {

    private static final int MOST = 20;

    private final Map<String, KeptContent> byKey = Collections.synchronizedMap(new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptContent> eldest) {
            return size() > MOST;
        }
    });

    @Nullable
    KeptContent of(String key) {
        return byKey.get(key);
    }

    void keep(String key, KeptContent content) {
        byKey.put(key, content);
    }
}
