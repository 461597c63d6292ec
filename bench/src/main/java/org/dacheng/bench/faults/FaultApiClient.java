package org.dacheng.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Client of the program's API, acting as one person per call. */
final class FaultApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<String> address;
    private final Map<String, String> tokens;

    /** @param address supplies the address of the node to call */
    FaultApiClient(Supplier<String> address, Map<String, String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /**
     * @return the response body, null if the call was refused
     * @throws IOException if the program or its database is down
     */
    @Nullable
    JsonNode get(String person, String path) throws IOException, InterruptedException {
        return send(person, request(path).GET());
    }

    /**
     * @return the response body, null if the call was refused
     * @throws IOException if the program or its database is down
     */
    @Nullable
    JsonNode post(String person, String path, Object body, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8));
        return send(person, key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.get() + "/api/v1" + path))
                .timeout(PATIENCE);
    }

    private @Nullable JsonNode send(String person, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Bearer " + tokens.get(person)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 500) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.statusCode() / 100 == 2 ? JSON.readTree(answer.body()) : null;
    }
}
