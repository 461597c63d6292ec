package org.dacheng.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client of the API over HTTP, with a token. */
public final class TestApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tokens by program and person, since a person may have only so many. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;

    public TestApiClient(int port) {
        this.port = port;
    }

    /** A response. */
    public record ApiResponse(int status, JsonNode body, String text, HttpHeaders headers) {

        public String type() {
            return headers.firstValue("Content-Type").orElse("");
        }

        /** Detail of the error with this pointer; empty if there is none. */
        public String errorAt(String pointer) {
            for (JsonNode error : body.path("errors")) {
                if (error.path("pointer").asText().equals(pointer)) {
                    return error.path("detail").asText();
                }
            }
            return "";
        }
    }

    /** Calls on behalf of one person, in one language. */
    public final class Caller {

        private final String authorization;
        private final String language;

        private Caller(String authorization, String language) {
            this.authorization = authorization;
            this.language = language;
        }

        public Caller in(String other) {
            return new Caller(authorization, other);
        }

        public ApiResponse get(String path) {
            return send(request(path).GET());
        }

        public ApiResponse post(String path, String json, String... headers) {
            return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
        }

        public ApiResponse put(String path, String json) {
            return send("PUT", path, "application/json", BodyPublishers.ofString(json));
        }

        public ApiResponse send(String method, String path, String type, BodyPublisher body, String... headers) {
            HttpRequest.Builder request = request(path).header("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return TestApiClient.this.send(request.method(method, body));
        }

        private ApiResponse send(HttpRequest.Builder request) {
            return TestApiClient.this.send(request);
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept-Language", language);
            return authorization.isEmpty() ? request : request.header("Authorization", authorization);
        }
    }

    public Caller as(String person) {
        return bearer(tokens.computeIfAbsent(person, this::token));
    }

    /** The token of an earlier client, unless a test has ended it. */
    private String token(String person) {
        return TOKENS.compute(
                port + " " + person, (key, known) -> known != null && isValid(known) ? known : makeToken(person));
    }

    private boolean isValid(String token) {
        return bearer(token).get("/api/v1/me").status() == 200;
    }

    public Caller bearer(String token) {
        return new Caller("Bearer " + token, "en");
    }

    public Caller basic(String person, String password) {
        String both = person + ':' + password;
        return new Caller("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)), "en");
    }

    public Caller nobody() {
        return new Caller("", "en");
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String makeToken(String person) {
        ApiResponse made = basic(person, "dacheng-demo").post("/api/v1/tokens", "{\"name\": \"tests\"}");
        if (made.status() / 100 != 2) {
            throw new IllegalStateException("no token for " + person + ": " + made.text());
        }
        return made.body().path("token").asText();
    }

    private ApiResponse send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new ApiResponse(response.statusCode(), body, response.body(), response.headers());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
