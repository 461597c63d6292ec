package org.dacheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.Languages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cycle of goals from its opening to its end, with three people. */
class QuarterJourneyTests extends BrowserJourney {

    /** Each language and each width once; no behaviour depends on both. */
    static Stream<Arguments> languagesAndScreens() {
        return Stream.of(
                Arguments.of(Languages.CHINESE, ScreenSize.DESKTOP, "2027-01"),
                Arguments.of(Languages.ENGLISH, ScreenSize.PHONE, "2027-04"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndScreens")
    void goalIsWrittenAgreedFollowedScoredAndCarriedOver(Locale language, ScreenSize screen, String month)
            throws IOException {
        String look = "quarter-" + language.getLanguage() + "-" + screen.name().toLowerCase(Locale.ROOT) + "-";
        String title = "让评审又快又准 " + month;
        String parent = "平台评审快一倍 " + month;
        Page hr = signedIn("hr", language, screen);
        Page manager = signedIn("manager", language, screen);
        Page employee = signedIn("employee", language, screen);

        String cycle = GoalSteps.openCycle(hr, month, look);
        GoalSteps.write(manager, cycle, parent, look + "2-manager");
        GoalSteps.submit(manager, cycle);
        GoalSteps.decide(signedIn("director", language, screen), look + "2-director");

        String objective = GoalSteps.write(employee, cycle, title, look + "3");
        GoalSteps.align(employee, objective, parent, look);
        GoalSteps.submit(employee, cycle);
        picture(employee, look + "4-submitted");
        GoalSteps.decide(manager, look + "5-first");
        GoalSteps.decide(manager, look + "5-second");
        employee.navigate("/okr/objectives/" + objective);
        assertThat(employee.locator("main")).containsText(text("okr.objective.state.agreed", language));
        assertThat(employee.locator("main")).containsText(text("okr.page.alignment.confirmed", language));

        GoalSteps.chase(hr, cycle, look + "6-");
        GoalSteps.checkIn(employee, cycle, look);
        GoalSteps.meet(manager, cycle, look + "7-");

        GoalSteps.step(hr, cycle, "SCORING");
        GoalSteps.score(employee, objective, "0.6", look + "8-own-score");
        GoalSteps.score(manager, objective, "0.7", look + "9-manager-score");
        assertThat(manager.locator("#scores .okr-numbers")).containsText("0.6");
        assertThat(manager.locator("#scores .okr-numbers")).containsText("0.7");
        Path file = GoalSteps.exported(manager, "/okr/people/employee?cycle=" + cycle, look + month);
        assertThat(rows(file)).anyMatch(row -> row.contains(title));
        GoalSteps.bringBack(employee, cycle, file, look + "9-");
        assertThat(employee.locator(".import-state")).containsText(text("okr.import.nothing", language));

        String next = GoalSteps.openCycle(hr, month.replace("2027", "2028"), look + "next-");
        GoalSteps.close(hr, cycle, look + "10-");
        picture(hr, look + "10-closed");
        employee.navigate("/okr/check-in?cycle=" + cycle);
        assertThat(employee.locator("form.check-ins")).hasCount(0);
        GoalSteps.carryOver(employee, cycle, next, look + "11-");
        assertThat(employee.locator("[data-objective] textarea[name=title]").first())
                .hasValue(title);
    }

    /** Contents of the sheets, read by other code than wrote them. */
    private static List<String> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<String> rows = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> rows.add(row.toString()));
            }
            return rows;
        }
    }
}
