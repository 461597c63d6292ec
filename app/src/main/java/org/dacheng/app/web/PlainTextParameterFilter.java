package org.dacheng.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Normalises parameters posted from pages by the rules of {@link PlainText}. Passwords are left unchanged, because API
 * clients that sign in send them elsewhere.
 */
@Component
class PlainTextParameterFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PlainTextRequest(request), response);
    }

    private static final class PlainTextRequest extends HttpServletRequestWrapper {

        PlainTextRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return clean(name, super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>(super.getParameterMap());
            cleaned.replaceAll(PlainTextRequest::clean);
            return Collections.unmodifiableMap(cleaned);
        }

        private static String[] clean(String name, String[] values) {
            String[] clean = new String[values.length];
            for (int at = 0; at < values.length; at++) {
                clean[at] = isSecret(name) ? values[at] : PlainText.clean(values[at]);
            }
            return clean;
        }

        private static @Nullable String clean(String name, @Nullable String value) {
            return value == null || isSecret(name) ? value : PlainText.clean(value);
        }

        private static boolean isSecret(String name) {
            return name.toLowerCase(Locale.ROOT).contains("password") || name.equals("current");
        }
    }
}
