package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role. The routes are read from the running program; the expected results are in
 * {@code routes.txt}, and a route missing there fails.
 */
@ProgramTest
class AuthorisationTests {

    /** In the order of the columns of routes.txt. */
    private static final List<String> ACTORS = List.of("nobody", "employee", "hr", "auditor", "admin");

    /** Request bodies for operations that would otherwise reject the body before they check rights. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/comments", "{\"comment\": \"x\"}"),
            Map.entry("/return", "{\"node\": \"start\"}"),
            Map.entry("/transfer", "{\"person\": \"hr\"}"),
            Map.entry("/check-ins", "{\"confidence\": \"on-track\", \"value\": 1}"),
            Map.entry("/weights", "{\"weights\": {}}"),
            Map.entry("/okr/cycles/01aaaaaaaaaaaaaaaaaaaaaaaa/state", "{\"state\": \"open\"}"),
            Map.entry(
                    "/okr/cycles",
                    "{\"name\": \"x\", \"kind\": \"custom\", \"startsOn\": \"2031-01-01\","
                            + " \"endsOn\": \"2031-02-01\"}"),
            Map.entry("/process-packages/", "{\"process\": {}, \"form\": {}, \"flow\": {}}"),
            Map.entry("/draft", "{\"process\": {}, \"form\": {}, \"flow\": {}}"),
            Map.entry("/draft/steps", "{\"basis\": \"\", \"revision\": 0, \"commands\": []}"),
            Map.entry("/versions", "{\"basis\": \"\", \"revision\": 0, \"replaces\": 0}"));

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyRouteIsInTheMatrixAndTheMatrixHasNoOther() throws IOException {
        assertThat(registered()).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheMatrixSays() throws Exception {
        Map<String, List<String>> matrix = matrix();
        Map<String, List<String>> found = new TreeMap<>();
        new TestApiClient(port).as("auditor").post("/api/v1/audit/verification", "");
        new TestApiClient(port).as("hr").post("/api/v1/okr/cycles", BODIES.get("/okr/cycles"));
        for (String actor : ACTORS) {
            Visitor visitor = new Visitor(actor);
            for (String route : registered()) {
                found.computeIfAbsent(route, unused -> new ArrayList<>()).add(visitor.tries(route));
            }
        }

        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(lines(matrix));
    }

    /** Lines in the format of {@code routes.txt}. */
    private static List<String> lines(Map<String, List<String>> matrix) {
        return matrix.entrySet().stream()
                .map(line -> line.getKey() + " " + String.join(" ", line.getValue()))
                .toList();
    }

    private Set<String> registered() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("org.dacheng.app.failure")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String path : mapping.getPatternValues()) {
                    methods.forEach(one -> routes.add(one + " " + path));
                }
            }
        });
        return routes;
    }

    /** Lines of: method, path, expected results in the order of {@link #ACTORS}. */
    private static Map<String, List<String>> matrix() throws IOException {
        Map<String, List<String>> matrix = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AuthorisationTests.class.getResourceAsStream("routes.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.trim().split("\\s+");
                        matrix.put(
                                words[0] + " " + words[1], Arrays.asList(words).subList(2, words.length));
                    });
        }
        return matrix;
    }

    /** A person with a browser and, for the API, a token. */
    private final class Visitor {

        private final HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String actor;
        private final String csrf;
        private final TestApiClient.Caller program;

        Visitor(String actor) throws Exception {
            this.actor = actor;
            TestApiClient api = new TestApiClient(port);
            this.program = actor.equals("nobody") ? api.nobody() : api.as(actor);
            this.csrf = actor.equals("nobody") ? "" : signIn();
        }

        /** in: allowed; out: has to sign in; no: refused; -: not found, as for an unknown id. */
        String tries(String route) throws Exception {
            String[] parts = route.split(" ", -1);
            String path = parts[1].replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                    .replaceAll("\\{[^}]+}", "01aaaaaaaaaaaaaaaaaaaaaaaa");
            int status = path.startsWith("/api/v1") ? call(parts[0], path) : browse(parts[0], path);
            return switch (status) {
                case 401, 302 -> "out";
                case 403 -> "no";
                case 404 -> "-";
                default -> status < 500 ? "in" : "broken-" + status;
            };
        }

        private int call(String method, String path) {
            String body = BODIES.entrySet().stream()
                    .filter(known -> path.contains(known.getKey()))
                    .max(Comparator.comparingInt(known -> known.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse("{}");
            return program.send(method, path, "application/json", BodyPublishers.ofString(body))
                    .status();
        }

        private int browse(String method, String path) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*;q=0.8");
            if (method.equals("GET")) {
                request.GET();
            } else {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method,
                                BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)
                                        + (path.endsWith("/state") ? "&state=OPEN" : "")));
            }
            int status =
                    browser.send(request.build(), BodyHandlers.discarding()).statusCode();
            boolean signedIn = !actor.equals("nobody");
            return status == 302 && signedIn ? 303 : status;
        }

        private String signIn() throws Exception {
            String body = "login=" + actor + "&password=dacheng-demo&_csrf="
                    + URLEncoder.encode(token("/sign-in"), StandardCharsets.UTF_8);
            browser.send(
                    HttpRequest.newBuilder(address("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            return token("/profile");
        }

        private String token(String page) throws Exception {
            String html = browser.send(HttpRequest.newBuilder(address(page)).build(), BodyHandlers.ofString())
                    .body();
            Matcher found = TOKEN.matcher(html);
            assertThat(found.find()).as("a token on " + page + " for " + actor).isTrue();
            return found.group(1);
        }

        private URI address(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
