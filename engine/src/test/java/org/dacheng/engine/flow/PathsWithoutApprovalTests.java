package org.dacheng.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsWithoutApprovalTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nodes of a flow, in which A is an approval that decides, and the pointers of the expected warnings in order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A |
                    C | /flow/nodes
                    C, A, C |
                    if(A; A) |
                    if(A; ) | /flow/nodes/0/branches/1
                    if(; A), A |
                    if(; A), if(; A) | /flow/nodes/1/branches/0
                    if(C, end; A) | /flow/nodes/0/branches/0/nodes/1
                    A, if(end; A) |
                    if(A; if(A; )) | /flow/nodes/0/branches/1/nodes/0/branches/1
                    all(A; ) |
                    all(C; if(A; )) | /flow/nodes/0/branches/1/nodes/0/branches/1
                    all(if(end; A); A) | /flow/nodes/0/branches/0/nodes/0/branches/0/nodes/0
                    all(if(end; A); A), A | /flow/nodes/0/branches/0/nodes/0/branches/0/nodes/0
                    all(C; C) | /flow/nodes
                    """)
    void namesEveryPathOnWhichNobodyDecides(String nodes, String pointers) throws Exception {
        assertThat(pointers("[" + new Script().nodes(nodes) + "]"))
                .containsExactlyElementsOf(pointers == null ? List.of() : List.of(pointers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"rule":"role","role":"hr"} | {"do":"process-owner"} | manager |
                    {"rule":"role","role":"hr"} | {"do":"refuse"} | decide |
                    {"rule":"role","role":"hr"} | {"do":"approve"} | manager | /flow/nodes/0/whenNobody
                    {"rule":"role","role":"hr"} | {"do":"process-owner"} | pass | /flow/nodes/0/whenSubmitter
                    {"rule":"role","role":"hr"} | {"do":"approve"} | pass | /flow/nodes/0/whenNobody /flow/nodes/0/whenSubmitter
                    {"rule":"direct-manager"} | {"do":"process-owner"} | pass |
                    {"rule":"manager-chain","upTo":"top"} | {"do":"process-owner"} | pass |
                    {"rule":"submitter"} | {"do":"process-owner"} | pass | /flow/nodes/0/whenSubmitter
                    {"rule":"submitter"} | {"do":"process-owner"} | decide |
                    """)
    void anApprovalThatMayAskNobodyDoesNotDecide(String rule, String nobody, String submitter, String pointers)
            throws Exception {
        String node = "{\"type\":\"approval\",\"id\":\"a\",\"approvers\":[" + rule + "],\"whenNobody\":" + nobody
                + ",\"whenSubmitter\":\"" + submitter + "\"}";

        assertThat(pointers("[" + node + "]"))
                .containsExactlyElementsOf(pointers == null ? List.of() : List.of(pointers.split(" ")));
    }

    @Test
    void manySplitsAreLookedThroughAtOnce() throws Exception {
        String deep = "C";
        for (int i = 0; i < 15; i++) {
            deep = "if(; ; ; ; ; ; ; ; ; C), all(" + deep + "; C)";
        }

        assertThat(pointers("[" + new Script().nodes(deep) + "]")).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    }

    private static List<String> pointers(String nodes) throws Exception {
        Flow flow = JSON.readValue("{\"nodes\":" + nodes + "}", Flow.class);
        return PathsWithoutApproval.of(flow).stream().map(Violation::pointer).toList();
    }

    /** Writes {@code A, if(C; all(A; end))} as JSON: an approval, then a condition of two branches. */
    private static final class Script {

        private int ids;

        String nodes(String text) {
            List<String> nodes = split(text, ',');
            return String.join(",", nodes.stream().map(this::node).toList());
        }

        private String node(String text) {
            String id = "\"id\":\"n" + ids++ + "\"";
            if (text.equals("A")) {
                return "{\"type\":\"approval\"," + id + ",\"approvers\":[{\"rule\":\"role\",\"role\":\"hr\"}]}";
            } else if (text.equals("C") || text.equals("end")) {
                return "{\"type\":\"" + (text.equals("C") ? "copy" : "end") + "\"," + id + "}";
            }
            String inside = text.substring(text.indexOf('(') + 1, text.length() - 1);
            String type = text.startsWith("if") ? "condition" : "parallel";
            String branches = String.join(
                    ",",
                    split(inside, ';').stream()
                            .map(branch -> "{\"id\":\"b" + ids++ + "\",\"nodes\":[" + nodes(branch) + "]}")
                            .toList());
            return "{\"type\":\"" + type + "\"," + id + ",\"branches\":[" + branches + "]}";
        }

        private static List<String> split(String text, char at) {
            List<String> parts = new java.util.ArrayList<>();
            int depth = 0;
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                if (depth == 0 && text.charAt(i) == at) {
                    parts.add(text.substring(from, i).strip());
                    from = i + 1;
                }
            }
            String last = text.substring(from).strip();
            if (at == ';' || !last.isEmpty()) {
                parts.add(last);
            }
            return parts;
        }
    }
}
