package org.dacheng.forms.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Rows that are inserted, removed, moved and changed on a page keep the cells that nobody can edit. */
@DatabaseTest
class LineItemsPageTests {

    private static final FormSchema FORM = TestSchemas.of("{'type':'lineItems','key':'items','components':["
            + "{'type':'textfield','key':'what'},{'type':'money','key':'price'},{'type':'datetime','key':'on'},"
            + "{'type':'textfield','key':'note','readonly':true,'defaultValue':'new'},"
            + "{'type':'textfield','key':'once','readonly':'=price > 5'}]}");

    @Autowired
    private Answers answers;

    @Autowired
    private Forms forms;

    @Autowired
    private SpringTemplateEngine engine;

    /** Few different values, so that rows are often alike in the cells that are sent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRowKeepsItsReadOnlyCellsWhateverHappensToTheOthers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            List<Map<String, Object>> stored = rows(random);
            AnswerContext context = context(StoredAnswers.of(Map.of("items", stored)));
            List<Map<String, List<String>>> page = rowsOf(posted(Map.of("items", stored), context));
            List<String> notes = new ArrayList<>();
            List<Map<String, List<String>>> sent = new ArrayList<>();
            List<Integer> order = new ArrayList<>(List.of(-1, -1));
            for (int row = 0; row < stored.size(); row++) {
                order.add(row);
            }
            Collections.shuffle(order, random);
            for (int row : order) {
                if (row < 0) {
                    sent.add(Map.of(".:row", List.of(""), ".what", List.of("x"), ".price", List.of("1")));
                    notes.add("new");
                } else if (random.nextInt(4) > 0) {
                    sent.add(random.nextBoolean() ? page.get(row) : changed(page.get(row), random));
                    notes.add("note " + row);
                }
            }

            Map<String, Object> raw = answers.read(FORM, parameters(sent));
            Map<String, Object> again = answers.read(FORM, posted(raw, context));

            assertThat(notes(raw, context)).isEqualTo(notes);
            assertThat(notes(again, context)).as("after the page was renewed").isEqualTo(notes);
        }
    }

    @Test
    void rowsWithoutAnyEditableCellStay() {
        FormSchema form = TestSchemas.of("{'type':'lineItems','key':'items','components':["
                + "{'type':'textfield','key':'a','readonly':true,'defaultValue':'x'},"
                + "{'type':'textfield','key':'note','readonly':'=a != null'}]}");
        List<Map<String, Object>> stored = List.of(Map.of("a", "x", "note", "1"), Map.of("a", "x"));
        AnswerContext context = context(StoredAnswers.of(Map.of("items", stored)));

        Map<String, Object> raw = answers.read(form, posted(form, Map.of("items", stored), context));

        assertThat(answers.check(form, raw, context).orThrow()).containsEntry("items", stored);
    }

    /** The button of a page without scripts. */
    @Test
    void aRowAddedInThePlaceOfARemovedOneIsNew() {
        List<Map<String, Object>> stored =
                List.of(Map.of("what", "pen", "note", "note 0"), Map.of("what", "ink", "note", "note 1"));
        AnswerContext context = context(StoredAnswers.of(Map.of("items", stored)));
        MultiValueMap<String, String> page = posted(Map.of("items", stored), context);
        page.add("refresh", "-items.1");
        page = posted(answers.read(FORM, page), context);
        page.add("refresh", "+items");
        page = posted(answers.read(FORM, page), context);
        page.set("data.items.1.what", "cup");

        assertThat(notes(answers.read(FORM, page), context)).containsExactly("note 0", "new");
    }

    /** In a new request; a given cell comes before the default of its column. */
    @Test
    void rowsThatAreGivenStartWithTheDefaultsOfTheirColumns() {
        FormSchema form = TestSchemas.of("{'type':'lineItems','key':'items','defaultValue':["
                + "{'what':'pen'},{},{'what':'ink','count':7}],'components':["
                + "{'type':'textfield','key':'what'},{'type':'number','key':'count','defaultValue':2},"
                + "{'type':'textfield','key':'note','readonly':true,'defaultValue':'new'}]}");

        Map<String, Object> raw = answers.read(form, posted(form, Map.of(), context(StoredAnswers.NONE)));

        List<Map<String, Object>> expected = List.of(
                Map.of("what", "pen", "count", new BigDecimal(2), "note", "new"),
                Map.of("what", "ink", "count", new BigDecimal(7), "note", "new"));
        assertThat(answers.check(form, raw, context(StoredAnswers.NONE)).orThrow())
                .containsEntry("items", expected);
        assertThat(answers.check(form, Map.of(), context(StoredAnswers.NONE)).orThrow())
                .containsEntry("items", expected);
    }

    private static List<Map<String, Object>> rows(Random random) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(5); row++) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("what", random.nextBoolean() ? "x" : "y");
            cells.put("price", new BigDecimal(random.nextInt(9) + ".00"));
            if (random.nextBoolean()) {
                cells.put("on", "2026-03-0" + (1 + random.nextInt(3)));
            }
            cells.put("note", "note " + row);
            cells.put("once", "once " + row);
            rows.add(cells);
        }
        return rows;
    }

    private static Map<String, List<String>> changed(Map<String, List<String>> row, Random random) {
        Map<String, List<String>> changed = new LinkedHashMap<>(row);
        changed.put(".what", List.of(random.nextBoolean() ? "x" : ""));
        changed.put(".price", List.of(String.valueOf(random.nextInt(9))));
        changed.put(".on", List.of(""));
        return changed;
    }

    /** The parameters of each row, by what follows its number. */
    private static List<Map<String, List<String>>> rowsOf(MultiValueMap<String, String> page) {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (int row = 0; page.containsKey("data.items." + row + ".:row"); row++) {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            String prefix = "data.items." + row;
            page.forEach((name, values) -> {
                if (name.startsWith(prefix + ".")) {
                    cells.put(name.substring(prefix.length()), values);
                }
            });
            rows.add(cells);
        }
        return rows;
    }

    private static MultiValueMap<String, String> parameters(List<Map<String, List<String>>> rows) {
        MultiValueMap<String, String> page = new LinkedMultiValueMap<>(Map.of("data.items", List.of("")));
        for (int row = 0; row < rows.size(); row++) {
            String prefix = "data.items." + row;
            rows.get(row).forEach((name, values) -> page.put(prefix + name, values));
        }
        return page;
    }

    private List<Object> notes(Map<String, Object> raw, AnswerContext context) {
        Object rows = answers.check(FORM, raw, context).orThrow().get("items");
        return rows == null
                ? List.of()
                : ((List<?>) rows)
                        .stream()
                                .map(row -> (Object) ((Map<?, ?>) row).get("note"))
                                .toList();
    }

    private MultiValueMap<String, String> posted(Map<String, Object> raw, AnswerContext context) {
        return posted(FORM, raw, context);
    }

    private MultiValueMap<String, String> posted(FormSchema form, Map<String, Object> raw, AnswerContext context) {
        return PostedPage.of(PostedPage.render(engine, forms.view(form, raw, List.of(), FormMode.EDIT, context)));
    }

    private static AnswerContext context(StoredAnswers before) {
        Actor nobody = new Actor("nobody", Set.of(), Locale.ENGLISH, TestAnswers.NEW.zone(), "test");
        return AnswerContext.forSubmitter(nobody, before);
    }
}
