package org.dacheng.app.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** Completes a MySQL address with the driver's options that were seen to pay; those that are given stay as they are. */
final class MySqlUrl {

    private static final Map<String, String> OPTIONS = options();

    static boolean isOne(String url) {
        return url.startsWith("jdbc:mysql:");
    }

    static String complete(String url) {
        StringBuilder completed = new StringBuilder(url);
        OPTIONS.forEach((name, value) -> {
            if (!url.matches("(?i).*[?&]" + name + "=.*")) {
                completed.append(completed.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return completed.toString();
    }

    /** Not useServerPrepStmts: it was measured, and it costs. */
    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connectionTimeZone", "UTC");
        options.put("rewriteBatchedStatements", "true");
        options.put("cachePrepStmts", "true");
        options.put("prepStmtCacheSize", "500");
        options.put("prepStmtCacheSqlLimit", "4096");
        options.put("useLocalSessionState", "true");
        options.put("elideSetAutoCommits", "true");
        options.put("cacheServerConfiguration", "true");
        return options;
    }

    private MySqlUrl() {}
}
