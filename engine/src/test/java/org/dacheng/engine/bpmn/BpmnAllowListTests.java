package org.dacheng.engine.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BpmnAllowListTests {

    private static final Path SHARED = Path.of("../../shared/data");

    static Stream<ModelAttack> waysIn() {
        return ModelAttack.all().stream();
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void refusesEveryWayIn(ModelAttack way) {
        List<Violation> violations = violations(way.model());

        assertThat(violations).extracting(violation -> violation.text().key()).contains(way.key());
    }

    @Test
    void namesTheElementItsNameAndItsLine() {
        List<Violation> violations = violations(ModelAttack.model(
                "<scriptTask id=\"s\" name=\"计算\"\n scriptFormat=\"js\"><script>1</script></scriptTask>"));

        assertThat(violations.get(0).text().args()).contains("scriptTask", "计算").hasSize(3);
    }

    @Test
    void refusesWhatIsNoXml() {
        assertThat(violations("no xml at all"))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.bpmn.not-xml");
        assertThat(violations(""))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.bpmn.not-xml");
        assertThat(violations(" ".repeat(BpmnAllowList.MAX_CHARACTERS + 1)))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.bpmn.too-big");
        assertThat(violations("<a>".repeat(60)))
                .extracting(violation -> violation.text().key())
                .containsExactly("engine.bpmn.too-deep");
    }

    @Test
    void dropsCommentsAndProcessingInstructions() {
        String rewritten =
                BpmnAllowList.rewrite(ModelAttack.model("<!-- note --><?php echo 1 ?><startEvent id=\"a\"/>"));

        assertThat(rewritten).doesNotContain("note", "php").contains("<bpmn:startEvent id=\"a\"/>");
    }

    @EnabledIf("sharedFilesAreThere")
    @ParameterizedTest
    @MethodSource("modelsOfOtherMakers")
    void answersModelsOfOtherMakersReadably(Path file) throws IOException {
        List<Violation> violations = violations(Files.readString(file));

        assertThat(violations).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.text().key()).startsWith("engine.bpmn.");
            assertThat(violation.text().args()).isNotEmpty();
        });
    }

    static Stream<Path> modelsOfOtherMakers() throws IOException {
        try (Stream<Path> files = Files.walk(SHARED)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    static boolean sharedFilesAreThere() {
        return Files.isDirectory(SHARED);
    }

    private static List<Violation> violations(String xml) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> BpmnAllowList.rewrite(xml));
        return refused == null ? List.of() : refused.violations();
    }
}
