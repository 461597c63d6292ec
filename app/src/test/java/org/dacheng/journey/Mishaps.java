package org.dacheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Errors of a journey: answers of the server with such a status, and errors of scripts. */
final class Mishaps {

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final List<Pattern> provoked = new ArrayList<>();

    void answered(int status, String method, String path) {
        happened.add(status + " " + method + " " + path);
    }

    void failed(String script) {
        happened.add(script);
    }

    /** @param error regular expression for the whole of {@code STATUS METHOD PATH} or of the message of a script */
    void provoke(String error) {
        provoked.add(Pattern.compile(error, Pattern.DOTALL));
    }

    /**
     * Fails if there was an error that is not provoked, or a provoked one did not happen.
     *
     * @param log what the server logged meanwhile
     */
    void requireOnlyProvoked(List<String> log) {
        assertThat(happened)
                .as(() -> "errors that nobody provoked; the server logged: " + String.join("\n", log))
                .allMatch(error ->
                        provoked.stream().anyMatch(one -> one.matcher(error).matches()));
        assertThat(provoked)
                .as("provoked errors, of which each has to happen")
                .allMatch(one ->
                        happened.stream().anyMatch(error -> one.matcher(error).matches()));
    }
}
