package org.dacheng.bench.forms;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.bench.MeasurementStatistics;

/** A designer who changes labels on the page of a long form, one after another, over HTTP. */
final class DesignerEdits {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern HEADER_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern POSITION = Pattern.compile("data-basis=\"([^\"]*)\" data-revision=\"(\\d+)\"");
    private static final Pattern FIELD = Pattern.compile("data-element=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<Double> milliseconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private double allocated;
    private final String address;
    private final String form;
    private int largest;

    /** @param key of the process with the long form */
    DesignerEdits(String address, String key) {
        this.address = address;
        this.form = "/design/" + key + "/form";
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        String token = find(TOKEN, get("/sign-in")).group(1);
        post("/sign-in", Map.of("login", login, "password", password, "_csrf", token));
    }

    /** @param warmUp edits that are not counted */
    void run(int warmUp, int edits) throws IOException, InterruptedException {
        String page = get(form);
        String token = find(HEADER_TOKEN, page).group(1);
        List<String> fields =
                FIELD.matcher(page).results().map(found -> found.group(1)).toList();
        Matcher position = find(POSITION, page);
        ServerThreads server = new ServerThreads();
        for (int i = 0; i < warmUp + edits; i++) {
            String path = form + "/fields/" + fields.get(i % fields.size());
            Map<String, String> change = Map.of(
                    "basis",
                    position.group(1),
                    "revision",
                    position.group(2),
                    "/label/zh_CN",
                    "改第 " + i + " 次",
                    "_csrf",
                    token);
            double memory = server.allocated();
            double busy = server.processor();
            long start = System.nanoTime();
            String answer = post(path, change);
            double time = (System.nanoTime() - start) / 1e6;
            position = find(POSITION, answer);
            if (i >= warmUp) {
                milliseconds.add(time);
                processor.add(server.processor() - busy);
                allocated += server.allocated() - memory;
                largest = Math.max(largest, answer.getBytes(StandardCharsets.UTF_8).length);
            }
        }
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms (processor %.1f, %.1f ms), %.1f MB, largest answer %,d bytes"
                .formatted(
                        MeasurementStatistics.percentile(milliseconds, 0.5),
                        MeasurementStatistics.percentile(milliseconds, 0.95),
                        MeasurementStatistics.percentile(processor, 0.5),
                        MeasurementStatistics.percentile(processor, 0.95),
                        allocated / milliseconds.size(),
                        largest);
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text.substring(0, Math.min(500, text.length())));
        }
        return matcher;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("HX-Request", path.startsWith("/design") ? "true" : "false")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.request().uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
