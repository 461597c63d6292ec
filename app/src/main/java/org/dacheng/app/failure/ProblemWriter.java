package org.dacheng.app.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.text.Message;
import org.dacheng.base.web.ReplyFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes problems before the actor is known, in the language of the browser and without using the database. */
@Component
public class ProblemWriter {

    private final Problems problems;
    private final ObjectMapper json;

    ProblemWriter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Responds with the problem as JSON for API clients, and with its text only for browsers. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String type, Message detail)
            throws IOException {
        Problem problem = problems.beforeSignIn(request, status, type, detail);
        boolean program = ReplyFormat.of(request) == ReplyFormat.JSON;
        byte[] body = (program ? json(problem) : problem.detail()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    String json(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
