package org.dacheng.bench.goals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An HTTP client that is signed in as one person and opens pages. */
public final class SignedInBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private SignedInBrowser(String address) {
        this.address = address;
    }

    /** Signs in on the sign-in page. */
    public static SignedInBrowser signIn(String address, String login, String password) {
        SignedInBrowser browser = new SignedInBrowser(address);
        Matcher token = TOKEN.matcher(browser.open("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        browser.post("/sign-in", Map.of("login", login, "password", password, "_csrf", token.group(1)));
        return browser;
    }

    /** @return the page; fails unless the status is 200 */
    String open(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString(), 200);
    }

    /** Downloads to a file; fails unless the status is 200. */
    public void download(String path, Path file) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        send(request, HttpResponse.BodyHandlers.ofFile(file), 200);
    }

    private void post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        send(request, HttpResponse.BodyHandlers.ofString(), 302);
    }

    private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler, int expected) {
        try {
            HttpResponse<T> response = client.send(request, handler);
            if (response.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
