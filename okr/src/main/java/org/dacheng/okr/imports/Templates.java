package org.dacheng.okr.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.excel.Labels;
import org.dacheng.okr.excel.Layout;
import org.dacheng.okr.excel.TemplateWorkbook;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Makes the workbook that people fill in, in the language of the person who asks. */
@Component
class Templates {

    private static final int SENTENCES = 9;
    private static final List<String> EXAMPLE =
            List.of("owner", "objective", "key-result", "kind", "start", "target", "unit", "weight");

    private final StateRows rows;
    private final People people;
    private final Departments departments;
    private final Labels labels;
    private final Lexicon lexicon;

    Templates(StateRows rows, People people, Departments departments, Labels labels, Lexicon lexicon) {
        this.rows = rows;
        this.people = people;
        this.departments = departments;
        this.labels = labels;
        this.lexicon = lexicon;
    }

    void write(Asker asker, CycleView cycle, OutputStream out) throws IOException {
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.instructions(
                text(asker, Message.of("okr.import.template.sheet")),
                text(asker, Message.of("okr.import.template.title", cycle.name())),
                IntStream.rangeClosed(1, SENTENCES)
                        .mapToObj(at -> text(asker, Message.of("okr.import.template.line-" + at)))
                        .toList(),
                example(asker));
        Map<String, List<String>> choices = choices(asker);
        for (Layout layout : List.of(Layout.GOALS, Layout.MILESTONES, Layout.ALIGNMENTS, Layout.CHECK_INS)) {
            List<String> headings = layout.places().stream()
                    .map(place -> heading(asker, place.name()))
                    .toList();
            workbook.sheet(heading(asker, layout.sheet()), headings, layout, choices);
        }
        workbook.write(out);
    }

    private List<List<String>> example(Asker asker) {
        List<List<String>> example = new ArrayList<>();
        example.add(EXAMPLE.stream().map(name -> heading(asker, name)).toList());
        String owner = labels.in(asker.locale(), Map.of()).person(asker.personId());
        for (int at = 1; at <= 3; at++) {
            String line = text(asker, Message.of("okr.import.template.example-" + at));
            List<String> cells = new ArrayList<>(List.of(owner));
            cells.addAll(Arrays.asList(line.split("\\|", -1)));
            example.add(cells);
        }
        return example;
    }

    private Map<String, List<String>> choices(Asker asker) {
        Locale locale = asker.locale();
        Map<String, LocalText> teams = rows.teams();
        Labels.For names = labels.in(locale, teams);
        List<String> everybody = people.all().stream()
                .filter(PersonView::active)
                .map(person -> names.person(person.id()))
                .toList();
        List<String> all = departments.all().stream()
                .map(DepartmentView::id)
                .map(names::department)
                .toList();
        List<String> owners = new ArrayList<>(Cycles.mayKeep(asker) ? all : headed(asker, names));
        owners.addAll(Cycles.mayKeep(asker) ? everybody : List.of(names.person(asker.personId())));
        teams.keySet().forEach(id -> owners.add(names.owner("team", id)));
        List<String> yesNo = List.of(heading(asker, "yes"), heading(asker, "no"));
        Map<String, List<String>> choices = new HashMap<>();
        choices.put("owner", owners);
        choices.put("parent-owner", concat(all, everybody));
        choices.put("department", all);
        choices.put("responsible", everybody);
        choices.put("by", everybody);
        choices.put("owner-kind", words(asker, OwnerKind.values(), "okr.owner-kind."));
        choices.put("category", words(asker, Category.values(), "okr.category."));
        choices.put("kind", words(asker, KeyResultKind.values(), "okr.kind."));
        choices.put("visibility", words(asker, Visibility.values(), "okr.visibility."));
        choices.put("roll-up", words(asker, RollUp.values(), "okr.roll-up."));
        choices.put("confidence", words(asker, Confidence.values(), "okr.confidence."));
        choices.put("weight-locked", yesNo);
        choices.put("reached", yesNo);
        return choices;
    }

    private List<String> headed(Asker asker, Labels.For names) {
        return departments.all().stream()
                .filter(one -> asker.personId().equals(one.headId()))
                .map(one -> names.department(one.id()))
                .toList();
    }

    private static List<String> concat(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private List<String> words(Asker asker, Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(one -> text(asker, Message.of(prefix + Words.of(one))))
                .toList();
    }

    private String heading(Asker asker, String name) {
        return text(asker, Message.of("okr.export." + name));
    }

    private String text(Asker asker, Message message) {
        return lexicon.messages().text(message, asker.locale(), asker.zone());
    }
}
