package org.dacheng.app.body;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.MediaType;

/**
 * Parameters of an asynchronously read form, after those of the URL, parsed by the rules of the container.
 *
 * @param values each with at least one value
 * @param areTooMany true if there are more than the limit, so that some are missing
 */
record FormParameters(Map<String, String[]> values, boolean areTooMany) {

    /** Methods whose bodies may be forms. */
    static final String METHODS = "POST,PUT,PATCH,DELETE";

    private static final List<String> WITH_FORM = List.of(METHODS.split(",", -1));

    /** @param limit maximum number of parameters, including those of the URL */
    static FormParameters of(Map<String, String[]> address, byte[] body, Charset charset, int limit) {
        Parameters parsed = new Parameters();
        parsed.setLimit(limit);
        parsed.setCharset(charset);
        address.forEach((name, values) -> Arrays.stream(values).forEach(value -> parsed.addParameter(name, value)));
        // The container decodes in place, and the body is read again: by the filter for forms sent with PUT, for
        // example.
        byte[] decoded = body.clone();
        parsed.processParameters(decoded, 0, decoded.length);
        Map<String, String[]> values = new LinkedHashMap<>();
        Collections.list(parsed.getParameterNames()).forEach(name -> values.put(name, parsed.getParameterValues(name)));
        return new FormParameters(
                Collections.unmodifiableMap(values), parsed.getParseFailedReason() == FailReason.TOO_MANY_PARAMETERS);
    }

    /** Whether a form or upload read by the container exceeds its limits, in bytes or in number. */
    static boolean exceededLimits(HttpServletRequest request) {
        Object reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        return reason == FailReason.TOO_MANY_PARAMETERS || reason == FailReason.POST_TOO_LARGE;
    }

    static boolean isForm(HttpServletRequest request) {
        return WITH_FORM.contains(request.getMethod()) && isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    static boolean isMultipart(HttpServletRequest request) {
        return isOf(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean isOf(HttpServletRequest request, String mediaType) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        return type.replaceFirst(";.*", "").strip().equalsIgnoreCase(mediaType);
    }
}
